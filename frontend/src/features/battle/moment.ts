/** A moment of a battle, as the address keeps it: by its tick, by the round that a chronicle names, or by a hero's deed. */
export type Moment = {
  readonly tick?: number | undefined
  readonly round?: number | undefined
  readonly hero?: string | undefined
  /** The last foe that the hero felled, or the last time that he fell himself. */
  readonly deed?: Deed | undefined
}
type Deed = (typeof DEEDS)[number]
const DEEDS = ['felled', 'fallen'] as const

/** Reads `?tick=412&hero=…`, `?round=7` or `?hero=…&deed=felled`; anything else in their places is left out. */
export function readMoment(search: Record<string, unknown>): Moment {
  const tick = Number(search['tick'])
  const round = Number(search['round'])
  const hero = search['hero']
  const deed = DEEDS.find((each) => each === search['deed'])
  return {
    ...(search['tick'] !== undefined && Number.isSafeInteger(tick) && tick >= 0 ? { tick } : {}),
    ...(Number.isInteger(round) && round >= 1 && round <= 24 ? { round } : {}),
    ...(typeof hero === 'string' && hero !== '' ? { hero } : {}),
    ...(deed === undefined ? {} : { deed }),
  }
}
