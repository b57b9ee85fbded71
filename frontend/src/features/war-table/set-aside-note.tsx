import { warTableMessages } from '../../messages/war-table.ts'
import { Button } from '../../ui/button.tsx'
import { Callout } from '../../ui/callout.tsx'
import type { RefusedPart } from './refused-part.ts'

type Part = Extract<RefusedPart, { kind: 'gambit' }>
type SetAsideNoteProps = {
  parts: readonly Part[]
  nameOf: (heroId: string) => string
  onShow: (part: Part) => void
}

const words = warTableMessages.setAside

/** Gambits of the line-up that a new rank has put out of use, each with the way to it. */
export function SetAsideNote({ parts, nameOf, onShow }: SetAsideNoteProps) {
  if (parts.length === 0) return null
  return (
    <div className="mb-4">
      <Callout tone="warn" title={words.title}>
        <p>{words.text}</p>
        <ul className="mt-2 flex flex-wrap gap-2">
          {parts.map((part) => (
            <li key={`${part.heroId} ${part.set} ${part.number}`}>
              <Button size="small" onClick={() => onShow(part)}>
                {words.gambit(nameOf(part.heroId), part.set.toUpperCase(), part.number ?? 1)}
              </Button>
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  )
}
