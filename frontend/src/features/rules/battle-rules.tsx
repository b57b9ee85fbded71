import { CLASSES } from '@mythic/battle-engine/content/classes'
import { STANCES } from '@mythic/battle-engine/content/stances'
import { innateTraits, traitWords } from '@mythic/domain'
import { ClassGlyph } from '../../heraldry/class-glyph.tsx'
import type { HeroClass } from '../../heraldry/class-glyph.tsx'
import { messages } from '../../messages/index.ts'
import { RuleTable } from './rule-table.tsx'

const words = messages.rules
const { columns } = words
const CLASS_NAMES = Object.keys(CLASSES) as HeroClass[]
const SHORT = Object.values(messages.hero.attributesShort)

export function BattleRules() {
  return (
    <div className="prose-ink flex flex-col gap-1.5">
      {words.matchText.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

/** Weights of worth and battle basics, class by class. */
export function ClassRules() {
  return (
    <RuleTable
      caption={words.sections.classes}
      head={[columns.class, ...SHORT, columns.attack, columns.power, columns.range, columns.armour, columns.move]}
      words={[0, 7]}
      rows={CLASS_NAMES.map((id) => {
        const content = CLASSES[id]
        return [
          <span key={id} className="inline-flex items-center gap-2" title={content.words}>
            <ClassGlyph heroClass={id} size={18} />
            {messages.hero.classes[id]}
          </span>,
          ...content.weights,
          messages.hero.attributes[content.attack],
          content.power,
          content.range,
          words.permille(content.armour),
          content.move,
        ]
      })}
    />
  )
}

export function StanceRules() {
  return (
    <RuleTable
      caption={words.sections.stances}
      head={[columns.stance, columns.dealt, columns.taken, columns.fatigue, columns.effect]}
      words={[0, 4]}
      rows={Object.values(STANCES).map((stance) => [
        stance.name,
        words.permille(stance.dealt),
        words.permille(stance.taken),
        stance.fatigue,
        stance.words,
      ])}
    />
  )
}

export function TraitRules() {
  return (
    <RuleTable
      caption={words.sections.traits}
      head={[columns.trait, columns.effect]}
      words={[0, 1]}
      rows={innateTraits.map(({ id }) => {
        const trait = traitWords(id)
        return [trait.name, trait.words]
      })}
    />
  )
}
