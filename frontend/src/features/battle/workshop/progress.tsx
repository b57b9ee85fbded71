import { battleMessages } from '../../../messages/battle.ts'
import { Button } from '../../../ui/button.tsx'

type ProgressProps = { label: string; done: number; of: number; onCancel: () => void }

/** How far a long job is, and a way to stop it. */
export function Progress({ label, done, of, onCancel }: ProgressProps) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <label className="flex min-w-0 flex-1 basis-40 flex-col text-sm">
        <span>{battleMessages.progress(label, done, of)}</span>
        <progress value={done} max={of} className="h-2.5 w-full" />
      </label>
      <Button size="small" onClick={onCancel}>
        {battleMessages.stop}
      </Button>
    </div>
  )
}
