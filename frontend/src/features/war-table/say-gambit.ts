import type { Gambit } from '@mythic/battle-engine'
import { gambitMessages } from '../../messages/gambits.ts'
import { sayPart } from './gambit-templates.ts'

/** A gambit in words: its three parts apart, for tables and glosses. */
export type SpokenGambit = { readonly onlyIf: string; readonly do: string; readonly prefer: string | null }

export function sayGambit(gambit: Gambit, heroName: (key: string) => string): SpokenGambit {
  const conditions = gambit.onlyIf.map((condition) => {
    const said = sayPart(condition, heroName)
    return condition.not === true ? `${gambitMessages.not} ${said}` : said
  })
  return {
    onlyIf: conditions.length === 0 ? gambitMessages.always : conditions.join(gambitMessages.and),
    do: sayPart(gambit.do, heroName),
    prefer:
      gambit.prefer.length === 0
        ? null
        : gambit.prefer.map((part) => sayPart(part, heroName)).join(gambitMessages.then),
  }
}
