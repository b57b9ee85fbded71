import type { Me, WorldLine } from '../api/types.ts'

/** The world to show: that of the address, else the chosen one while it exists, else one's own guild's, else the first that is open. */
export function pickWorld(
  worlds: readonly WorldLine[],
  me: Me,
  chosen: string | null,
  asked?: string,
): WorldLine | null {
  const find = (id: string | null | undefined) => worlds.find((world) => world.id === id)
  const open = worlds.filter((world) => world.status === 'open')
  const own = open.find((world) => me.guilds.some(({ worldId }) => worldId === world.id))
  return find(asked) ?? find(chosen) ?? own ?? open[0] ?? worlds[0] ?? null
}
