import { ABILITIES, CLASSES, STANCES, STATUSES } from '@mythic/battle-engine'
import type { Action, Condition, Gambit, Ordering } from '@mythic/battle-engine'
import { gambitMessages } from '../../messages/gambits.ts'
import type { GambitNames } from '../../messages/en/gambits.ts'

/** A gambit in words: its three parts apart, for tables and glosses. */
export type SpokenGambit = { readonly onlyIf: string; readonly do: string; readonly prefer: string | null }

export function sayGambit(gambit: Gambit, heroName: (key: string) => string): SpokenGambit {
  const names: GambitNames = {
    ability: (id) => ABILITIES[id].name,
    status: (id) => STATUSES[id].name,
    stance: (id) => STANCES[id].name,
    heroClass: (id) => CLASSES[id].name,
    hero: heroName,
  }
  return {
    onlyIf: gambit.onlyIf.length === 0 ? gambitMessages.always : gambit.onlyIf.map((part) => sayCondition(part, names)).join(gambitMessages.and),
    do: sayAction(gambit.do, names),
    prefer: gambit.prefer.length === 0 ? null : gambit.prefer.map((part) => sayOrdering(part, names)).join(gambitMessages.then),
  }
}

// Each table row takes exactly its own kind; TypeScript cannot follow a row chosen by the same value's kind.
type Sayer<Part> = { readonly say: (part: Part, names: GambitNames) => string }

function sayCondition(condition: Condition, names: GambitNames): string {
  const row = gambitMessages.conditions[condition.kind] as Sayer<Condition>
  const said = row.say(condition, names)
  return condition.not === true ? gambitMessages.not(said) : said
}

function sayAction(action: Action, names: GambitNames): string {
  return (gambitMessages.actions[action.kind] as Sayer<Action>).say(action, names)
}

function sayOrdering(ordering: Ordering, names: GambitNames): string {
  return (gambitMessages.orderings[ordering.kind] as Sayer<Ordering>).say(ordering, names)
}
