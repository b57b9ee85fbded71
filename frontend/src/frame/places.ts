import { CalendarDays, Castle, Coins, Landmark, Map, Medal, ScrollText, Store, Swords, Users } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { messages } from '../messages/index.ts'

const words = messages.frame

export type PlacePath =
  | '/'
  | '/roster'
  | '/treasury'
  | '/war-table/{-$matchId}'
  | '/fixtures'
  | '/battles'
  | '/league'
  | '/market'
  | '/chronicle'

export type Place = { readonly to: PlacePath; readonly label: string; readonly icon: LucideIcon; readonly keys: string }

export type SectionId = 'hall' | 'guild' | 'war' | 'league' | 'market' | 'chronicle'

/** A section of the rail; one with several places shows its own name above them. */
export type Section = {
  readonly id: SectionId
  readonly label: string
  readonly icon: LucideIcon
  readonly places: readonly Place[]
}

const CHRONICLE: Place = { to: '/chronicle', label: words.chronicle, icon: ScrollText, keys: 'g c' }

/** The rail of wide screens. */
export const SECTIONS: readonly Section[] = [
  { id: 'hall', label: words.hall, icon: Castle, places: [{ to: '/', label: words.hall, icon: Castle, keys: 'g h' }] },
  {
    id: 'guild',
    label: words.guild,
    icon: Users,
    places: [
      { to: '/roster', label: words.roster, icon: Users, keys: 'g r' },
      { to: '/treasury', label: words.treasury, icon: Coins, keys: 'g t' },
    ],
  },
  {
    id: 'war',
    label: words.war,
    icon: Swords,
    places: [
      { to: '/war-table/{-$matchId}', label: words.warTable, icon: Map, keys: 'g w' },
      { to: '/fixtures', label: words.fixtures, icon: CalendarDays, keys: 'g f' },
      { to: '/battles', label: words.battles, icon: Swords, keys: 'g b' },
    ],
  },
  {
    id: 'league',
    label: words.league,
    icon: Medal,
    places: [{ to: '/league', label: words.league, icon: Landmark, keys: 'g l' }],
  },
  {
    id: 'market',
    label: words.market,
    icon: Store,
    places: [{ to: '/market', label: words.market, icon: Store, keys: 'g m' }],
  },
  { id: 'chronicle', label: words.chronicle, icon: ScrollText, places: [CHRONICLE] },
]

/** Phones have room for five tabs: there the chronicle stands with the guild. */
export const PHONE_SECTIONS: readonly Section[] = SECTIONS.filter(({ id }) => id !== 'chronicle').map((section) =>
  section.id === 'guild' ? { ...section, places: [...section.places, CHRONICLE] } : section,
)

export const PLACES: readonly Place[] = SECTIONS.flatMap((section) => section.places)

/** The section a path belongs to: heroes stand with the guild, matches with the war. */
export function sectionOf(pathname: string, sections = SECTIONS): SectionId | null {
  if (pathname === '/') return 'hall'
  const root = `/${pathname.split('/')[1] ?? ''}`
  const alias = ALIASES[root]
  if (alias) return alias
  return (
    sections.find((section) => section.places.some((place) => place.to === root || place.to.startsWith(`${root}/`)))
      ?.id ?? null
  )
}

const ALIASES: Record<string, SectionId> = { '/heroes': 'guild', '/guilds': 'league' }
