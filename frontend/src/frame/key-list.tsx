import { messages } from '../messages/index.ts'
import { PLACES } from './places.ts'

const ROWS: readonly (readonly [keys: string, act: string])[] = [
  ['⌘ K', messages.keys.search],
  ['/', messages.keys.search],
  ['?', messages.keys.help],
  ...PLACES.map((place) => [place.keys, place.label] as const),
  ['g d', messages.keys.dev],
  ['Shift D', messages.keys.theme],
]

/** Every key of the frame with its act. */
export function KeyList() {
  return (
    <>
      <p className="mb-3 text-ink-soft">{messages.frame.keysText}</p>
      <dl className="grid gap-x-8 sm:grid-cols-2">
        {ROWS.map(([keys, act]) => (
          <div key={keys} className="flex items-center justify-between border-b border-rule py-1.5">
            <dt>{act}</dt>
            <dd className="flex gap-1">
              {keys.split(' ').map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded-[4px] border border-rule-strong bg-leaf-2 px-1.5 text-center text-sm"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
