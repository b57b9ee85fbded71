import { gambitsOfSet, setAt } from '@mythic/battle-engine'
import type { BattleEvent, BattleHeader, Gambit, HeroHandle, HeroHeader, HeroInput, Side } from '@mythic/battle-engine'
import type { CrestSpec } from '@mythic/domain/heraldry'

/** One of the two guilds of a battle, as the viewer needs it. */
export type ViewedSide = { readonly guildId: string; readonly name: string; readonly crest: CrestSpec }

/** What the viewer draws: all of it follows from this and a tick. Live, `events` and `words` grow by whole rounds. */
export type ViewedBattle = {
  readonly header: BattleHeader
  /** The packed log known so far, two words an event. */
  readonly words: Int32Array
  /** The same log, decoded. */
  readonly events: readonly BattleEvent[]
  /** Host and guest. */
  readonly sides: readonly [ViewedSide, ViewedSide]
  /** Names by hero key. */
  readonly names: ReadonlyMap<string, string>
  /** By hero key; known once the battle is revealed. */
  readonly gambits?: ReadonlyMap<string, Pick<HeroInput, 'gambits' | 'sets'>>
}

export function heroOf(battle: Pick<ViewedBattle, 'header'>, handle: HeroHandle): HeroHeader {
  const hero = battle.header.heroes.find((candidate) => candidate.handle === handle)
  if (hero === undefined) throw new Error(`the header names no hero ${handle}`)
  return hero
}

export function nameOf(battle: Pick<ViewedBattle, 'header' | 'names'>, handle: HeroHandle): string {
  const { key } = heroOf(battle, handle)
  return battle.names.get(key) ?? key
}

/** The gambits a hero goes by at a moment, in the set that he is on; none before the reveal. */
export function gambitsAt(
  battle: Pick<ViewedBattle, 'header' | 'events' | 'gambits'>,
  handle: HeroHandle,
  tick: number,
): readonly Gambit[] {
  const hero = battle.gambits?.get(heroOf(battle, handle).key)
  return hero === undefined ? [] : gambitsOfSet(hero, setAt(battle.events, handle, tick))
}

/** Handles are side · 6 + place, so the side stands in the handle itself. */
export function sideOf(handle: HeroHandle): Side {
  return handle < 6 ? 0 : 1
}
