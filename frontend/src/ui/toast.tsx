import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { messages } from '../messages/index.ts'
import { Button } from './button.tsx'
import { classes } from './classes.ts'

export type ToastWords = { title: string; description?: string | undefined; code?: string; undo?: () => void }
type Toast = ToastWords & { id: number; kind: 'done' | 'failed' }

let toasts: readonly Toast[] = []
let lastId = 0
const watchers = new Set<() => void>()

function change(next: readonly Toast[]): void {
  toasts = next
  for (const watcher of watchers) watcher()
}

function close(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

/** Says that an act was done; `undo` is for acts that can be taken back. */
export function toastDone(words: ToastWords): void {
  change([...toasts.slice(-2), { ...words, id: ++lastId, kind: 'done' }])
}

/** Says that an act was refused or failed; stays until closed. */
export function toastFailed(words: ToastWords): void {
  change([...toasts.slice(-2), { ...words, id: ++lastId, kind: 'failed' }])
}

/** Where toasts appear. Stands once, in the app; written by hand because Base UI's would be a tenth of the first load. */
export function ToastRegion() {
  const shown = useSyncExternalStore(
    (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => toasts,
  )
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-3 bottom-20 z-50 flex flex-col gap-2 rail:inset-x-auto rail:right-5 rail:bottom-5 rail:w-96"
    >
      {shown.map((toast) => (
        <ToastLeaf key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastLeaf({ toast }: { toast: Toast }) {
  const { id, kind, title, description, code, undo } = toast
  const failed = kind === 'failed'
  useEffect(() => {
    if (failed) return
    const timer = window.setTimeout(() => close(id), undo ? 10_000 : 5_000)
    return () => window.clearTimeout(timer)
  }, [failed, id, undo])
  return (
    <div
      role={failed ? 'alert' : undefined}
      className={classes(
        'leaf pointer-events-auto flex animate-rise items-start gap-3 border-l-4 p-3 shadow-lifted',
        failed ? 'border-l-bad' : 'border-l-good',
      )}
    >
      {failed ? (
        <CircleAlert aria-hidden className="mt-0.5 size-5 text-bad" />
      ) : (
        <CircleCheck aria-hidden className="mt-0.5 size-5 text-good" />
      )}
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {description !== undefined && description !== '' && <p className="text-sm text-ink-soft">{description}</p>}
        {code !== undefined && <code className="block text-xs break-words text-ink-soft">{code}</code>}
      </div>
      {undo && (
        <Button
          size="small"
          onClick={() => {
            undo()
            close(id)
          }}
        >
          {messages.common.undo}
        </Button>
      )}
      <Button look="quiet" size="icon" className="-m-2" aria-label={messages.common.close} onClick={() => close(id)}>
        <X aria-hidden className="size-4" />
      </Button>
    </div>
  )
}
