import { paySalaries } from './features/economy/pay-salaries.ts'
import { fightMatches } from './features/league/fight-matches.ts'
import { lockMatch } from './features/league/lock-match.ts'
import { revealMatchday } from './features/league/reveal-matchday.ts'
import { revealSeasonSecret } from './features/league/reveal-season-secret.ts'
import { trainGuild } from './features/training/train-guild.ts'
import type { JobDefinition } from './job-definition.ts'

/** Every job there is. A job that is not listed here does not run; a name twice is refused at boot. */
export const registry: readonly JobDefinition[] = [
  lockMatch,
  fightMatches,
  revealMatchday,
  paySalaries,
  trainGuild,
  revealSeasonSecret,
]
