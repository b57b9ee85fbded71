import { foundWorld, GameRuleError, gameInstant, hashWorld, scheduleSeason, WEEK_MS } from '@mythic/domain'
import type { Effect, Row } from '@mythic/domain'
import { beforeEach, describe, expect, it } from 'vitest'

import { runCommand } from './commands/run-command.ts'
import { checkInvariants } from './invariants/check-invariants.ts'
import { createLab } from './lab.ts'
import type { Lab } from './lab.ts'
import { revealReaderOf } from './match/reveal-reader.ts'
import { foundingRequest, foundLabWorld } from './run/found-lab-world.ts'
import { runWeeks, weekEnd } from './run/run-weeks.ts'
import { advanceTo } from './timeline/advance.ts'
import { applyEffects } from './world/apply-effects.ts'

const shape = { seed: 'lab test', guilds: 8 }
const hashOf = (lab: Lab): string => hashWorld(lab.world.rows()).hash

describe('a lab world', () => {
  it('is the same world each time it is played from one seed, and another from another', async () => {
    const hashes = await Promise.all(
      ['a', 'a', 'b'].map(async (seed) => {
        const lab = await foundLabWorld({ seed, guilds: 8 })
        await advanceTo(lab, weekEnd(1))
        return hashOf(lab)
      }),
    )
    expect(hashes[0]).toBe(hashes[1])
    expect(hashes[0]).not.toBe(hashes[2])
  })

  it('comes to the same whether its clock jumps once or creeps', async () => {
    const [jumped, crept] = await Promise.all([foundLabWorld(shape), foundLabWorld(shape)])
    await advanceTo(jumped, weekEnd(2))
    for (let hour = 0; hour < 2 * 7 * 24; hour += 1) await advanceTo(crept, gameInstant(hour * 3_600_000))
    await advanceTo(crept, weekEnd(2))
    expect(hashOf(crept)).toBe(hashOf(jumped))
  })

  it('does what is due in the order of instants and phases, each at its own instant', async () => {
    const lab = await foundLabWorld(shape)
    const seen: { at: number; phase: number; now: number }[] = []
    await advanceTo(lab, weekEnd(2), (due) => seen.push({ at: due.at, phase: due.phase, now: lab.now }))
    expect(seen.length).toBe(50)
    expect(seen.every(({ at, now }) => at === now)).toBe(true)
    expect(seen).toEqual(seen.toSorted((a, b) => a.at - b.at || a.phase - b.phase))
    expect(lab.timeline.next(lab.now)).toBeNull()
  })

  it('refuses to go back, and a command that the rules refuse', async () => {
    const lab = await foundLabWorld(shape)
    await advanceTo(lab, gameInstant(1000))
    await expect(advanceTo(lab, gameInstant(999))).rejects.toThrow('forward only')
    const again = runCommand(lab, scheduleSeason, { season: 1 })
    await expect(again).rejects.toThrow(GameRuleError)
    await expect(again).rejects.toMatchObject({ code: 'SEASON_SCHEDULED' })
  })

  it('changes nothing but its sealed battles by a fight, and opens them to the reveal only', async () => {
    const lab = await foundLabWorld(shape)
    const [match] = lab.world.list('match', { matchday: 1 })
    if (match === undefined) throw new Error('no match')
    await advanceTo(lab, gameInstant(match.kickoffAt - 1))
    const before = hashOf(lab)
    await advanceTo(lab, match.kickoffAt)
    expect(lab.sealed.size).toBe(4)
    expect(hashOf(lab)).toBe(before)
    await expect(revealReaderOf(lab, gameInstant(match.revealAt - 1)).listSealed([match.id])).rejects.toThrow('sealed')
    await expect(revealReaderOf(lab, match.revealAt).listSealed([match.id])).resolves.toMatchObject([
      { matchId: match.id },
    ])
    await advanceTo(lab, match.revealAt)
    expect(lab.world.find('match', { id: match.id })).toMatchObject({
      status: 'revealed',
      finalDigest: lab.sealed.get(match.id)?.battle.finalDigest,
    })
  })

  it('knows which numbers of guilds make a pyramid', () => {
    expect([8, 24, 56, 120].map((guilds) => foundingRequest({ seed: 'x', guilds }).tiers)).toEqual([1, 2, 3, 4])
    expect(foundingRequest({ seed: 'x', guilds: 40 })).toMatchObject({ tiers: 2, factor: 4 })
    for (const guilds of [0, 7, 9, 16, 48]) expect(() => foundingRequest({ seed: 'x', guilds })).toThrow(RangeError)
  })

  it('starts from nothing by a command', async () => {
    const lab = createLab('bare')
    const { guildIds } = await runCommand(lab, foundWorld, foundingRequest({ seed: 'bare', guilds: 8 }))
    expect(guildIds).toHaveLength(8)
    expect(lab.timeline.undone).toBe(0)
  })
})

