import { loadPublished } from '@mythic/battle-engine/published'
import type { BattleInput } from '@mythic/battle-engine'
import { createChance, DAY_MS } from '@mythic/domain'
import { crestFor } from '@mythic/domain/heraldry'

import { ProblemError } from './client.ts'
import type { Client } from './client.ts'
import type {
  GreatHall,
  LedgerPage,
  MatchView,
  Me,
  RevealedBattle,
  Roster,
  Table,
  WarTable,
  WorldView,
} from './shapes.ts'
import { must, until } from './steps.ts'
import type { StoryTeller } from './steps.ts'
import { watchBattle } from './watch-battle.ts'

/** A week an hour while orders are given; much faster while the battle is told. */
const UNHURRIED_PERMILLE = 168_000
const FAST_PERMILLE = 3_000_000

/** What the story ends with. */
export interface StoryEnd {
  readonly worldId: string
  readonly matchId: string
  readonly finalDigest: string
  readonly rounds: number
  readonly report: string
}

/** Section 2 of the first issue, through public doors alone: from a new account to a match that is watched and re-fought. */
export async function playStory(client: Client, { act }: StoryTeller, seed: string): Promise<StoryEnd> {
  await act('find the league', async () => {
    const me = await client.get<Me>('/me')
    must(me.devMode, 'the league does not run in developer mode, which this story needs')
    return [me, 'the developer’s doors are open']
  })

  await act('register', async () => {
    const email = `founder-${crypto.randomUUID()}@example.org`
    await client.post('/register', { name: 'First Founder', email, password: 'a long sentence that nobody guesses' })
    const me = await client.get<Me>('/me')
    must(me.account?.email === email, 'the account is not signed in after registering')
    const { sessions } = await client.get<{ sessions: { current: boolean }[] }>('/sessions')
    must(sessions.filter((session) => session.current).length === 1, 'the session is not listed as the current one')
    return [me, 'signed in, one session listed']
  })

  const worldId = await act('found a world', async () => {
    const body = {
      seed: `${seed}-${crypto.randomUUID()}`,
      name: 'First Run',
      tiers: 1,
      factor: 2,
      driven: false,
      ratePermille: UNHURRIED_PERMILLE,
    }
    const world = await client.post<{ worldId: string; guilds: number }>('/dev/worlds', body)
    return [world.worldId, `${world.guilds} computer guilds`]
  })
  const world = `/worlds/${worldId}`

  await act('schedule the season', async () => {
    const season = await client.post<{ matches: number; steps: number }>(`/dev${world}/seasons/1/schedule`)
    must(season.matches === 56, `a double round robin of eight has 56 matches, not ${season.matches}`)
    return [season, `${season.matches} matches, ${season.steps} steps on the timeline`]
  })

  const guildId = await act('found a guild', async () => {
    const crest = crestFor(createChance(seed).stream('guild-founding', 'first-run').below)
    const body = { name: 'The First Lanterns', motto: 'We look twice', crest, homeArena: 'the-level' }
    const founded = await client.post<{ guildId: string }>(`${world}/guilds`, body)
    const hall = await client.get<GreatHall>(`${world}/guilds/${founded.guildId}/hall`)
    must(hall.coins === 300_000, `a founder has 300,000 coins, not ${hall.coins}`)
    const again = await refusal(client.post(`${world}/guilds`, { ...body, name: 'A Second One' }))
    must(again === 'GUILD_EXISTS', `a second guild answers GUILD_EXISTS, not ${again}`)
    return [
      founded.guildId,
      `${hall.coins.toLocaleString('en')} coins, next match ${hall.nextMatch === null ? 'none' : `${hall.nextMatch.host.name} – ${hall.nextMatch.guest.name}`}`,
    ]
  })
  const guild = `${world}/guilds/${guildId}`

  const roster = await act('look at the roster', async () => {
    const seen = await client.get<Roster>(`${guild}/roster`)
    must(seen.heroes.length === 12, `a founder has 12 heroes, not ${seen.heroes.length}`)
    return [
      seen,
      seen.heroes
        .slice(0, 3)
        .map((hero) => hero.name)
        .join(', ') + ' …',
    ]
  })

  const match = await act('give orders', async () => {
    const table = await client.get<WarTable>(`${guild}/war-table`)
    must(table.match !== null, 'there is no next match')
    const { version, places, reserves, orders } = table.lineUp
    must(places.length === 6, `six heroes stand on the board, not ${places.length}`)
    const lineUp = { places, reserves, orders, matchId: table.match.id }
    const saved = await client.put<{ version: number }>(`${guild}/line-up`, { ...lineUp, version, stance: 'hold' })
    must(saved.version > version, 'saving does not raise the version')
    const stale = await refusal(client.put(`${guild}/line-up`, { ...lineUp, version, stance: 'storm' }))
    must(stale === 'STALE_VERSION', `an older version answers STALE_VERSION, not ${stale}`)
    const [set] = table.gambits
    must(set !== undefined && set.gambits.length > 0, 'heroes come with gambits')
    await client.put(`/worlds/${worldId}/heroes/${set.heroId}/gambits`, {
      version: set.version,
      gambits: set.gambits.toReversed(),
    })
    return [table.match, `stance Hold, gambits of one hero turned round; a stale save was refused`]
  })

  const one = `${world}/matches/${match.id}`
  const awaitPhase = async (phase: string): Promise<MatchView> =>
    await until(`phase ${phase}`, 30_000, async () => {
      const view = await client.get<MatchView>(one)
      return view.match.phase === phase ? view : null
    })

  await act('orders lock', async () => {
    await client.post(`/dev${world}/advance`, { to: 'instant', instant: match.kickoffAt - 60_000 })
    const view = await awaitPhase('locked')
    must(view.lineUps === null, 'line-ups show before the battle begins')
    const table = await client.get<WarTable>(`${guild}/war-table`)
    const { version, places, reserves, orders, stance } = table.lineUp
    const late = await refusal(
      client.put(`${guild}/line-up`, { version, places, reserves, orders, stance, matchId: match.id }),
    )
    must(late === 'ORDERS_LOCKED', `orders after the lock answer ORDERS_LOCKED, not ${late}`)
    return [view, 'late orders were refused']
  })

  const watched = await act('watch the battle live', async () => {
    await client.put(`/dev${world}/pace`, { ratePermille: FAST_PERMILLE })
    const seen = await watchBattle(client, match.id, async () => {
      const view = await client.get<MatchView>(one)
      must(
        view.match.phase === 'revealed' || (view.match.result === null && view.proof === null),
        'the fixture tells a result before the reveal',
      )
    })
    return [seen, `${seen.rounds} rounds in ${seen.messages} messages, none missing, none twice; no spoiler`]
  })

  const { battle, names } = await act('the reveal', async () => {
    await until('the reveal', 30_000, async () =>
      (await client.get<MatchView>(one)).match.phase === 'revealed' ? true : null,
    )
    const view = await client.get<MatchView>(one)
    must(view.match.result !== null, 'a revealed match has a result')
    const told = await client.get<{ names: { key: string; name: string }[]; battle: RevealedBattle | null }>(
      `${one}/battle`,
    )
    must(told.battle !== null, 'a revealed match gives its battle')
    const { hostGlory, guestGlory } = view.match.result
    return [
      { battle: told.battle, names: told.names },
      `${match.host.name} ${hostGlory} : ${guestGlory} ${match.guest.name}`,
    ]
  })

  const engine = await loadPublished(battle.input.engine)
  const fought = await act('re-fight it here', async () => {
    const again = engine.simulate(battle.input as BattleInput)
    must(again.finalDigest === battle.finalDigest, `digest ${again.finalDigest} here, ${battle.finalDigest} there`)
    must(again.inputHash === battle.inputHash, 'the input has another hash here')
    const words = Buffer.from(again.log.buffer, again.log.byteOffset, again.log.byteLength)
    must(words.toString('base64') === battle.log, 'the log differs from the stored one')
    must(words.equals(watched.words), 'what was told live differs from the log')
    return [again, `digest ${again.finalDigest}, ${again.log.length / 2} events, bit for bit`]
  })

  await act('standings', async () => {
    const table = await client.get<Table>(`${world}/divisions/${match.divisionId}/table`)
    const mine = table.rows.find((row) => row.guild.id === guildId)
    must(
      table.rows.every((row) => row.played === 1),
      'all eight have played once: one reveal for the whole matchday',
    )
    must(mine !== undefined, 'the founder’s guild stands in the table')
    return [table, `place ${mine.place} with ${mine.points} points`]
  })

  await act('chronicle and legacy', async () => {
    const { lines: events } = await client.get<{ lines: { kind: string }[] }>(`${guild}/chronicle`)
    must(events.length > 0, 'the chronicle is empty after a match')
    const fighters = new Set(battle.input.sides.flatMap((side) => side.heroes.map((hero) => hero.key)))
    const fighter = roster.heroes.find((hero) => fighters.has(hero.id))
    must(fighter !== undefined, 'none of the roster fought')
    const legacy = await client.get<{ lines: { matches: number }[] }>(`${world}/heroes/${fighter.id}/legacy`)
    must(
      legacy.lines.some((season) => season.matches === 1),
      'the fighter has no match in his legacy',
    )
    return [events, `${events.length} events; ${fighter.name} has begun a legacy`]
  })

  await act('weekly steps', async () => {
    await client.put(`/dev${world}/pace`, { ratePermille: UNHURRIED_PERMILLE })
    await client.post(`/dev${world}/advance`, { to: 'instant', instant: 7 * DAY_MS * match.week + 3 * DAY_MS })
    await until('the timeline', 30_000, async () => ((await client.get<WorldView>(world)).catchingUp ? null : true))
    const { lines } = await client.get<LedgerPage>(`${guild}/ledger?limit=100`)
    const salaries = lines.filter((line) => line.kind === 'salaries')
    must(salaries.length === 2, `two ledger days paid salaries, not ${salaries.length}`)
    const { holds, broken } = await client.get<{ holds: boolean; broken: { name: string }[] }>(
      `/dev/invariants?worldId=${worldId}`,
    )
    must(holds, `an invariant is broken: ${broken.map(({ name }) => name).join(', ')}`)
    return [salaries, 'salaries paid each ledger day, heroes trained, every coin accounted for']
  })

  const byKey = new Map(names.map(({ key, name }) => [key, name]))
  const report = engine.describeBattle(engine.headerOf(battle.input as BattleInput), fought.log, {
    hero: (key) => byKey.get(key) ?? key,
    sides: [match.host.name, match.guest.name],
  })
  return {
    worldId,
    matchId: match.id,
    finalDigest: fought.finalDigest,
    rounds: watched.rounds,
    report,
  }
}

/** The code a call is refused with; throws when it is not refused. */
async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof ProblemError) return error.code
    throw error
  }
  return 'no refusal'
}
