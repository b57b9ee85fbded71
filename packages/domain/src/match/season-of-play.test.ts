import { loadPublished, newestPublished } from '@mythic/battle-engine/published'
import { beforeAll, describe, expect, it } from 'vitest'
import { createChance } from '../chance/chance.ts'
import type { Change } from '../changes/change.ts'
import { netEffects } from '../changes/net-effects.ts'
import { faultOfEvent } from '../chronicle/check-event.ts'
import { standingsOf } from '../league/standings.ts'
import { brokenCoinLaw } from '../testing/coin-laws.ts'
import { aWorld } from '../testing/test-world.ts'
import type { TestWorld } from '../testing/test-world.ts'
import { gameInstant, WEEK_MS } from '../time/game-instant.ts'
import { hashWorld } from '../world/hash-world.ts'
import type { Row } from '../world/tables.ts'
import { battleInputOf } from './battle-input.ts'
import { revealMatchday } from './reveal-matchday.ts'

const WEEKS = 3
const { checkInput } = await loadPublished(newestPublished().version)
const endOfWeek = (week: number) => gameInstant(week * WEEK_MS - 1)

describe('three weeks of a league of computer guilds', () => {
  let world: TestWorld
  const steps: { due: Row<'due'>; changes: readonly Change[]; coinLaw: string | null }[] = []

  beforeAll(async () => {
    world = await aWorld({ seed: 'season of play' })
    await world.playTo(endOfWeek(WEEKS), (due, changes) => {
      steps.push({
        due,
        changes,
        coinLaw: brokenCoinLaw({ ledgerAccount: world.list('ledgerAccount'), transfer: world.list('transfer') }),
      })
    })
  })

  it('does every kind of step, and keeps every coin in each', () => {
    expect([...new Set(steps.map(({ due }) => due.verb))].sort()).toEqual([
      'fight-match',
      'lock-match',
      'pay-salaries',
      'reveal-matchday',
      'train-guild',
    ])
    expect(steps.filter(({ coinLaw }) => coinLaw !== null)).toEqual([])
    expect(world.list('transfer').length).toBeGreaterThan(WEEKS * 8 * 3)
  })

  it('folds each step to the same world as its facts one by one', async () => {
    const [one, other] = [await aWorld({ seed: 'season of play' }), await aWorld({ seed: 'season of play' })]
    for (const { changes } of steps) {
      one.apply(changes)
      for (const effect of netEffects(changes)) other.applyEffect(effect)
    }
    expect(hashWorld(other.rows())).toEqual(hashWorld(one.rows()))
    expect(hashWorld(one.rows())).toEqual(hashWorld(world.rows()))
  })

  it('leads each side by a captain who stands in it, and gives it sets B and C and an order to change to them', () => {
    for (const side of world.list('lockedMatch').flatMap(({ sides }) => sides)) {
      expect(side.heroes.map(({ key }) => key)).toContain(side.captain)
      expect(side.heroes.every(({ militia, sets }) => militia || sets?.c !== undefined)).toBe(true)
      expect(side.orders.some(({ then }) => then.kind === 'set')).toBe(true)
    }
  })

  it('gives every locked match an input that the engine plays, of twelve with at most two of a class a side', () => {
    const locked = world.list('lockedMatch')
    expect(locked).toHaveLength(WEEKS * 4)
    for (const row of locked) {
      expect(checkInput(battleInputOf(row, '0'.repeat(32)))).toMatchObject({ kind: 'valid' })
      for (const { heroes } of row.sides) {
        expect(heroes).toHaveLength(6)
        const alike = heroes.map(({ classId }) => heroes.filter((hero) => hero.classId === classId).length)
        expect(Math.max(...alike)).toBeLessThanOrEqual(2)
      }
    }
  })

  it('adds standings, deeds and legacies up', () => {
    const matches = world.list('match', { status: 'revealed' })
    expect(matches).toHaveLength(WEEKS * 4)
    const seats = world.list('seat')
    expect(seats.map(({ played }) => played)).toEqual(Array.from({ length: 8 }, () => WEEKS))
    const sum = (of: (seat: Row<'seat'>) => number): number => seats.reduce((total, seat) => total + of(seat), 0)
    expect(sum(({ gloryDifference }) => gloryDifference)).toBe(0)
    expect(sum(({ won }) => won)).toBe(sum(({ lost }) => lost))
    expect(sum(({ points }) => points)).toBe(sum(({ won, drawn }) => won * 3 + drawn))
    expect(standingsOf(seats, matches)).toHaveLength(8)
    for (const line of world.list('heroSeason')) {
      const deeds = world.list('deed', { heroId: line.heroId })
      expect(line.matches).toBe(deeds.length)
      expect(line.matches).toBe(line.wins + line.draws + line.losses)
      expect(line.fallsDealt).toBe(deeds.reduce((total, { fallsDealt }) => total + fallsDealt, 0))
      expect(line.bestFallsInMatch).toBe(Math.max(...deeds.map(({ fallsDealt }) => fallsDealt)))
      expect(world.get('hero', { id: line.heroId }).xp).toBeGreaterThanOrEqual(
        deeds.reduce((total, { xp }) => total + xp, 0),
      )
    }
  })

  it('pays and trains every guild once a week, with every factor told', () => {
    expect(world.list('salaryRun')).toHaveLength(WEEKS * 8)
    expect(world.list('trainingReport')).toHaveLength(WEEKS * 8 * 14)
    for (const { total, guildId, week } of world.list('salaryRun')) {
      const paid = world.list('transfer', { kind: 'salaries', causeId: guildId, week })
      expect(paid.map(({ amount }) => amount)).toEqual([total])
    }
  })

  it('tells the matches in every guild’s chronicle, and nothing it could not tell', () => {
    const told = [...world.list('chronicle'), ...world.list('chronicleMinor')]
    expect(told.map(faultOfEvent).filter((fault) => fault !== null)).toEqual([])
    expect(told.filter(({ kind }) => kind === 'match-played')).toHaveLength(WEEKS * 8)
    expect(world.list('chronicle').every(({ importance }) => importance >= 3)).toBe(true)
    expect(world.list('chronicleMinor').every(({ importance }) => importance < 3)).toBe(true)
  })

  it('keeps heroes within their laws', () => {
    for (const hero of world.list('hero')) {
      expect(
        hero.form >= 1 &&
          hero.form <= 8 &&
          hero.morale >= 1 &&
          hero.morale <= 8 &&
          hero.fatigue >= 0 &&
          hero.fatigue <= 100,
      ).toBe(true)
      expect(hero.injury === null).toBe(hero.injuredUntilWeek === 0)
      expect(hero.scars).toBeLessThanOrEqual(3)
      expect(world.list('moment', { heroId: hero.id }).length).toBeLessThanOrEqual(10)
    }
    expect(world.list('hero').some(({ injury }) => injury !== null)).toBe(true)
  })

  it('is the same world again from the same seed, and another from another', async () => {
    const again = await aWorld({ seed: 'season of play' })
    await again.playTo(endOfWeek(1))
    const twice = await aWorld({ seed: 'season of play' })
    await twice.playTo(endOfWeek(1))
    const other = await aWorld({ seed: 'another' })
    await other.playTo(endOfWeek(1))
    expect(hashWorld(twice.rows())).toEqual(hashWorld(again.rows()))
    expect(hashWorld(other.rows()).tables.battle).not.toBe(hashWorld(again.rows()).tables.battle)
  })
})

