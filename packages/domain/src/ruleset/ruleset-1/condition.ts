import type { InjuryKind } from '../../world/words.ts'

/** Section 9. Fatigue 0–100, morale and form 1–8. */
export const condition = {
  fatigueMost: 100,
  refusesAtFatigue: 90,
  recoveryPerWeek: 30,
  /** Morale drifts by one towards the middle each fourth week. */
  moraleMiddle: 4,
  moraleDriftWeeks: 4,
  least: 1,
  most: 8,
  /** The weekly draw around morale that form drifts one towards. */
  formDraw: 2,
  /** Morale of a side at the battle's start: base + perMorale · (guild morale − middle). Section 3. */
  battleMorale: { base: 50, perMorale: 5 },
  /** What a Captain's Voice adds to it: 55 for 50. */
  captainsVoice: 5,
  ironLungsRecovery: 4,
  /** Morale traits, section 15: what a Jester lifts, after how many matches running a Grumbler shifts by how much. */
  jesterLift: 1,
  grumblerMatches: 2,
  grumblerShift: 1,
  /** An Old Friend's morale rests so much higher beside one of so many seasons together. */
  friendSeasons: 3,
  friendLift: 1,
  /** Form of a Rival-keeper against a guild that he lost to. */
  rivalForm: 1,
  steadyHandForm: 4,
} as const

export const injuries = {
  /** Chance of a hero who fell, permille. */
  firstFall: 60,
  furtherFall: 20,
  /** Longest first: an Infirmary level takes this off the chance and the length, half beyond level 10. */
  chancePerInfirmary: 3,
  lengthPerInfirmary: 20,
  infirmaryFullTo: 10,
  shieldwallPermille: 700,
  scarsMost: 3,
  /** Ten-thousandths of a level off one drawn attribute: 25 hundredths. */
  scarLoss: 2500,
  /** Of 1000, and the weeks out. */
  kinds: [
    { kind: 'bruised', permille: 500, weeks: [1, 1] },
    { kind: 'wounded', permille: 300, weeks: [2, 3] },
    { kind: 'broken', permille: 100, weeks: [4, 6] },
    { kind: 'maimed', permille: 80, weeks: [7, 10] },
    { kind: 'scar', permille: 20, weeks: [6, 6] },
  ] satisfies readonly { kind: InjuryKind; permille: number; weeks: readonly [number, number] }[],
} as const

/** Chance in permille that the side ahead by so many hundredths of line-up worth wins; draws counted half. Section 3. */
export const expectedByWorthGap = [
  { gap: 0, permille: 500 },
  { gap: 50, permille: 570 },
  { gap: 100, permille: 690 },
  { gap: 150, permille: 760 },
  { gap: 200, permille: 850 },
  { gap: 300, permille: 940 },
] as const
