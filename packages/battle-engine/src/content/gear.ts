import type { GearSlotId } from './ids.ts'

/** What a hero can bear: one piece a slot, never two on the same attribute. Source: ruleset 1, section 9. */
export const GEAR = {
  weapon: { name: 'Weapon', words: 'What he strikes with.' },
  armour: { name: 'Armour', words: 'What he wears.' },
  trinket: { name: 'Trinket', words: 'What he carries for luck, or more than luck.' },
} as const satisfies Record<GearSlotId, { name: string; words: string }>

/** Hundredths that a piece of grade 1–5 gives to its attribute when whole; measured: docs/adr/0028. */
export const GEAR_GAIN = [5, 9, 13, 17, 20] as const

/**
 * Hundredths that a piece gives now. `wear` runs from 100 (whole) to 0, and counts by quarters begun: 76–100 gives all, 51–75
 * three quarters, 26–50 half, 1–25 a quarter, 0 nothing; truncated.
 */
export function gearGain(grade: number, wear: number): number {
  const quarters = Math.trunc((wear + 24) / 25)
  return Math.trunc(((GEAR_GAIN[grade - 1] ?? 0) * quarters) / 4)
}
