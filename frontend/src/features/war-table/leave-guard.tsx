import { useBlocker } from '@tanstack/react-router'
import { warTableMessages } from '../../messages/war-table.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { WarTable } from './use-war-table.ts'

const words = warTableMessages.leave

/** Asks before unsaved orders are left behind, by a link, by Back, or (in the browser's own words) by closing the page. */
export function LeaveGuard({ table, faulty }: { table: WarTable; faulty: boolean }) {
  const { changed } = table
  const blocked = useBlocker({
    shouldBlockFn: ({ current, next }) => changed && current.pathname !== next.pathname,
    enableBeforeUnload: () => changed,
    withResolver: true,
  })
  if (blocked.status !== 'blocked') return null
  const { proceed, reset: stay } = blocked
  const drop = () => {
    table.reset()
    proceed()
  }
  const save = () => void table.saveAll().then((saved) => (saved ? proceed() : stay()))
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && stay()}
      title={words.title}
      description={words.text}
      actions={
        <>
          <Button onClick={stay}>{words.stay}</Button>
          <Button look="danger" onClick={drop}>
            {words.drop}
          </Button>
          <Button look="primary" busy={table.saving} disabled={faulty} onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      {faulty && <p className="text-warn">{words.faulty}</p>}
    </Dialog>
  )
}
