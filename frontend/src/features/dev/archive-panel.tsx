import { useState } from 'react'
import { api, ask, idempotency } from '../../api/client.ts'
import type { WorldLine } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useDevAct } from './use-dev-act.ts'

const words = messages.dev

/** Ends a world for good; asks for its name first. */
export function ArchivePanel({ world }: { world: WorldLine }) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const archive = useDevAct(
    async () => {
      const archived = await ask(
        api.POST('/api/v1/dev/worlds/{worldId}/archive', {
          params: { path: { worldId: world.id }, header: idempotency() },
        }),
      )
      setOpen(false)
      return archived
    },
    () => words.archived(world.name),
  )
  return (
    <Panel title={words.archiveTitle}>
      <p className="mb-3 text-ink-soft">{words.archiveText}</p>
      <Button look="danger" disabled={world.status === 'archived'} onClick={() => setOpen(true)}>
        {words.archiveTitle}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={words.archiveAsk(world.name)}
        description={words.archiveText}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{messages.common.cancel}</Button>
            <Button
              look="danger"
              busy={archive.isPending}
              disabled={typed !== world.name}
              onClick={() => archive.mutate(undefined)}
            >
              {words.archive}
            </Button>
          </>
        }
      >
        <TextField
          label={words.archiveConfirm(world.name)}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Dialog>
    </Panel>
  )
}
