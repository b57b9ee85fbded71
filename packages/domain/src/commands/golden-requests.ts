import type { Gambit } from '@mythic/battle-engine'
import type { GuildId, HeroId, MatchId } from '../ids/ids.ts'
import type { commands } from './command-of.ts'

type RequestOf<C> = C extends { locks(request: infer R): unknown } ? R : never
type RequestsOf<L extends readonly unknown[]> = { readonly [N in keyof L]: RequestOf<L[N]> }
type Requests = { readonly [V in keyof typeof commands]: RequestsOf<(typeof commands)[V]> }

const guildId = '00000000-0000-8000-8000-000000000002' as GuildId
const heroId = '00000000-0000-8000-8000-000000000003' as HeroId
const matchId = '00000000-0000-8000-8000-000000000004' as MatchId
const hold: Gambit = { onlyIf: [], do: { kind: 'hold' }, prefer: [] }

/**
 * One request of each version of each command, with all that it may say, as it lies in old worlds. Append only. When one does
 * not compile any more, a shape was edited that is kept somewhere: docs/how-to/change-a-command.md.
 */
export const goldenRequests = {
  'found-world': [
    {
      seed: 'seven',
      name: 'A world',
      tiers: 3,
      factor: 2,
      driven: true,
      ratePermille: 168_000,
      battleCommitment: '00',
      engineVersion: '0.1.0',
    },
  ],
  'schedule-season': [{ season: 1 }],
  'archive-world': [{}],
  'override-engine': [{ season: 1, fromMatchday: 4, engineVersion: '0.2.0', reason: 'A draw was counted twice.' }],
  'found-guild': [
    {
      name: 'The Ones',
      motto: 'Ever on',
      crest: {
        shape: 'heater',
        division: 'plain',
        ordinary: 'none',
        charge: 'lion',
        tinctures: { field: 'azure', second: null, ordinary: null, charge: 'or' },
      },
      homeArena: 'the-ford',
    },
  ],
  'save-line-up': [
    {
      guildId,
      version: 1,
      places: [],
      reserves: [heroId],
      stance: 'steady',
      orders: [],
      captainId: heroId,
      matchId,
    },
  ],
  'save-gambits': [
    { guildId, heroId, version: 1, gambits: [hold], set: 'b' },
    { guildId, heroId, version: 1, gambits: [hold], sets: { b: [hold], c: [hold] } },
  ],
  'give-starter-heroes': [{ guildId }],
} satisfies Requests