describe('the invariants', () => {
  let lab: Lab
  beforeEach(async () => {
    lab = await foundLabWorld(shape)
    await advanceTo(lab, weekEnd(1))
  })

  const first = <T extends 'seat' | 'heroSeason' | 'lineUp' | 'transfer' | 'match'>(table: T) => {
    const [row] = lab.world.list(table)
    if (row === undefined) throw new Error(`no ${table}`)
    return row
  }
  /** What breaks when somebody writes into the world past the rules. */
  const brokenBy = (...effects: Effect[]): string[] => {
    applyEffects(lab.world, effects)
    return checkInvariants(lab).map(({ name }) => name)
  }

  it('hold after each week of a world that nobody meddled with', async () => {
    const weeks = []
    for await (const { broken } of runWeeks(await foundLabWorld(shape), 3)) weeks.push(broken)
    expect(weeks).toEqual([[], [], []])
  })

  it('hear a coin that came from nowhere', () => {
    const [treasury] = lab.world.list('ledgerAccount', { kind: 'treasury' })
    if (treasury === undefined) throw new Error('no treasury')
    const coin = { balance: 1 as NonNullable<typeof treasury.balance> }
    expect(brokenBy({ do: 'add', table: 'ledgerAccount', key: { id: treasury.id }, by: coin })).toEqual([
      'every stored balance is the replay of its transfers',
      'coins are conserved: what guilds hold is what was minted less what was burnt',
    ])
  })

  it('hear a point too many', () => {
    const { id } = first('seat')
    expect(brokenBy({ do: 'add', table: 'seat', key: { id }, by: { points: 1 } })).toEqual([
      'standings are the sum of the revealed matches',
    ])
  })

  it('hear an away win too many', () => {
    const { id } = first('seat')
    expect(brokenBy({ do: 'add', table: 'seat', key: { id }, by: { awayWins: 1 } })).toEqual([
      'standings are the sum of the revealed matches',
    ])
  })

  it('hear a coin that comes back out of a sink', () => {
    const { fromAccountId, toAccountId, ...paid } = lab.world.list('transfer', {
      kind: 'salaries',
    })[0] as Row<'transfer'>
    const back = {
      ...paid,
      id: `${paid.id.slice(0, -1)}x` as typeof paid.id,
      fromAccountId: toAccountId,
      toAccountId: fromAccountId,
    }
    const { amount: balance } = paid
    expect(
      brokenBy(
        { do: 'insert', table: 'transfer', row: back },
        { do: 'add', table: 'ledgerAccount', key: { id: fromAccountId }, by: { balance } },
      ),
    ).toEqual(['coins come out of mints and go into burns, never the other way'])
  })

  it('hear a line-up that names a hero who serves no more', () => {
    const [id] = first('lineUp').reserves
    if (id === undefined) throw new Error('no reserve')
    expect(brokenBy({ do: 'update', table: 'hero', key: { id }, set: { status: 'annals' } })).toEqual([
      'a line-up names active heroes of its guild, each once',
    ])
  })

  it('hear a legacy that no deed bears out', () => {
    const { heroId, season, guildId } = first('heroSeason')
    expect(
      brokenBy({ do: 'add', table: 'heroSeason', key: { heroId, season, guildId }, by: { damageDealt: 5 } }),
    ).toEqual(['a legacy is the sum of its deeds'])
  })

  it('hear a match revealed before its time', () => {
    const [future] = lab.world.list('match', { matchday: 9 })
    if (future === undefined) throw new Error('no match')
    expect(brokenBy({ do: 'update', table: 'match', key: { id: future.id }, set: { status: 'revealed' } })).toContain(
      'every match of the past is revealed, with its battle and its result, and none of the future is',
    )
  })

  it('hear a line-up that names the hero of another guild', () => {
    const [one, other] = lab.world.list('lineUp')
    if (one === undefined || other === undefined) throw new Error('no line-ups')
    expect(
      brokenBy({ do: 'update', table: 'lineUp', key: { guildId: one.guildId }, set: { places: other.places } }),
    ).toEqual(['a line-up names active heroes of its guild, each once'])
  })

  it('hear a timeline that has fallen behind', () => {
    lab.now = gameInstant(lab.now + WEEK_MS)
    expect(checkInvariants(lab).map(({ name }) => name)).toContain('the timeline has caught up with the clock')
  })
})
