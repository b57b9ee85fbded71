import { messages } from '../messages/index.ts'
import { Dialog } from '../ui/dialog.tsx'
import { KeyList } from './key-list.tsx'

export default function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={messages.frame.keysTitle} wide>
      <KeyList />
    </Dialog>
  )
}
