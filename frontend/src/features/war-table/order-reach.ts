import type { ConditionalOrder, GambitSetId, OrderedTo } from '@mythic/battle-engine'
import type { HeroSets } from './gambit-sets.ts'
import type { LineUpDraft } from './line-up-draft.ts'

type Draft = Pick<LineUpDraft, 'places' | 'reserves' | 'orders'>

/** The heroes of the board whom an order for a set reaches, by the lanes they are given now. */
export function reachedBy(of: OrderedTo, { places }: Pick<Draft, 'places'>): string[] {
  const all = places.map(({ heroId }) => heroId)
  if (of.kind === 'all') return all
  if (of.kind === 'hero') return all.filter((heroId) => heroId === of.hero)
  return places.filter(({ lane }) => lane === of.lane).map(({ heroId }) => heroId)
}

/** Numbers, from 1, of the orders that change a hero to a set: those for his lane too, if he has it now or another order gives it. */
export function ordersTo(set: GambitSetId, heroId: string, draft: Draft): number[] {
  const lanes = new Set<string>([
    ...draft.places.filter((place) => place.heroId === heroId).map(({ lane }) => lane),
    ...draft.orders.flatMap(({ then }) =>
      then.kind === 'lanes' ? then.lanes.filter(({ hero }) => hero === heroId).map(({ lane }) => lane) : [],
    ),
  ])
  const reaches = (of: OrderedTo) => of.kind === 'all' || (of.kind === 'hero' ? of.hero === heroId : lanes.has(of.lane))
  return draft.orders.flatMap(({ then }, index) =>
    then.kind === 'set' && then.set === set && reaches(then.of) ? [index + 1] : [],
  )
}

/** How many of those reached have anything in that set. */
export function having(set: GambitSetId, heroIds: readonly string[], setsOf: (heroId: string) => HeroSets): number {
  return heroIds.filter((heroId) => setsOf(heroId)[set].length > 0).length
}

/** Keys that an order is given to by name and that are not in this line-up: the league refuses it. */
export function strangersOrdered({ then }: ConditionalOrder, { places, reserves }: Draft): string[] {
  const own = new Set([...places.map(({ heroId }) => heroId), ...reserves])
  const named =
    then.kind === 'lanes'
      ? then.lanes.map(({ hero }) => hero)
      : then.kind === 'set' && then.of.kind === 'hero'
        ? [then.of.hero]
        : []
  return named.filter((key) => !own.has(key))
}

/** How many of the board have a gambit, in any set, that looks to the captain. */
export function followersOf({ places }: Pick<Draft, 'places'>, setsOf: (heroId: string) => HeroSets): number {
  return places.filter(({ heroId }) => {
    const { a, b, c } = setsOf(heroId)
    return [...a, ...b, ...c].some(({ prefer }) => prefer.some(({ kind }) => kind === 'same-as-captain'))
  }).length
}
