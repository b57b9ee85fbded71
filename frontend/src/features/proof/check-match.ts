import type { EngineBundle } from '@mythic/battle-engine'
import { canonicalJson } from '@mythic/domain/canonical-json'
import { engineOfMatchday } from '@mythic/domain/season-engine'
import type { components } from '../../api/schema.gen.ts'

export type SeasonProof = components['schemas']['SeasonProof']
export type SealedMatch = components['schemas']['SealedMatch']
export type RevealedMatch = SealedMatch & { readonly revealed: NonNullable<SealedMatch['revealed']> }

/** What does not hold: what the league tells, and what it is. */
export type Fault = {
  readonly what: 'commitment' | 'count' | 'inputHash' | 'engine' | 'seed' | 'battleHash' | 'round' | 'result'
  readonly told: string
  readonly found: string
  readonly round?: number
}

const JOINT = '\u001f'
const text = new TextEncoder()

export async function checkCommitment({ battleCommitment: told, battleSecret }: SeasonProof): Promise<Fault | null> {
  if (battleSecret === null) return null
  return differing('commitment', told, await sha256(battleSecret))
}

/** Everything of a match that needs no fight: sealed input, engine, and the seed once the secret is told. */
export async function checkSeal(proof: SeasonProof, match: RevealedMatch): Promise<Fault | null> {
  return (await checkInputHash(match)) ?? checkEngine(proof, match) ?? (await checkSeed(proof, match))
}

async function checkInputHash({ engineVersion, arena, inputHash, revealed }: RevealedMatch): Promise<Fault | null> {
  const { sides, salts } = revealed
  const seals = await Promise.all(
    ([0, 1] as const).map(async (side) => await sha256(`${salts[side]}${JOINT}${canonicalJson(sides[side])}`)),
  )
  return differing('inputHash', inputHash, await sha256(['v1', engineVersion, arena, ...seals].join(JOINT)))
}

function checkEngine(proof: SeasonProof, match: RevealedMatch): Fault | null {
  const lawful = engineOfMatchday(proof, proof.overrides, match.matchday)
  const known = [proof.engineVersion, ...proof.overrides.map(({ engineVersion }) => engineVersion)]
  return (
    differing('engine', match.revealed.engineVersion, lawful) ??
    (known.includes(match.engineVersion)
      ? null
      : { what: 'engine', told: match.engineVersion, found: known.join(', ') })
  )
}

async function checkSeed(proof: SeasonProof, { matchId, inputHash, revealed }: RevealedMatch): Promise<Fault | null> {
  const { battleSecret, worldId, season } = proof
  if (battleSecret === null) return null
  const origin = ['v1', worldId, String(season), matchId, inputHash, revealed.beacon].join(JOINT)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', text.encode(battleSecret), algorithm, false, ['sign'])
  return differing('seed', revealed.seed, hex(await crypto.subtle.sign('HMAC', key, text.encode(origin))).slice(0, 32))
}

/** Fights the battle again: every round and the result. */
export function checkFight(engine: Pick<EngineBundle, 'digestAt' | 'simulate'>, match: RevealedMatch): Fault | null {
  const { sides, seed, engineVersion, battleHash, digests, finalDigest, winner, hostGlory, guestGlory } = match.revealed
  const [host, guest] = sides
  const report = engine.simulate({ engine: engineVersion, seed, arena: match.arena, sides: [host, guest] })
  const { rounds, glory, winner: won } = report.outcome
  const named = differing('battleHash', battleHash, report.inputHash)
  if (named !== null) return named
  for (let round = 1; round <= Math.max(digests.length, rounds); round++) {
    const found = round <= rounds ? engine.digestAt(report, round).chain : NONE
    const fault = differing('round', digests[round - 1] ?? NONE, found)
    if (fault !== null) return { ...fault, round }
  }
  const result = `${won === null ? 'draw' : won === 0 ? 'host' : 'guest'}, ${glory.join(' : ')}, ${report.finalDigest}`
  return differing('result', `${winner}, ${hostGlory} : ${guestGlory}, ${finalDigest}`, result)
}

const NONE = '—'

export function differing(what: Fault['what'], told: string, found: string): Fault | null {
  return told === found ? null : { what, told, found }
}

async function sha256(value: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', text.encode(value)))
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
