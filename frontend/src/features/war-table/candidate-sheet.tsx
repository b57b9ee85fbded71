import type { ReactNode } from 'react'
import { Dialog } from '../../ui/dialog.tsx'

/** The candidates of a place, risen from the foot of a phone; loaded when the first place is pressed. */
export default function CandidateSheet({
  title,
  children,
  onClose,
}: {
  title: string
  children: ReactNode
  onClose: () => void
}) {
  return (
    <Dialog open onOpenChange={onClose} title={title}>
      <div className="-mx-5">{children}</div>
    </Dialog>
  )
}
