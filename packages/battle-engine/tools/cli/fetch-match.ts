import { UsageError } from './options.ts'
import { storedOf, type StoredBattle } from './stored-battle.ts'

/** Where `pnpm start` serves its league. */
export const DEFAULT_URL = 'http://127.0.0.1:4400'

type World = { id: string; name: string }

/** A revealed match of a league, by its public HTTP API. Without a world every world of the league is asked. Throws UsageError. */
export async function fetchMatch(
  matchId: string,
  url: string | undefined,
  worldId: string | undefined,
): Promise<StoredBattle> {
  const base = (url ?? DEFAULT_URL).replace(/\/+$/, '')
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol))
    throw new UsageError(`--url wants the address of a league such as ${DEFAULT_URL}, not "${base}"`)
  if (!/^[0-9a-f-]{36}$/.test(matchId))
    throw new UsageError(`"${matchId}" is no match id: copy it from the match's address`)
  const worlds = worldId === undefined ? await worldsOf(base) : [worldId]
  for (const world of worlds) {
    const answer = await ask(`${base}/api/v1/worlds/${world}/matches/${matchId}/battle`)
    if (answer.status === 404) continue
    if (answer.status !== 200) throw new UsageError(`${base} answers ${answer.status} for match ${matchId}`)
    return storedOf(answer.body, `match ${matchId}`)
  }
  throw new UsageError(
    `${base} knows no match ${matchId} in ${worldId === undefined ? 'any of its worlds' : `world ${worldId}`}`,
  )
}

async function worldsOf(base: string): Promise<string[]> {
  const { status, body } = await ask(`${base}/api/v1/worlds`)
  const worlds = (body as { worlds?: World[] } | null)?.worlds
  if (status !== 200 || !Array.isArray(worlds))
    throw new UsageError(`${base} is no league: /api/v1/worlds answers ${status}`)
  return worlds.map(({ id }) => id)
}

async function ask(address: string): Promise<{ status: number; body: unknown }> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) })
    return { status: response.status, body: await response.json().catch(() => null) }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    throw new UsageError(`no league answers at ${address}: ${cause}. Start one with \`pnpm start\`, or say --url`)
  }
}
