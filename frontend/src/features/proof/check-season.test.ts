import { loadPublished, newestPublished } from '@mythic/battle-engine/published'
import { battleCommitmentOf, battleSeed, inputSealOf } from '@mythic/domain'
import type { MatchId, WorldId } from '@mythic/domain'
import { describe, expect, it } from 'vitest'
import type { RevealedMatch, SeasonProof } from './check-match.ts'
import { checkSeason } from './check-season.ts'

const engine = await loadPublished(newestPublished().version)
const version = engine.ENGINE_VERSION
const battleSecret = 'the secret of this season'
const worldId = '00000000-0000-8000-8000-000000000001' as WorldId

/** A match as an honest league would tell it. */
function honestMatch(n: number): RevealedMatch {
  const { arena, sides } = engine.wideInput(n + 1)
  const matchId = `00000000-0000-8000-8000-${String(n).padStart(12, '0')}` as MatchId
  const salts: [string, string] = [`${n}`.padStart(32, 'a'), `${n}`.padStart(32, 'b')]
  const inputHash = inputSealOf({ engineVersion: version, arena, sides, salts })
  const seed = battleSeed({ battleSecret, worldId, season: 1, matchId, inputHash, beacon: '' })
  const report = engine.simulate({ engine: version, seed, arena, sides })
  const { winner, glory, rounds } = report.outcome
  return {
    matchId,
    matchday: n + 1,
    hostGuildId: worldId,
    guestGuildId: worldId,
    arena,
    kickoffAt: n,
    engineVersion: version,
    inputHash,
    revealed: {
      sides,
      salts,
      beacon: '',
      seed,
      engineVersion: version,
      battleHash: report.inputHash,
      digests: Array.from({ length: rounds }, (_, round) => engine.digestAt(report, round + 1).chain),
      finalDigest: report.finalDigest,
      winner: winner === null ? 'draw' : winner === 0 ? 'host' : 'guest',
      hostGlory: glory[0],
      guestGlory: glory[1],
    },
  }
}

const MATCHES = 6
const honest: { readonly proof: SeasonProof; readonly matches: RevealedMatch[] } = {
  proof: {
    worldId,
    season: 1,
    scheme: 'v1',
    startsAt: 0,
    endsAt: 1,
    battleCommitment: battleCommitmentOf(battleSecret),
    battleSecret,
    engineVersion: version,
    overrides: [],
    engines: [version],
    matches: { scheduled: MATCHES, locked: MATCHES, revealed: MATCHES },
  },
  matches: Array.from({ length: MATCHES }, (_, n) => honestMatch(n)),
}

async function checked({ proof, matches }: typeof honest, fights = true) {
  const told: number[] = []
  const pages = [matches.slice(0, 4), matches.slice(4)]
  const engineFor = fights ? async (wanted: string) => await loadPublished(wanted) : null
  return { verdict: await checkSeason({ proof, pages, engineFor, onProgress: (done) => told.push(done) }), told }
}

describe('the check of a season', () => {
  it('of an honest league holds, match by match', async () => {
    expect(await checked(honest)).toEqual({
      verdict: { kind: 'holds', matches: MATCHES, fought: true },
      told: [1, 2, 3, 4, 5, 6],
    })
    expect((await checked(honest, false)).verdict).toEqual({ kind: 'holds', matches: MATCHES, fought: false })
  })

  it('holds so far while the secret is not told, without its seeds', async () => {
    const running = structuredClone(honest)
    const proof = { ...running.proof, battleSecret: null }
    running.matches[2]!.revealed.seed = '0'.repeat(32)
    expect((await checked({ ...running, proof }, false)).verdict).toEqual({ kind: 'holds-so-far', matches: MATCHES })
  })

  it.each<[string, (season: Tampered) => void, object, number | null]>([
    ['secret', ({ proof }) => void (proof.battleSecret = 'another'), { what: 'commitment' }, null],
    ['seed', ({ matches }) => void (matches[1]!.revealed.seed = '0'.repeat(32)), { what: 'seed' }, 1],
    ['beacon', ({ matches }) => void (matches[1]!.revealed.beacon = 'mine'), { what: 'seed' }, 1],
    ['hero', ({ matches }) => void (matches[4]!.revealed.sides[1]!.heroes[0]!.rank += 1), { what: 'inputHash' }, 4],
    ['salt', ({ matches }) => void (matches[3]!.revealed.salts[0] = 'c'.repeat(32)), { what: 'inputHash' }, 3],
    ['round', ({ matches }) => void (matches[2]!.revealed.digests[6] = '0'.repeat(16)), { what: 'round', round: 7 }, 2],
    ['length', ({ matches }) => void matches[2]!.revealed.digests.push('0'.repeat(16)), { what: 'round' }, 2],
    ['glory', ({ matches }) => void (matches[5]!.revealed.hostGlory += 1), { what: 'result' }, 5],
    ['name of the input', ({ matches }) => void (matches[0]!.revealed.battleHash = 'ab'), { what: 'battleHash' }, 0],
    ['engine', ({ matches }) => void (matches[0]!.revealed.engineVersion = '9.9.9'), { what: 'engine' }, 0],
    ['lock', ({ proof }) => void (proof.engineVersion = '9.9.9'), { what: 'engine' }, 0],
    ['number of matches', ({ matches }) => void matches.pop(), { what: 'count', told: '6', found: '5' }, null],
  ])('names the first that differs: another %s', async (_, tamper, fault, at) => {
    const season = structuredClone(honest)
    tamper(season as unknown as Tampered)
    const { verdict } = await checked(season)
    const match = at === null ? null : { id: honest.matches[at]!.matchId, matchday: at + 1 }
    expect(verdict).toMatchObject({ kind: 'differs', fault, match })
  })

  it('follows an override from its matchday on', async () => {
    const mended = structuredClone(honest)
    const override = { ordinal: 1, fromMatchday: 3, engineVersion: '9.9.9', reason: 'why', at: 0 }
    const { verdict } = await checked({ ...mended, proof: { ...mended.proof, overrides: [override] } }, false)
    expect(verdict).toMatchObject({
      kind: 'differs',
      fault: { what: 'engine', found: '9.9.9' },
      match: { matchday: 3 },
    })
  })
})

type Tampered = {
  proof: { battleSecret: string; engineVersion: string }
  matches: {
    revealed: {
      seed: string
      beacon: string
      battleHash: string
      engineVersion: string
      salts: string[]
      digests: string[]
      hostGlory: number
      sides: { heroes: { rank: number }[] }[]
    }
  }[]
}
