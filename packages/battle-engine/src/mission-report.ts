import { loadedLine } from './battle/load.ts'
import { HEROES_A_SIDE } from './content/numbers.ts'
import { MONSTERS, S, TRICKS } from './state/layout.ts'
import type { MissionDeeds } from './report.ts'

/** What a mission leaves beside the deeds of every battle; nothing after a battle of guilds. */
export function missionOf(): { mission?: MissionDeeds } {
  if (S[MONSTERS] === 0) return {}
  const rusted: MissionDeeds['rusted'] = []
  for (const side of [0, 1] as const) {
    if ((S[MONSTERS]! & (1 << side)) !== 0) continue
    loadedLine(side).forEach(({ key }, i) => {
      const hits = S[TRICKS + side * HEROES_A_SIDE + i]!
      if (hits > 0) rusted.push({ key, hits })
    })
  }
  return { mission: { rusted } }
}
