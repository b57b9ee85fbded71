import type { HeroSets } from './gambit-sets.ts'
import type { LineUpDraft } from './line-up-draft.ts'
import type { WarTableAnswer } from './war-table-query.ts'

/** Orders that were never saved, as this tab keeps them over a reload, with the versions they were made on. */
export type KeptOrders = {
  readonly form: typeof FORM
  readonly draft: LineUpDraft
  readonly lineUpVersion: number
  readonly gambits: readonly KeptGambits[]
}
type KeptGambits = { readonly heroId: string; readonly version: number; readonly sets: HeroSets }

/** Raised whenever the shape changes: what another release kept is then left alone. */
const FORM = 2

export type OrdersKey = `mythic.orders.${string}`

/** A draft belongs to one guild and the match it was meant for; without a match, to the next that is drawn. */
export function ordersKey(worldId: string, guildId: string, matchId: string | null): OrdersKey {
  return `mythic.orders.${worldId}.${guildId}.${matchId ?? 'next'}`
}

export function keepOrders(key: OrdersKey, orders: Omit<KeptOrders, 'form'>, storage: Storage = sessionStorage): void {
  try {
    storage.setItem(key, JSON.stringify({ form: FORM, ...orders }))
  } catch {
    // Storage closed or full: the question before leaving still guards the draft.
  }
}

export function dropOrders(key: OrdersKey, storage: Storage = sessionStorage): void {
  try {
    storage.removeItem(key)
  } catch {
    // Storage closed: then nothing was kept either.
  }
}

/** What was kept under this key; null when nothing was, or nothing that this release understands. */
export function readOrders(key: OrdersKey, storage: Storage = sessionStorage): KeptOrders | null {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? 'null')
    return isKept(value) ? value : null
  } catch {
    return null
  }
}

function isKept(value: unknown): value is KeptOrders {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === FORM
}

/** What is left of kept orders when only heroes still on the roster count. */
export function fitToRoster(kept: KeptOrders, { heroes }: Pick<WarTableAnswer, 'heroes'>): KeptOrders {
  const known = new Set(heroes.map(({ id }) => id))
  const { draft, gambits } = kept
  return {
    ...kept,
    draft: {
      ...draft,
      places: draft.places.filter(({ heroId }) => known.has(heroId)),
      reserves: draft.reserves.filter((heroId) => known.has(heroId)),
      captainId: draft.captainId !== null && known.has(draft.captainId) ? draft.captainId : null,
    },
    gambits: gambits.filter(({ heroId }) => known.has(heroId)),
  }
}

/** The league's answer as if it still held the versions that kept orders were made on: a newer one is then seen as newer. */
export function onVersionsOf(kept: KeptOrders, answer: WarTableAnswer): WarTableAnswer {
  const versions = new Map(kept.gambits.map(({ heroId, version }) => [heroId, version]))
  return {
    ...answer,
    lineUp: { ...answer.lineUp, version: Math.min(kept.lineUpVersion, answer.lineUp.version) },
    gambits: answer.gambits.map((set) => ({
      ...set,
      version: Math.min(versions.get(set.heroId) ?? set.version, set.version),
    })),
  }
}
