import { UsageError, whole, type Answer, type Call } from '../cli/options.ts'
import { corpusOf, type CorpusBreach, type PlayedBy } from '../engines/corpus.ts'
import { fetchPrograms } from '../engines/fetch-programs.ts'
import { findHosts } from '../engines/find-hosts.ts'
import { EngineNotPublished } from '../published.ts'

export const enginesUsage = `engines [--engine V] [--battles N] [--only NAME] [--fetch]

  The golden battles by one bundled file (the source as it stands, or published engine V) on every JavaScript engine of this
  machine: Node 20 and 26, Chromium, Bun (JavaScriptCore), SpiderMonkey, QuickJS; by its compiled rounds where bundle and engine have
  them, and by its JavaScript. Every round's digest must be the same.
  QuickJS, being slow, plays those written out (which reach everything) unless --only names it. --battles N plays the first N.
  Names what it could not find; --fetch gets Bun from npm and SpiderMonkey's shell from Debian into node_modules.`

const WAYS = { wasm: 'WebAssembly', source: 'JavaScript' }

export type HostRow = {
  name: string
  version: string
  battles: number
  seconds: number
  /** What played the rounds: each in turn. */
  ways: PlayedBy[]
  breaches: CorpusBreach[]
  error?: string
}
export type EnginesRun = { engine: string; played: HostRow[]; missing: { name: string; why: string }[] }

/** Plays the corpus on every engine that is here. */
export async function runEngines(version: string | undefined, most: number, only?: string): Promise<EnginesRun> {
  const corpus = await corpusOf(version, most).catch((error: unknown) => {
    throw error instanceof EngineNotPublished ? new UsageError(error.message) : error
  })
  const found = findHosts().filter((entry) => {
    const name = entry.kind === 'found' ? entry.host.name : entry.name
    return only === undefined || name.toLowerCase().startsWith(only.toLowerCase())
  })
  if (found.length === 0) throw new UsageError(`--only ${only}: no such engine`)
  const played: HostRow[] = []
  for (const entry of found) {
    if (entry.kind === 'missing') continue
    const { name, version: own, slow, fight } = entry.host
    const few = slow === true && only === undefined
    const battles = few ? corpus.battles.slice(0, corpus.writtenOut) : corpus.battles
    const startedAt = performance.now()
    const result = await fight({ ...corpus, battles }).then(
      (fought) => fought,
      (error: unknown) => ({ ways: [], breaches: [], error: error instanceof Error ? error.message : String(error) }),
    )
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10
    played.push({ name, version: own, battles: battles.length, seconds, ...result })
  }
  const missing = found.flatMap((entry) => (entry.kind === 'missing' ? [{ name: entry.name, why: entry.why }] : []))
  return { engine: corpus.version, played, missing }
}

export async function engines({ options }: Call): Promise<Answer> {
  const fetched = options.fetch ? fetchPrograms() : []
  const run = await runEngines(options.engine?.[0], whole(options, 'battles', 1_000_000), options.only)
  const lines = [
    ...fetched,
    `engine ${run.engine}`,
    ...run.played.map(({ name, version, battles, seconds, ways, breaches, error }) => {
      const verdict = error ?? (breaches.length === 0 ? 'the same digests' : `${breaches.length} battles DIFFER`)
      const by = ways.map((way) => `by ${WAYS[way]} `).join('and ')
      return `  ${name.padEnd(22)} ${version.padEnd(32)} ${battles} battles ${by}in ${seconds} s: ${verdict}`
    }),
    ...run.played.flatMap(({ name, breaches }) =>
      breaches
        .slice(0, 5)
        .map((b) => `  ${name}: ${b.name} by ${WAYS[b.by]}, round ${b.round} gives ${b.got}, not ${b.want}`),
    ),
    ...run.missing.map(({ name, why }) => `  ${name.padEnd(22)} not found: ${why}`),
  ]
  const ok =
    run.played.length > 0 && run.played.every(({ breaches, error }) => breaches.length === 0 && error === undefined)
  return { ok, text: lines.join('\n'), json: run }
}
