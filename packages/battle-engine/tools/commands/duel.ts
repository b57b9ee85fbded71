import { ARENA_IDS, ENGINE_VERSION, randomInput } from '../../src/index.ts'
import type { SideInput } from '../../src/input.ts'
import { SOURCE } from '../cli/engine-choice.ts'
import { UsageError, whole, type Answer, type Call } from '../cli/options.ts'
import { readJsonFile } from '../cli/stored-battle.ts'
import { checkedFor, storedBattles } from '../cli/subject.ts'
import { duel as fight } from '../measure.ts'

export const duelUsage = `duel A B [--seeds N] [--seed N] [--arena ID]
duel BATTLE | --match ID [--seeds N] [--seed N] [--arena ID]

  Two line-ups against each other over many seeds (1,000), changing places each time. A and B are files of one side of an input
  each; a whole battle gives both of its sides and its arena.`

export async function duel(call: Call): Promise<Answer> {
  const { files, options } = call
  const [a, b] = files
  const pair =
    b === undefined ? await sidesOfBattle(call) : { arena: undefined, sides: [readJsonFile(a!), readJsonFile(b)] }
  const arena = ARENA_IDS.find((id) => id === (options.arena ?? pair.arena ?? 'the-level'))
  if (arena === undefined) throw new UsageError(`no arena "${options.arena}": ${ARENA_IDS.join(', ')}`)
  const input = checkedFor(SOURCE, { name: 'this duel', input: { ...randomInput(1), arena, sides: pair.sides } }, false)
  const result = fight(...input.sides, arena, whole(options, 'seeds', 1000), whole(options, 'seed', 1))
  return {
    ok: true,
    text: `${result.first} : ${result.second}, ${result.draws} draws at ${arena}; the first has ${result.firstPoints} ‰ of the points`,
    json: { arena, ...result },
  }
}

async function sidesOfBattle(call: Call): Promise<{ arena: string; sides: SideInput[] }> {
  const [stored, ...others] = await storedBattles(call)
  if (stored === undefined || others.length > 0)
    throw new UsageError('duel wants two files of a side each, or one battle')
  const { arena, sides } = checkedFor(
    SOURCE,
    { ...stored, input: { ...(stored.input as object), engine: ENGINE_VERSION } },
    true,
  )
  return { arena, sides }
}
