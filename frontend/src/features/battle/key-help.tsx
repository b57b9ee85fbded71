import { battleMessages } from '../../messages/battle.ts'
import { Dialog } from '../../ui/dialog.tsx'

export function KeyHelp({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={battleMessages.keysTitle}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
        {battleMessages.keys.map(([keys, does]) => (
          <div key={keys} className="contents">
            <dt className="whitespace-nowrap">
              {keys.split(' ').map((part) =>
                part === '+' ? (
                  ' + '
                ) : (
                  <kbd
                    key={part}
                    className="mr-1 rounded-[4px] border border-rule-strong bg-leaf-2 px-1.5 py-0.5 font-sans text-sm font-semibold"
                  >
                    {part}
                  </kbd>
                ),
              )}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
