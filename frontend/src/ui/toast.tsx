import { Toast as Base } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { messages } from '../messages/index.ts'
import { buttonClasses } from './button.tsx'
import { classes } from './classes.ts'

const manager = Base.createToastManager()

export type ToastWords = { title: string; description?: string; undo?: () => void }

/** Says that an act was done; `undo` is for acts that can be taken back. */
export function toastDone({ title, description, undo }: ToastWords): void {
  manager.add({
    title,
    description,
    type: 'done',
    timeout: undo ? 10_000 : 5_000,
    ...(undo ? { actionProps: { children: messages.common.undo, onClick: undo } } : {}),
  })
}

/** Says that an act was refused or failed; stays until closed. */
export function toastFailed({ title, description }: ToastWords): void {
  manager.add({ title, description, type: 'failed', timeout: 0, priority: 'high' })
}

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider toastManager={manager}>
      {children}
      <Base.Portal>
        <Base.Viewport className="fixed inset-x-3 bottom-20 z-50 flex flex-col gap-2 rail:inset-x-auto rail:right-5 rail:bottom-5 rail:w-96">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function ToastList() {
  const { toasts } = Base.useToastManager()
  return toasts.map((toast) => {
    const failed = toast.type === 'failed'
    return (
      <Base.Root
        key={toast.id}
        toast={toast}
        className={classes('leaf animate-rise border-l-4 p-3 shadow-lifted', failed ? 'border-l-bad' : 'border-l-good')}
      >
        <Base.Content className="flex items-start gap-3">
          {failed ? <CircleAlert aria-hidden className="mt-0.5 size-5 text-bad" /> : <CircleCheck aria-hidden className="mt-0.5 size-5 text-good" />}
          <div className="min-w-0 flex-1">
            <Base.Title className="font-semibold" />
            <Base.Description className="text-sm text-ink-soft" />
          </div>
          {toast.actionProps && <Base.Action className={buttonClasses('plain', 'small')} />}
          <Base.Close aria-label={messages.common.close} className={classes(buttonClasses('quiet', 'icon'), '-m-2')}>
            <X aria-hidden className="size-4" />
          </Base.Close>
        </Base.Content>
      </Base.Root>
    )
  })
}
