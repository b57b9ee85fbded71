import { Link } from '@tanstack/react-router'
import { battleFileMessages } from '../../messages/battle-file.ts'
import { battleMessages } from '../../messages/battle.ts'
import { Dialog } from '../../ui/dialog.tsx'

/** The viewer's keys; loaded when it is asked for. */
export default function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={onClose} title={battleMessages.keysTitle}>
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
      <p className="mt-4 text-sm text-ink-soft">
        <Link to="/battles/file">{battleFileMessages.toFiles}</Link>
      </p>
    </Dialog>
  )
}
