import { warTableMessages } from '../../messages/war-table.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { WarTable } from './use-war-table.ts'

type LeaveDialogProps = { table: WarTable; faulty: boolean; proceed: () => void; stay: () => void }

const words = warTableMessages.leave

/** What becomes of unsaved orders: kept here, dropped, or saved before one goes. */
export default function LeaveDialog({ table, faulty, proceed, stay }: LeaveDialogProps) {
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
