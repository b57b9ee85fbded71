import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { messages } from '../messages/index.ts'
import { buttonClasses } from './button.tsx'
import { classes } from './classes.ts'

type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  children: ReactNode
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode
  wide?: boolean
}

/** A leaf laid over the page; on a phone it rises from the foot of the screen. */
export function Dialog({ open, onOpenChange, title, description, children, actions, wide = false }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/55" />
        <Base.Popup
          className={classes(
            'leaf fixed inset-x-0 bottom-0 z-50 flex max-h-[88dvh] animate-rise flex-col rounded-b-none shadow-lifted',
            'rail:inset-x-auto rail:top-[12vh] rail:bottom-auto rail:left-1/2 rail:max-h-[76vh] rail:-translate-x-1/2 rail:rounded-md',
            wide ? 'rail:w-[46rem]' : 'rail:w-[30rem]',
            'max-w-full',
          )}
        >
          <div className="flex items-start justify-between gap-4 px-5 pt-4 pb-2">
            <div>
              <Base.Title className="title-ink">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description className="mt-1 text-ink-soft">{description}</Base.Description>
              )}
            </div>
            <Base.Close aria-label={messages.common.close} className={classes(buttonClasses('quiet', 'icon'), '-mr-2')}>
              <X aria-hidden className="size-5" />
            </Base.Close>
          </div>
          <div className="overflow-y-auto px-5 pb-5">{children}</div>
          {actions !== undefined && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-rule px-5 py-3">{actions}</div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
