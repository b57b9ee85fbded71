import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { searchQuery } from '../api/queries.ts'
import { messages } from '../messages/index.ts'
import type { PaletteEntry } from './search-entries.ts'

/** Heroes and guilds of the world whose names hold what was typed, as the server finds them. */
export function useNamed(worldId: string | null, text: string): PaletteEntry[] {
  const q = useDeferredValue(text.trim().slice(0, 40))
  const enabled = worldId !== null && q.length > 0
  const { data } = useQuery({ ...searchQuery(worldId ?? '', q), enabled, placeholderData: keepPreviousData })
  if (!enabled || !data) return []
  return [
    ...data.guilds.map((guild): PaletteEntry => ({ group: 'guild', label: guild.name, href: `/guilds/${guild.id}` })),
    ...data.heroes.map((hero): PaletteEntry => ({
      group: 'hero',
      label: hero.name,
      hint: [messages.hero.classes[hero.classId], hero.guild?.name].filter(Boolean).join(' · '),
      href: `/heroes/${hero.id}`,
    })),
  ]
}
