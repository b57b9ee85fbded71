import { findHeroOwnership, findOwnership } from '@mythic/db/views'
import type { Ownership } from '@mythic/db/views'
import { findSessionOwner } from '@mythic/db/auth'
import { GameRuleError } from '@mythic/domain'
import type { GuildId, HeroId, WorldId } from '@mythic/domain'

import { capabilities } from '../capabilities.ts'
import type { ApiContext } from '../context.ts'
import { ApiProblem } from './api-problem.ts'
import type { Caller, Route } from './route.ts'

export interface Admitted {
  readonly caller: Caller | null
  readonly guildId: GuildId | null
}

/** Lets a call through by the route's capability, or refuses it: SIGN_IN_FIRST, NO_GUILD, NOT_YOUR_GUILD, HERO_NOT_YOURS, … */
export async function admit(
  { db }: Pick<ApiContext, 'db'>,
  route: Route,
  params: unknown,
  tokenHash: string | null,
): Promise<Admitted> {
  const { needs } = capabilities[route.capability]
  if (needs === 'dev-mode' || (needs === 'nothing' && route.knowsCaller !== true))
    return { caller: null, guildId: null }
  const caller = tokenHash === null ? null : await findSessionOwner(db, tokenHash)
  if (needs === 'nothing') return { caller, guildId: null }
  if (caller === null) throw new ApiProblem('SIGN_IN_FIRST')
  if (needs === 'account') return { caller, guildId: null }
  if (needs === 'nobody') throw new GameRuleError('NOT_YOUR_GUILD')
  return { caller, guildId: await guildLed(db, params as Aimed, caller.accountId) }
}

/** What the path of an owner's route names. */
interface Aimed {
  readonly worldId: WorldId
  readonly guildId?: GuildId
  readonly heroId?: HeroId
}

async function guildLed(
  db: ApiContext['db'],
  { worldId, guildId, heroId }: Aimed,
  accountId: string,
): Promise<GuildId> {
  if (guildId !== undefined) {
    const ownership = await findOwnership(db, worldId, guildId, accountId)
    if (ownership === null) throw new GameRuleError('GUILD_NOT_FOUND')
    return ownerOf(ownership, accountId, 'NOT_YOUR_GUILD')
  }
  if (heroId === undefined) throw new Error('a route for owners names neither guild nor hero')
  const hero = await findHeroOwnership(db, worldId, heroId, accountId)
  if (hero === null) throw new GameRuleError('HERO_NOT_FOUND')
  if (hero.served === null) throw new GameRuleError('HERO_NOT_YOURS')
  return ownerOf(hero.served, accountId, 'HERO_NOT_YOURS')
}

function ownerOf(
  { guildId, ownerId, askersGuildId }: Ownership,
  accountId: string,
  otherwise: 'NOT_YOUR_GUILD' | 'HERO_NOT_YOURS',
): GuildId {
  if (ownerId === accountId) return guildId
  throw new GameRuleError(askersGuildId === null ? 'NO_GUILD' : otherwise)
}
