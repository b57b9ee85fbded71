import { isTrait, traitWords } from '@mythic/domain'
import { messages } from '../../messages/index.ts'

export function TraitList({ traits }: { traits: readonly string[] }) {
  if (traits.length === 0) return <p className="text-ink-soft">{messages.common.none}</p>
  return (
    <ul className="flex flex-col gap-2">
      {traits.map((id) => {
        const trait = isTrait(id) ? traitWords(id) : { name: id, words: '' }
        return (
          <li key={id}>
            <p className="font-semibold">{trait.name}</p>
            <p className="text-sm text-ink-soft">{trait.words}</p>
          </li>
        )
      })}
    </ul>
  )
}
