/**
 * Fails when the built pages outgrow their budgets (gzip): entry 150 KB, any route 50 (battle 60), fonts of the first view 75.
 * A route weighs what it adds to the entry: its chunk and all that this imports, apart from what the entry already holds.
 *   node frontend/tools/check-sizes.ts [folder]     after `vite build [--outDir folder]`
 */
import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

type Chunk = {
  file: string
  src?: string
  isEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
}

const [folder] = process.argv.slice(2)
const dist = folder === undefined ? new URL('../dist/', import.meta.url) : pathToFileURL(`${resolve(folder)}/`)
const manifest = readManifest()
const KB = 1024
const budgets = { entry: 150, route: 50, battle: 60, fonts: 75 }
/** Fetched only where prose is shown. */
const LAZY_FONTS = ['alegreya']

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry === true)
if (entry === undefined) throw new Error('the manifest has no entry; run vite build first')
const inEntry = filesOf(entry)

const rows: { name: string; kb: number; budget: number }[] = [
  { name: 'entry', kb: weigh(inEntry), budget: budgets.entry },
]
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.src?.startsWith('src/routes/')) continue
  const added = new Set([...filesOf(key)].filter((file) => !inEntry.has(file)))
  const name = chunk.src.slice('src/routes/'.length).split('?')[0] ?? chunk.src
  rows.push({
    name,
    kb: weigh(added),
    budget: name.startsWith('battles') || name.startsWith('war-table') ? budgets.battle : budgets.route,
  })
}
const fonts = readdirSync(new URL('assets/', dist)).filter(
  (file) => file.endsWith('.woff2') && !LAZY_FONTS.some((name) => file.startsWith(name)),
)
rows.push({
  name: 'fonts of the first view',
  kb: sum(fonts.map((file) => readFileSync(new URL(`assets/${file}`, dist)).length)) / KB,
  budget: budgets.fonts,
})

let over = 0
for (const { name, kb, budget } of rows) {
  if (kb > budget) over++
  console.log(`${kb > budget ? 'OVER ' : 'ok   '} ${kb.toFixed(1).padStart(7)} KB of ${budget}  ${name}`)
}
process.exit(over === 0 ? 0 : 1)

function filesOf(key: string, seen = new Set<string>(), files = new Set<string>()): Set<string> {
  const chunk = manifest[key]
  if (!chunk || seen.has(key)) return files
  seen.add(key)
  files.add(chunk.file)
  for (const style of chunk.css ?? []) files.add(style)
  for (const next of chunk.imports ?? []) filesOf(next, seen, files)
  return files
}

function weigh(files: ReadonlySet<string>): number {
  return sum([...files].map((file) => gzipSync(readFileSync(new URL(file, dist))).length)) / KB
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function readManifest(): Record<string, Chunk> {
  const parsed: Record<string, Chunk> = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
  return parsed
}
