import { drawUp } from '@mythic/domain/draw-up'
import type { DrawnUp } from '@mythic/domain/draw-up'
import { savedSets } from '../gambit-sets.ts'
import type { HeroSets } from '../gambit-sets.ts'
import type { LineUpDraft } from '../line-up-draft.ts'
import type { WarTableAnswer } from '../war-table-query.ts'

type Table = Pick<WarTableAnswer, 'guild' | 'gambits' | 'squad'>

/** What is on the table, as the lock step would draw it up now: by its own function, with effective attributes. */
export function ownSide(table: Table, draft: LineUpDraft, setsOf: (heroId: string) => HeroSets): DrawnUp {
  const written = new Map(table.gambits.map(({ heroId }) => [heroId, savedSets(setsOf(heroId))]))
  return drawUp({ ...table.squad, guildId: table.guild.id }, draft, written)
}

/** Who takes the field though the draft does not place him, and how many places are the militia's. */
export function standIns(side: DrawnUp['side'], draft: LineUpDraft): { heroIds: string[]; militia: number } {
  const placed = new Set(draft.places.map(({ heroId }) => heroId))
  const own = side.heroes.filter(({ militia }) => !militia)
  return {
    heroIds: own.filter(({ key }) => !placed.has(key)).map(({ key }) => key),
    militia: side.heroes.length - own.length,
  }
}
