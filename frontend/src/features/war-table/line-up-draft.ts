import type { ConditionalOrder, LaneId, StanceId } from '@mythic/battle-engine'

/** A line-up being edited. Ids are heroes'; a place is in the guild's own frame, column 0 the rear, column 1 the front. */
export type LineUpDraft = {
  readonly places: readonly DraftPlace[]
  readonly reserves: readonly string[]
  readonly stance: StanceId
  readonly orders: readonly ConditionalOrder[]
  /** Whom the others may follow; he leads only while he stands. Null: nobody. */
  readonly captainId: string | null
}
export type DraftPlace = {
  readonly heroId: string
  readonly column: 0 | 1
  readonly row: number
  readonly lane: LaneId
}
export type Spot = { readonly column: 0 | 1; readonly row: number }

export const LINE_UP = 6
export const MOST_RESERVES = 3
export const MOST_ORDERS = 5
export const HOME_ROWS = 9

export type LineUpAct =
  | { readonly kind: 'place'; readonly heroId: string; readonly spot: Spot }
  | { readonly kind: 'take-off'; readonly heroId: string }
  | { readonly kind: 'lane'; readonly heroId: string; readonly lane: LaneId }
  | { readonly kind: 'reserve'; readonly heroId: string }
  | { readonly kind: 'move-reserve'; readonly index: number; readonly by: 1 | -1 }
  | { readonly kind: 'stance'; readonly stance: StanceId }
  | { readonly kind: 'captain'; readonly heroId: string | null }
  | { readonly kind: 'orders'; readonly orders: readonly ConditionalOrder[] }
  | { readonly kind: 'replace'; readonly draft: LineUpDraft }

export function lineUpDraft(draft: LineUpDraft, act: LineUpAct): LineUpDraft {
  switch (act.kind) {
    case 'place':
      return place(draft, act.heroId, act.spot)
    case 'take-off':
      return {
        ...draft,
        places: draft.places.filter(({ heroId }) => heroId !== act.heroId),
        reserves: draft.reserves.filter((id) => id !== act.heroId),
      }
    case 'lane':
      return {
        ...draft,
        places: draft.places.map((each) => (each.heroId === act.heroId ? { ...each, lane: act.lane } : each)),
      }
    case 'reserve': {
      if (draft.reserves.includes(act.heroId) || draft.reserves.length >= MOST_RESERVES) return draft
      return {
        ...draft,
        places: draft.places.filter(({ heroId }) => heroId !== act.heroId),
        reserves: [...draft.reserves, act.heroId],
      }
    }
    case 'move-reserve': {
      const [one, other] = [draft.reserves[act.index], draft.reserves[act.index + act.by]]
      if (one === undefined || other === undefined) return draft
      return { ...draft, reserves: draft.reserves.with(act.index, other).with(act.index + act.by, one) }
    }
    case 'stance':
      return { ...draft, stance: act.stance }
    case 'captain':
      return { ...draft, captainId: act.heroId }
    case 'orders':
      return { ...draft, orders: act.orders.slice(0, MOST_ORDERS) }
    case 'replace':
      return act.draft
  }
}

/** Puts a hero on a spot. Who stood there takes the newcomer's old spot, or steps off; a seventh hero is not let on. */
function place(draft: LineUpDraft, heroId: string, spot: Spot): LineUpDraft {
  const before = draft.places.find((each) => each.heroId === heroId)
  const there = placeAt(draft, spot)
  if (there?.heroId === heroId) return draft
  if (before === undefined && there === undefined && draft.places.length >= LINE_UP) return draft
  const others = draft.places.filter((each) => each !== before && each !== there)
  const moved: DraftPlace = { heroId, ...spot, lane: before?.lane ?? there?.lane ?? laneOfRow(spot.row) }
  const swapped =
    there !== undefined && before !== undefined ? [{ ...there, column: before.column, row: before.row }] : []
  return { ...draft, places: [...others, moved, ...swapped], reserves: draft.reserves.filter((id) => id !== heroId) }
}

/** A hero set down in the upper rows is meant for the North, in the lower ones for the South. */
function laneOfRow(row: number): LaneId {
  return row <= 2 ? 'north' : row >= 6 ? 'south' : 'free'
}

export function placeAt(draft: LineUpDraft, spot: Spot): DraftPlace | undefined {
  return draft.places.find(({ column, row }) => column === spot.column && row === spot.row)
}

/** Whether two drafts would save the same: the order of places means nothing, that of reserves and orders does. */
export function sameLineUp(one: LineUpDraft, other: LineUpDraft): boolean {
  return textOf(one) === textOf(other)
}

function textOf(draft: LineUpDraft): string {
  const places = draft.places
    .map(({ heroId, column, row, lane }) => [column, row, heroId, lane] as const)
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  return JSON.stringify([places, draft.reserves, draft.stance, draft.orders, draft.captainId])
}
