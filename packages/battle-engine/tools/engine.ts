#!/usr/bin/env node
import { checkPublished } from './check-published.ts'
import { CannotPublish, nextMiddle, publishEngine } from './publish-engine.ts'
import { listPublished, newestPublished } from './published.ts'

const USAGE = `pnpm engine <command>

  publish x.y.z     build the engine as it stands into an immutable bundle of that version
  list [--json]     published engines, oldest first; new seasons begin on the newest
  check             published bytes and golden battles are what they were (part of pnpm check)

Exit code 1 when something does not hold, 2 when the command makes no sense. More: docs/how-to/publish-the-engine.md`

async function publish(version: string | undefined): Promise<number> {
  if (version === undefined) return refuseUnnamed()
  const { kind, engine } = await publishEngine(version)
  if (kind === 'already') console.log(`engine ${engine.version} is published already, with these very bytes`)
  else
    console.log(`engine ${engine.version} published: ${engine.bytes} bytes, SHA-256 ${engine.sha256}
${engine.golden.battles} golden battles go on it as on the source. Next:
  pnpm lab golden --update                       the golden season is played on the newest engine
  git add packages/battle-engine/published       a published engine is kept for ever`)
  return 0
}

/** A published version is for ever: whoever publishes says its number himself. */
function refuseUnnamed(): number {
  const { version } = newestPublished()
  const next = nextMiddle(version)
  console.error(`say which version to publish: the last published is ${version}, the next middle number ${next}
  pnpm engine publish ${next}`)
  return 2
}

function list(json: boolean): number {
  const engines = listPublished()
  if (json) console.log(JSON.stringify(engines, null, 2))
  else for (const { version, sha256, bytes } of engines) console.log(`${version.padEnd(10)} ${sha256}  ${bytes} bytes`)
  return 0
}

async function check(): Promise<number> {
  const problems = await checkPublished()
  for (const problem of problems) console.error(problem)
  if (problems.length === 0) console.log(`${listPublished().length} published engines are what they were`)
  return problems.length === 0 ? 0 : 1
}

async function run([command, ...rest]: readonly string[]): Promise<number> {
  const [argument, ...more] = rest
  if (command === '--help' || command === '-h') return (console.log(USAGE), 0)
  if (command === 'publish' && more.length === 0) return await publish(argument)
  if (command === 'list' && (argument === undefined || argument === '--json')) return list(argument === '--json')
  if (command === 'check' && argument === undefined) return await check()
  console.error(USAGE)
  return 2
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CannotPublish)) throw error
  console.error(error.message)
  process.exitCode = 1
}
