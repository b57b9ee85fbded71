import { fileURLToPath } from 'node:url'

import { createDb } from '@mythic/db'
import { createChance, humanWindows, matchInstants } from '@mythic/domain'
import { crestFor } from '@mythic/domain/heraldry'
import { foundSmallWorld, playTimeline, startApi, startProgram } from '@mythic/testkit'

import { openStage } from '../same-world/stage.ts'
import { median, rounded } from './bench.ts'
import type { Bench } from './bench.ts'
import { createClient } from '../first-run/client.ts'
import { requestsPerSecond } from './load.ts'

const ROUNDS = 5
const SECONDS = 3

/** Roster and league view, signed in, beside a bare Fastify + pg server that reads one row: interleaved, same connections. */
export const viewsBench: Bench = {
  usage: 'roster and league view, signed in, as a share of a bare Fastify + pg one-row read',
  async run({ seed, say }) {
    await using stage = await openStage(null, say, 'durable')
    const { appUrl: databaseUrl, jobsUrl, redisUrl } = stage.urls
    await using db = createDb(jobsUrl, { max: 4 })
    const { worldId } = await foundSmallWorld(db, { seed: `bench ${seed}`, tiers: 3 })
    await using api = await startApi({
      databaseUrl,
      redisUrl,
      queuePrefix: stage.queuePrefix,
      env: { RATE_FACTOR: '0' },
    })
    const bareMain = fileURLToPath(new URL('./bare-server.ts', import.meta.url))
    await using bare = await startProgram({
      name: 'the bare server',
      main: bareMain,
      env: { DATABASE_URL: databaseUrl, WORLD_ID: worldId },
    })

    const client = createClient(api.url)
    await client.post('/register', {
      name: 'Reader',
      email: `reader-${seed}@example.org`,
      password: 'a long sentence that nobody guesses',
    })
    const crest = crestFor(createChance(`bench ${seed}`).stream('guild-founding', 'bench').below)
    const { guildId, divisionId } = await client.post<{ guildId: string; divisionId: string }>(
      `/worlds/${worldId}/guilds`,
      {
        name: 'The Readers',
        motto: '',
        crest,
        homeArena: 'the-level',
      },
    )
    await playTimeline(db, worldId, matchInstants(1, 3, humanWindows(1000)).revealAt)

    const cookie = client.cookie()
    const targets = {
      bare: { url: `${String(bare.ready['url'])}/one` },
      roster: { url: `${api.url}/api/v1/worlds/${worldId}/guilds/${guildId}/roster`, cookie },
      league: { url: `${api.url}/api/v1/worlds/${worldId}/divisions/${divisionId}/table`, cookie },
    }
    const rates = { bare: [] as number[], roster: [] as number[], league: [] as number[] }
    for (const target of Object.values(targets)) await requestsPerSecond(target.url, { ...target, seconds: SECONDS })
    for (let round = 1; round <= ROUNDS; round++) {
      for (const name of ['bare', 'roster', 'league'] as const) {
        const { url, ...rest } = targets[name]
        rates[name].push(await requestsPerSecond(url, { ...rest, seconds: SECONDS }))
      }
      say(
        `  round ${round}: bare ${at(rates.bare, round)}, roster ${at(rates.roster, round)}, league ${at(rates.league, round)} a second`,
      )
    }
    const share = (name: 'roster' | 'league'): number =>
      rounded(median(rates[name].map((rate, i) => rate / (rates.bare[i] ?? Number.NaN))))
    const figures = {
      barePerSecond: Math.round(median(rates.bare)),
      rosterPerSecond: Math.round(median(rates.roster)),
      leaguePerSecond: Math.round(median(rates.league)),
      rosterShare: share('roster'),
      leagueShare: share('league'),
    }
    return {
      figures,
      gates: [
        { name: 'roster view', figure: figures.rosterShare, bar: 0.25, is: 'at least' },
        { name: 'league view', figure: figures.leagueShare, bar: 0.5, is: 'at least' },
      ],
    }
  },
}

function at(rates: readonly number[], round: number): number {
  return Math.round(rates[round - 1] ?? 0)
}
