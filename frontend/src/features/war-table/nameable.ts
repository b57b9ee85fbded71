import { CLASSES } from '@mythic/battle-engine/content/classes'
import { warTableMessages } from '../../messages/war-table.ts'
import type { LineUpDraft } from './line-up-draft.ts'
import type { WarTableAnswer } from './war-table-query.ts'

/** A hero to choose by name; those of one group stand under its heading. */
export type Named = { readonly key: string; readonly name: string; readonly group?: string }

/** What a named hero is to the battle that these orders are for. */
export type Standing = 'stands' | 'reserve' | 'ours' | 'foe' | 'stranger'

/** Everybody that gambits and orders may speak of, as far as it is public. */
export type Nameable = {
  readonly standing: readonly Named[]
  readonly reserves: readonly Named[]
  /** The foe's roster, those of its last revealed line-up first. Whom it fields shows at the kick-off. */
  readonly foes: readonly Named[]
  readonly nameOf: (key: string) => string
  readonly standingOf: (key: string) => Standing
  /** As a choice that is no longer on offer is told. */
  readonly lostLabel: (key: string) => string
}

type Known = Pick<WarTableAnswer, 'heroes' | 'foe' | 'others'>

export function nameable({ heroes, foe, others }: Known, draft: Pick<LineUpDraft, 'places' | 'reserves'>): Nameable {
  const words = warTableMessages
  const own = new Map(heroes.map(({ id, name }) => [id, name]))
  const theirs = new Map((foe?.heroes ?? []).map(({ id, name }) => [id, name]))
  const strangers = new Map(others.map(({ id, name }) => [id, name]))
  const stands = new Set(draft.places.map(({ heroId }) => heroId))
  const waits = new Set(draft.reserves)
  const ours = (ids: readonly string[]): Named[] =>
    ids.flatMap((key) => {
      const name = own.get(key)
      return name === undefined ? [] : [{ key, name }]
    })
  const nameOf = (key: string) => own.get(key) ?? theirs.get(key) ?? strangers.get(key) ?? words.gone
  const standingOf = (key: string): Standing => {
    if (stands.has(key)) return 'stands'
    if (waits.has(key)) return 'reserve'
    return own.has(key) ? 'ours' : theirs.has(key) ? 'foe' : 'stranger'
  }
  return {
    standing: ours(draft.places.map(({ heroId }) => heroId)),
    reserves: ours(draft.reserves),
    foes: foesOf(foe),
    nameOf,
    standingOf,
    lostLabel: (key) => {
      const where = standingOf(key)
      if (where === 'reserve' || where === 'ours') return words.offBoard(nameOf(key))
      return where === 'stranger' && strangers.has(key) ? words.notTheirHero(nameOf(key)) : nameOf(key)
    },
  }
}

function foesOf(foe: Known['foe']): Named[] {
  if (foe === null) return []
  const { named } = warTableMessages
  const last = new Set(foe.last?.heroIds)
  const label = ({ id, name, classId }: (typeof foe.heroes)[number]): Named => ({
    key: id,
    name: `${name}, ${CLASSES[classId].name}`,
    group: last.size === 0 ? named.theirs : last.has(id) ? named.theirLast : named.theirOthers,
  })
  return [...foe.heroes.filter(({ id }) => last.has(id)), ...foe.heroes.filter(({ id }) => !last.has(id))].map(label)
}
