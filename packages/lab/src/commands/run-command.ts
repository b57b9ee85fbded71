import { createChance, GameRuleError, isRefusal, netEffects, worldSecretOf } from '@mythic/domain'
import type { Command } from '@mythic/domain'

import type { Lab } from '../lab.ts'
import { applyEffects } from '../world/apply-effects.ts'
import { readerOf } from '../world/memory-world.ts'

/** The twin of `runCommand` in `db`: load, decide at the lab's clock, apply, respond. Throws GameRuleError on a refusal. */
export async function runCommand<Slice, Request, Response>(
  lab: Lab,
  command: Command<Slice, Request, Response>,
  request: Request,
): Promise<Response> {
  if (lab.timeline.next(lab.now) !== null) throw new GameRuleError('WORLD_CATCHING_UP')
  const season = lab.world.find('world', { id: lab.worldId })?.season ?? 1
  const slice = await command.load(readerOf(lab.world), request)
  const decided = command.decide(slice, request, lab.now, createChance(worldSecretOf(lab.seed, season)))
  if (isRefusal(decided)) throw new GameRuleError(decided.refused, decided.details)
  applyEffects(lab.world, netEffects(decided))
  return command.respond(slice, decided, request)
}
