import { expect } from 'vitest'

import { BattleView } from '../src/schemas/battle.ts'
import { ChroniclePage } from '../src/schemas/chronicle.ts'
import { GreatHallView, GuildView, WarTableView } from '../src/schemas/guild.ts'
import { HeroView, RosterView } from '../src/schemas/hero.ts'
import { TableView } from '../src/schemas/league.ts'
import { MatchPage, MatchView } from '../src/schemas/match.ts'
import type { Stage } from './open-stage.ts'
import type { Visitor } from './visitor.ts'

type Told = { stage: Stage; ada: Visitor; worldId: string; guildId: string }

/** After the first week of the story, whose orders name a foe: every route that tells of it tells the same. */
export async function expectWeekTold({ stage, ada, worldId, guildId }: Told): Promise<void> {
  const world = () => `worlds/${worldId}`
  const guild = () => `worlds/${worldId}/guilds/${guildId}`
  const { matches } = await ada.get(`${world()}/matches?guildId=${guildId}&phase=revealed`, MatchPage)
  expect(matches).toHaveLength(1)
  const [played] = matches
  if (played === undefined) throw new Error('nothing played')
  const match = await ada.get(`${world()}/matches/${played.id}`, MatchView)
  expect(match.lineUps?.host.heroes.length).toBeGreaterThan(0)
  expect(match.lineUps?.host.heroes.every(({ gambits }) => gambits !== null)).toBe(true)
  for (const side of [match.lineUps?.host, match.lineUps?.guest])
    expect(side?.heroes.map(({ key }) => key)).toContain(side?.captain)
  expect(match.proof?.finalDigest).toMatch(/^[0-9a-f]{16}$/)
  const battle = await ada.get(`${world()}/matches/${played.id}/battle`, BattleView)
  expect(battle.battle?.finalDigest).toBe(match.proof?.finalDigest)
  expect(battle.battle?.digests).toHaveLength(played.result?.rounds ?? 0)
  expect(battle.names.every(({ name }) => name.length > 0)).toBe(true)
  const guildView = await stage.visitor().get(guild(), GuildView)
  expect(guildView).toMatchObject({ mine: false, form: [expect.any(String)], standing: { played: 1 } })
  expect(guildView.battles).toHaveLength(1)
  const hall = await ada.get(`${guild()}/hall`, GreatHallView)
  expect(hall.lastMatch?.id).toBe(played.id)
  expect(hall.nextMatch?.matchday).toBe(2)
  const chronicle = await stage.visitor().get(`${guild()}/chronicle`, ChroniclePage)
  expect(chronicle.lines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['match-played', 'guild-founded']))
  const important = await stage.visitor().get(`${guild()}/chronicle?importance=3&kind=guild-founded`, ChroniclePage)
  expect(important.lines).toHaveLength(1)
  // What may be chosen is what the chronicle holds, whatever is chosen now.
  const everything = await stage.visitor().get(`${guild()}/chronicle?limit=100`, ChroniclePage)
  expect(everything.next).toBeNull()
  expect(new Set(important.kinds)).toEqual(new Set(everything.lines.map(({ kind }) => kind)))
  expect(important.kinds.length).toBe(new Set(important.kinds).size)
  const { heroes } = await ada.get(`${guild()}/roster`, RosterView)
  const fought = battle.battle?.input.sides
    .flatMap((side) => side.heroes)
    .find(({ key }) => heroes.some(({ id }) => id === key))
  const hero = await ada.get(`${world()}/heroes/${fought?.key}`, HeroView)
  expect(hero.deeds).toEqual([expect.objectContaining({ matchId: played.id, matchday: 1 })])
  expect(hero.legacy.totals.matches).toBe(1)
  expect(hero.reports.length).toBeGreaterThan(0)
  expect(hero.reports[0]?.factors).not.toBeNull()
  expect((await stage.visitor().get(`${world()}/heroes/${fought?.key}`, HeroView)).reports[0]?.factors).toBeNull()
  const table = await ada.get(`${world()}/divisions/${match.division.id}/table`, TableView)
  expect(table.matchdaysPlayed).toBe(1)
  const war = await ada.get(`${guild()}/war-table`, WarTableView)
  expect(war.last).toMatchObject({ matchId: played.id })
  // What is known of the next foe is what all have seen of it, and the foe of yesterday keeps his name in our orders.
  const shown = (await stage.visitor().get(`${world()}/matches/${war.foe?.last?.matchId}`, MatchView)).lineUps
  const their = [shown?.host, shown?.guest].map((side) => side?.heroes.map(({ key }) => key))
  expect(their).toContainEqual(war.foe?.last?.heroIds)
  const named = war.lineUp.orders.flatMap(({ and }) => (and?.kind === 'fallen' ? [and.hero] : []))
  expect(war.others.map(({ id }) => id)).toEqual(named)
  expect(war.others[0]?.name).toMatch(/\w/)
  const fielded = battle.battle?.input.sides.find(({ orders }) =>
    orders.some(({ and }) => and?.kind === 'fallen' && and.hero === named[0]),
  )
  const fears = JSON.stringify(fielded?.heroes.flatMap(({ sets }) => sets?.b ?? []))
  expect([fielded !== undefined, fears.includes(named[0] ?? '?')]).toEqual([true, true])
}
