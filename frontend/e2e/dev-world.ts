import { setTimeout } from 'node:timers/promises'

/** A driven world of one tier whose weeks the test turns itself, over the developer's door. */
export type DevWorld = {
  readonly id: string
  readonly advance: (to: 'week-end') => Promise<void>
  /** The match that was revealed last. */
  readonly revealedMatch: () => Promise<string>
}

export async function openDevWorld(address: string, seed: string): Promise<DevWorld> {
  const shape = { seed, name: `World of ${seed}`, tiers: 1, factor: 2, driven: true, ratePermille: 1000 }
  const founded = await post(address, 'worlds', shape)
  const id = String(founded['worldId'])
  await post(address, `worlds/${id}/seasons/1/schedule`, {})
  return {
    id,
    advance: async (to) => void (await post(address, `worlds/${id}/advance`, { to })),
    revealedMatch: async () => {
      const path = `${address}/api/v1/worlds/${id}/matches?phase=revealed&order=newest-first&limit=1`
      const { matches } = (await (await fetch(path)).json()) as Matches
      if (matches[0] === undefined) throw new Error(`no match of world ${id} is revealed`)
      return matches[0].id
    },
  }
}

type Matches = { readonly matches: readonly { readonly id: string }[] }

const PATIENCE_MS = 90_000

/** Asks again as long as the league says that it is not ready: on a busy machine it catches up slowly. */
async function post(address: string, path: string, body: unknown): Promise<Record<string, unknown>> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = await fetch(`${address}/api/v1/dev/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const told = (await answer.json()) as Record<string, unknown>
    if (answer.ok) return told
    if (told['code'] !== 'WORLD_CATCHING_UP' || performance.now() > until)
      throw new Error(`${path}: ${JSON.stringify(told)}`)
    await setTimeout(500)
  }
}
