import { ABILITY_IDS, ANCESTRY_IDS, ARENA_IDS, CLASS_IDS, LANE_IDS, STANCE_IDS } from '@mythic/battle-engine'
import { attributeKeys } from '@mythic/domain'
import {
  CREST_CHARGES,
  CREST_DIVISION_NAMES,
  CREST_ORDINARIES,
  CREST_SHAPES,
  TINCTURE_NAMES,
} from '@mythic/domain/heraldry'
import type { CrestOrdinary } from '@mythic/domain/heraldry'
import { Type } from 'typebox'
import { component, Int4, oneOf, orNull, Season, Uuid } from './scalars.ts'

export const ArenaName = oneOf(ARENA_IDS, { $id: 'ArenaName' })
export const ClassName = oneOf(CLASS_IDS, { $id: 'ClassName' })
export const AncestryName = oneOf(ANCESTRY_IDS, { $id: 'AncestryName' })
export const AbilityName = oneOf(ABILITY_IDS, { $id: 'AbilityName' })
export const StanceName = oneOf(STANCE_IDS, { $id: 'StanceName' })
export const LaneName = oneOf(LANE_IDS, { $id: 'LaneName' })
export const AttributeName = oneOf(attributeKeys, { $id: 'AttributeName' })

const Tincture = oneOf(TINCTURE_NAMES, { $id: 'Tincture' })

/** A guild's crest as it is stored; the rule of tincture is the domain's to check. */
export const Crest = component('Crest', {
  shape: oneOf(CREST_SHAPES),
  division: oneOf(CREST_DIVISION_NAMES),
  ordinary: oneOf(Object.keys(CREST_ORDINARIES) as CrestOrdinary[]),
  charge: oneOf(CREST_CHARGES),
  tinctures: component('CrestTinctures', {
    field: Tincture,
    second: orNull(Tincture),
    ordinary: orNull(Tincture),
    charge: orNull(Tincture),
  }),
})

export const GuildName = component('GuildName', { id: Uuid, name: Type.String(), crest: Crest })
export const HeroName = component('HeroName', { id: Uuid, name: Type.String() })
export const HeroOutline = component('HeroOutline', {
  id: Uuid,
  name: Type.String(),
  classId: ClassName,
  rank: Int4(1, 99),
  age: Int4(),
  guild: orNull(GuildName),
})
export const DivisionName = component('DivisionName', {
  id: Uuid,
  name: Type.String(),
  season: Season,
  tier: Int4(1, 99),
  ordinal: Int4(0),
})
