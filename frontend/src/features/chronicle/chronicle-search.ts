import { isChronicleEvent } from '@mythic/domain/chronicle-kinds'
import type { ChronicleEvent } from '@mythic/domain/chronicle-kinds'

export type ChronicleSearch = {
  guild?: string | undefined
  hero?: string | undefined
  kind?: ChronicleEvent | undefined
  season?: number | undefined
  weight?: number | undefined
}

export function chronicleSearch(search: Record<string, unknown>): ChronicleSearch {
  const { guild, hero, kind, season, weight } = search
  return {
    ...(typeof guild === 'string' ? { guild } : {}),
    ...(typeof hero === 'string' ? { hero } : {}),
    ...(typeof kind === 'string' && isChronicleEvent(kind) ? { kind } : {}),
    ...(typeof season === 'number' && season >= 1 ? { season } : {}),
    ...(typeof weight === 'number' && weight >= 2 && weight <= 5 ? { weight } : {}),
  }
}
