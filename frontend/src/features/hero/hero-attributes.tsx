import type { HeroView } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'
import { LevelBar } from '../../ui/level.tsx'
import { Stars } from '../../ui/stars.tsx'
import { ATTRIBUTES } from './attribute-names.ts'

type HeroAttributesProps = Pick<HeroView['hero'], 'attributes' | 'changes' | 'talents'>

/** Six levels with their word, last change, and what is known of the talent behind each. */
export function HeroAttributes({ attributes, changes, talents }: HeroAttributesProps) {
  return (
    <ul className="flex flex-col gap-2.5">
      {ATTRIBUTES.map((attribute) => (
        <li key={attribute} className="grid items-center gap-x-4 sm:grid-cols-[1fr_auto]">
          <LevelBar
            label={messages.hero.attributes[attribute]}
            level={attributes[attribute]}
            change={changes[attribute]}
          />
          <Stars {...talents[attribute]} />
        </li>
      ))}
    </ul>
  )
}
