/**
 * What a chronicle can tell: the fifty kinds of ruleset 1, section 19, and two that the sheet took for granted (a match, a
 * founding). Kinds are never removed, shapes never edited: a change is a new version under the same kind, and every version
 * has a golden sample (`golden-samples.ts`) that must stay valid for ever.
 */
export type FieldKind = 'number' | 'word'
export type Shape = Readonly<Record<string, FieldKind>>
export interface KindSpec {
  readonly importance: 1 | 2 | 3 | 4 | 5
  /** Shapes of `data` by version, from 1; the last is written today. */
  readonly shapes: readonly [Shape, ...Shape[]]
}

export const chronicleKinds = {
  'level-gained': { importance: 1, shapes: [{ attribute: 'word', level: 'number' }] },
  bruised: { importance: 1, shapes: [{ weeks: 'number' }] },
  'friendly-played': { importance: 1, shapes: [{ own: 'number', foe: 'number' }] },
  'mission-done': { importance: 1, shapes: [{ danger: 'number', coins: 'number' }] },
  listless: { importance: 1, shapes: [{ matches: 'number' }] },
  'hall-built': { importance: 1, shapes: [{ hall: 'word', level: 'number' }] },
  'order-turned-lead': { importance: 1, shapes: [{ order: 'number', behind: 'number' }] },
  'staff-hired': { importance: 1, shapes: [{ post: 'word', grade: 'number' }] },
  'patron-gift': { importance: 1, shapes: [{ coins: 'number' }] },
  'loyalty-season': { importance: 1, shapes: [{ seasons: 'number' }] },
  'match-played': { importance: 1, shapes: [{ outcome: 'word', own: 'number', foe: 'number', matchday: 'number' }] },

  'apprentice-signed': { importance: 2, shapes: [{ age: 'number' }] },
  wounded: { importance: 2, shapes: [{ injury: 'word', weeks: 'number' }] },
  'level-14': { importance: 2, shapes: [{ attribute: 'word' }] },
  'hero-traded': { importance: 2, shapes: [{ way: 'word', coins: 'number' }] },
  'trait-earned': { importance: 2, shapes: [{ trait: 'word' }] },
  'mentor-appointed': { importance: 2, shapes: [{ strength: 'number' }] },
  'three-falls': { importance: 2, shapes: [{ falls: 'number' }] },
  'debt-began': { importance: 2, shapes: [{ coins: 'number' }] },
  'militia-walkover': { importance: 2, shapes: [{ side: 'word', militia: 'number' }] },
  'draw-in-last-round': { importance: 2, shapes: [{ own: 'number', foe: 'number' }] },

  'promoted-by-qualifier': { importance: 3, shapes: [{ tier: 'number' }] },
  relegated: { importance: 3, shapes: [{ tier: 'number' }] },
  'lasting-wound': { importance: 3, shapes: [{ injury: 'word', weeks: 'number' }] },
  'great-sale': { importance: 3, shapes: [{ coins: 'number', median: 'number' }] },
  'level-16': { importance: 3, shapes: [{ attribute: 'word' }] },
  'hall-16': { importance: 3, shapes: [{ hall: 'word' }] },
  'rivalry-born': { importance: 3, shapes: [{ meetings: 'number' }] },
  'last-season-announced': { importance: 3, shapes: [{ age: 'number' }] },
  'cup-giant-killing': { importance: 3, shapes: [{ tiers: 'number' }] },
  'hundredth-match': { importance: 3, shapes: [{ matches: 'number' }] },
  'guild-founded': { importance: 3, shapes: [{ tier: 'number' }] },

  'champion-of-division': { importance: 4, shapes: [{ tier: 'number', points: 'number' }] },
  'cup-final': { importance: 4, shapes: [{ cup: 'word' }] },
  'level-18': { importance: 4, shapes: [{ attribute: 'word' }] },
  'six-falls': { importance: 4, shapes: [{ falls: 'number' }] },
  'unbeaten-half-season': { importance: 4, shapes: [{ matches: 'number' }] },
  comeback: { importance: 4, shapes: [{ deficit: 'number', own: 'number', foe: 'number' }] },
  'season-record': { importance: 4, shapes: [{ record: 'word', value: 'number' }] },
  'boss-felled': { importance: 4, shapes: [{ boss: 'word' }] },
  'administration-began': { importance: 4, shapes: [{ weeks: 'number' }] },
  'three-hundredth-match': { importance: 4, shapes: [{ matches: 'number' }] },

  'champion-of-the-first-tier': { importance: 5, shapes: [{ points: 'number' }] },
  'cup-won': { importance: 5, shapes: [{ cup: 'word' }] },
  'inducted-into-the-hall': { importance: 5, shapes: [{ tier: 'word', score: 'number' }] },
  'death-on-a-mission': { importance: 5, shapes: [{ danger: 'number' }] },
  'unbeaten-season': { importance: 5, shapes: [{ matches: 'number' }] },
  'retired-as-mythic': { importance: 5, shapes: [{ score: 'number' }] },
  'all-time-record': { importance: 5, shapes: [{ record: 'word', value: 'number' }] },
  'kin-of-a-legend': { importance: 5, shapes: [{ attribute: 'word' }] },
  'back-to-the-first-tier': { importance: 5, shapes: [{ seasons: 'number' }] },
  'fifty-seasons-owned': { importance: 5, shapes: [{ seasons: 'number' }] },
} as const satisfies Record<string, KindSpec>

export type ChronicleEvent = keyof typeof chronicleKinds
type Fields<S> = { readonly [F in keyof S]: S[F] extends 'number' ? number : string }
type Last<T extends readonly unknown[]> = T extends readonly [...unknown[], infer L] ? L : never
/** What is written with an event of this kind today. */
export type ChronicleDataOf<K extends ChronicleEvent> = Fields<Last<(typeof chronicleKinds)[K]['shapes']>>

export const chronicleEvents = Object.keys(chronicleKinds) as ChronicleEvent[]

export function isChronicleEvent(kind: string): kind is ChronicleEvent {
  return Object.hasOwn(chronicleKinds, kind)
}

export function versionOf(kind: ChronicleEvent): number {
  return chronicleKinds[kind].shapes.length
}