describe('a step that runs twice', () => {
  it('changes nothing the second time when it locks', async () => {
    const world = await aWorld()
    const due = world.list('due', { verb: 'lock-match' })[0]
    if (due === undefined) throw new Error('a season has locks')
    world.now = due.at
    expect(await world.step(due)).toHaveLength(1)
    expect(await world.step(due)).toEqual([])
  })
  it('reveals only what is locked', async () => {
    const world = await aWorld()
    const due = world.list('due', { verb: 'reveal-matchday' })[0]
    if (due === undefined) throw new Error('a season has reveals')
    await world.playTo(due.at)
    expect(await world.step(due)).toEqual([])
  })

  it('reveals in parts what it reveals as a whole', async () => {
    const world = await aWorld({ seed: 'parts' })
    const due = world.list('due', { verb: 'reveal-matchday' })[0]
    if (due === undefined) throw new Error('a season has reveals')
    await world.playTo(gameInstant(due.at - 1))
    const reveal = async (payload: Row<'due'>['payload']): Promise<readonly Change[]> =>
      revealMatchday.decide(await revealMatchday.load(world.reader(), payload), due.at, createChance('parts'), due)
    const ids = world.list('match', { status: 'locked' }).map(({ id }) => id)
    const halves = [ids.slice(0, 1), ids.slice(1)]
    const parts = await Promise.all(halves.map((matchIds) => reveal({ ...due.payload, matchIds })))
    expect(ids).toHaveLength(4)
    expect(parts.flat()).toEqual(await reveal(due.payload))
    expect(await revealMatchday.parts?.(world.reader(), due.payload)).toEqual([{ ...due.payload, matchIds: ids }])
  })
})
