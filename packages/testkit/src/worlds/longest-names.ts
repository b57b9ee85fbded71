import { createChance, guildName, heroName } from '@mythic/domain'
import type { Stream } from '@mythic/domain'

/** Names of heroes and guilds at their longest: what chance picks once in a while, picked on purpose. The same turn, the same name. */
export function longestHeroName(turn: number): string {
  return heroName(longest(turn))
}

export function longestGuildName(turn: number): string {
  return guildName(longest(turn), new Set())
}

/** How many of the longest words of each kind take turns. */
const OF_A_KIND = 3

function longest(turn: number): Stream {
  let rest = turn
  return {
    ...createChance('the longest').stream('hero-name', turn),
    below: (bound) => bound - 1,
    pick: (from) => {
      const byLength = from.toSorted((one, other) => roomOf(String(other)) - roomOf(String(one)))
      const picked = byLength[rest % Math.min(OF_A_KIND, byLength.length)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      rest = Math.trunc(rest / OF_A_KIND)
      return picked
    },
  }
}

/** By letters; of as many letters the wider ones. */
function roomOf(text: string): number {
  return text.length * 100 + text.replaceAll(/[^mwGOQW]/g, '').length - text.replaceAll(/[^fijlrt]/g, '').length
}
