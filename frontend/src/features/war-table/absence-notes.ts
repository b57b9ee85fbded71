import type { Condition, ConditionalOrder, Gambit } from '@mythic/battle-engine'
import { warTableMessages } from '../../messages/war-table.ts'
import type { Nameable } from './nameable.ts'

const words = warTableMessages.named

/** What becomes of a gambit when those it names do not fight: a sentence for each of them. */
export function notesOfGambit({ onlyIf, do: action }: Gambit, who: Nameable): string[] {
  const asked = onlyIf.flatMap((condition) => ('hero' in condition ? [noteOfCondition(condition, who)] : []))
  const given = 'hero' in action ? [noteOfAlly(action.hero, who)] : []
  return [...new Set([...asked, ...given].filter((note) => note !== null))]
}

/** What becomes of a conditional order when the hero whose fall it waits for does not fight; null when he stands. */
export function noteOfOrder({ and }: ConditionalOrder, who: Nameable): string | null {
  if (and?.kind !== 'fallen') return null
  const name = who.nameOf(and.hero)
  switch (who.standingOf(and.hero)) {
    case 'stands':
      return null
    case 'foe':
      return words.orderMay(name)
    case 'stranger':
      return words.orderStranger(name)
    default:
      return words.orderOffBoard(name)
  }
}

type Naming = Extract<Condition, { hero: string }>

function noteOfCondition({ kind, hero, not = false }: Naming, who: Nameable): string | null {
  if (kind === 'ally-named-below') return noteOfAlly(hero, who)
  const name = who.nameOf(hero)
  if (who.standingOf(hero) === 'foe') return not ? words.mayNot(name) : words.may(name)
  return not ? words.strangerNot(name) : words.stranger(name)
}

function noteOfAlly(hero: string, who: Nameable): string | null {
  return who.standingOf(hero) === 'stands' ? null : words.offBoard(who.nameOf(hero))
}
