import { foundGuild } from '../guild/found-guild.ts'
import { giveStarterHeroes } from '../hero/give-starter-heroes.ts'
import { saveGambitsV1 } from '../orders/save-gambits-v1.ts'
import { saveGambits } from '../orders/save-gambits.ts'
import { saveLineUp } from '../orders/save-line-up.ts'
import { overrideEngine } from '../season/override-engine.ts'
import { scheduleSeason } from '../season/schedule-season.ts'
import { archiveWorld } from '../world/archive-world.ts'
import { foundWorld } from '../world/found-world.ts'
import type { Command, CommandVerb } from './command.ts'

type AnyCommand = Command<unknown, unknown, unknown>

/** Every version of every command that a world may have kept, from 1; the last is done today. None is ever taken away. */
export const commands = {
  'found-world': [foundWorld],
  'schedule-season': [scheduleSeason],
  'archive-world': [archiveWorld],
  'override-engine': [overrideEngine],
  'found-guild': [foundGuild],
  'save-line-up': [saveLineUp],
  'save-gambits': [saveGambitsV1, saveGambits],
  'give-starter-heroes': [giveStarterHeroes],
} as const satisfies Readonly<Record<CommandVerb, readonly [AnyCommand, ...AnyCommand[]]>>

/** The command that a kept request is done again with: that of its own version. Throws when no such version ever was. */
export function commandOf(verb: CommandVerb, v: number): AnyCommand {
  const command: AnyCommand | undefined = commands[verb][v - 1]
  if (command === undefined) throw new Error(`${verb} has no version ${v}`)
  return command
}
