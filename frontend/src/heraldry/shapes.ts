import type { CrestShape } from '@mythic/domain/heraldry'

/** Outlines in a box of 100 × 120; `middle` is where the eye puts the centre, `reach` how large a charge may be. */
export const SHAPES = {
  heater: { path: 'M6 5H94V50C94 84 73 105 50 116C27 105 6 84 6 50Z', middle: 54, reach: 62 },
  kite: { path: 'M50 4C76 4 93 15 93 36C93 70 69 99 50 117C31 99 7 70 7 36C7 15 24 4 50 4Z', middle: 50, reach: 58 },
  swiss: { path: 'M6 5Q29 15 50 6Q71 15 94 5V52C94 86 74 106 50 116C26 106 6 86 6 52Z', middle: 56, reach: 60 },
  french: { path: 'M7 5H93V92Q93 104 81 104H63Q54 104 50 115Q46 104 37 104H19Q7 104 7 92Z', middle: 56, reach: 66 },
  spanish: { path: 'M7 5H93V70C93 98 74 115 50 115C26 115 7 98 7 70Z', middle: 58, reach: 66 },
  roundel: { path: 'M50 12A48 48 0 1 1 49.9 12Z', middle: 60, reach: 60 },
  lozenge: { path: 'M50 2L96 60L50 118L4 60Z', middle: 60, reach: 46 },
} satisfies Record<CrestShape, { path: string; middle: number; reach: number }>
