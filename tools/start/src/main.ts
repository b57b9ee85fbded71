import { parseStartConfig, readEnv, UsageError, USAGE, type StartConfig } from './config.ts'
import { startLeague } from './league.ts'
import { createReport, type Report } from './report.ts'
import { watchParent } from './watch-parent.ts'

if (process.argv.includes('--help')) {
  process.stdout.write(USAGE)
} else {
  const config = readConfig()
  if (config !== null) process.exitCode = await run(config)
}

function readConfig(): StartConfig | null {
  try {
    return parseStartConfig(process.argv.slice(2), readEnv())
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
    return null
  }
}

/** Runs the league until it is told to stop or a part of it gives up. Returns the exit code. */
async function run(config: StartConfig): Promise<number> {
  process.stdout.on('error', () => {}) // whoever reads us may leave first
  const report = createReport(config.json, (line) => process.stdout.write(`${line}\n`))
  if (!config.json) process.stdout.write('\n  Mythic League\n\n')
  const end = listenForEnd(report)
  try {
    const league = await startLeague(config, report, end.starting, end.giveUp)
    const outcome = await end.reason
    end.onceMore(() => void league.stop(true).catch(() => {})) // the stop below tells what goes wrong
    await league.stop()
    if (outcome.kind === 'asked') report.stopped(outcome.reason)
    else report.failed(outcome.error)
    return outcome.kind === 'asked' ? 0 : 1
  } catch (error) {
    if (end.starting.aborted && error === end.starting.reason) {
      report.stopped(String(end.starting.reason))
      return 0
    }
    report.failed(error)
    return 1
  } finally {
    end.stopListening()
  }
}

type Outcome = { kind: 'asked'; reason: string } | { kind: 'gave-up'; error: unknown }

/** Ctrl-C, SIGTERM, a closed terminal and a gone parent ask for an end; a second Ctrl-C does not wait for work in hand. */
function listenForEnd(report: Report) {
  const starting = new AbortController()
  const decided = Promise.withResolvers<Outcome>()
  let hurry = (): void => {}
  const ask = (reason: string): void => {
    if (starting.signal.aborted) return hurry()
    report.note(`Stopping (${reason}) …`)
    starting.abort(reason)
    decided.resolve({ kind: 'asked', reason })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal))
  const parent = watchParent(ask)
  return {
    starting: starting.signal,
    reason: decided.promise,
    onceMore: (listener: () => void) => (hurry = listener),
    giveUp: (error: unknown) => decided.resolve({ kind: 'gave-up', error }),
    stopListening: () => parent.stop(),
  }
}
