import { parseArgs } from 'node:util'

import { createClient } from './client.ts'
import { givenLeague, startLeague } from './league.ts'
import { createStoryTeller } from './steps.ts'
import { playStory } from './story.ts'

const usage = `pnpm first-run [--url http://127.0.0.1:4400] [--seed 7] [--json]
  Plays the first evening of a founder through the public HTTP and WebSocket API: account, guild, orders, a live match, its reveal,
  its proof, standings, chronicle, weekly steps. Starts a league of its own (and stops it), unless --url names one in developer mode.
  Ends with the battle's report; exit code 0 only if every step held. --json: one JSON object as the last line.`

process.exitCode = await run()

async function run(): Promise<number> {
  const asked = parse()
  if (typeof asked === 'string') {
    process.stderr.write(`${asked}\n${usage}\n`)
    return 2
  }
  if (asked.help) {
    process.stdout.write(`${usage}\n`)
    return 0
  }
  const { url, seed, json } = asked
  const say = (line: string): void => void (json ? process.stderr : process.stdout).write(`${line}\n`)
  const since = performance.now()
  const teller = createStoryTeller(say)
  const end = {
    held: false,
    seed,
    steps: teller.told,
    problem: null as string | null,
    battle: null as object | null,
    ms: 0,
  }
  try {
    if (url === undefined) say('  Bringing up a league …')
    await using league = url === undefined ? await startLeague(say) : givenLeague(url)
    const { report, ...battle } = await playStory(createClient(league.url), teller, seed)
    say(`\n${report}\n`)
    end.battle = battle
    end.held = true
  } catch (error) {
    end.problem = error instanceof Error ? error.message : String(error)
    say(`\n  The story broke: ${end.problem}`)
  }
  end.ms = Math.round(performance.now() - since)
  if (end.held) say(`  Every step held (${(end.ms / 1000).toFixed(1)} s).`)
  if (json) process.stdout.write(`${JSON.stringify(end)}\n`)
  return end.held ? 0 : 1
}

function parse(): { url: string | undefined; seed: string; json: boolean; help: boolean } | string {
  try {
    const { values } = parseArgs({
      args: process.argv.slice(2).filter((arg) => arg !== '--'),
      options: {
        url: { type: 'string' },
        seed: { type: 'string', default: '7' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.url !== undefined && !URL.canParse(values.url))
      return '--url is an address such as http://127.0.0.1:4400'
    return { url: values.url, seed: values.seed, json: values.json, help: values.help }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
