import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { newestPublished } from '@mythic/battle-engine/published'
import { calendar } from '@mythic/domain/ruleset-1/calendar'

import { foundLabWorld } from './found-lab-world.ts'
import { runWeeks } from './run-weeks.ts'

/** A whole season, week by week, as it was when its ruleset was written down. It guards the ruleset, code included. */
export interface GoldenSeason {
  readonly ruleset: number
  readonly engineVersion: string
  readonly seed: string
  readonly guilds: number
  /** Hash of the world at each week's end, and of each table, so that a difference has a name. */
  readonly weeks: readonly GoldenWeek[]
}

interface GoldenWeek {
  readonly hash: string
  readonly tables: Readonly<Record<string, string>>
}

const file = new URL('../../golden/ruleset-1.json', import.meta.url)
const season = { seed: '7', guilds: 8, weeks: calendar.weeksInSeason }

export async function readGolden(): Promise<GoldenSeason> {
  return JSON.parse(await readFile(file, 'utf8')) as GoldenSeason
}

/** Replays a golden season. Gives a sentence for each thing that differs; stops at the first week that does. */
export async function checkGolden(golden: GoldenSeason): Promise<string[]> {
  const { version } = newestPublished()
  if (golden.engineVersion !== version)
    return [`the golden season was played on engine ${golden.engineVersion}, the newest published is ${version}`]
  const lab = await foundLabWorld(golden)
  for await (const { week, hash, broken } of runWeeks(lab, golden.weeks.length)) {
    const stored = golden.weeks[week - 1]
    const problems = broken.map(({ name, problem }) => `week ${week}: ${name}: ${problem}`)
    if (stored === undefined || stored.hash === hash.hash) {
      if (problems.length > 0) return problems
      continue
    }
    const tables = Object.entries(hash.tables).filter(([name, own]) => stored.tables[name] !== own.slice(0, SHORT))
    return [
      `week ${week} has hash ${hash.hash}, golden is ${stored.hash}`,
      ...tables.map(([name]) => `week ${week}: table ${name} differs`),
      ...problems,
    ]
  }
  return []
}

/** Half of a sub-hash is enough to name a table that differs. */
const SHORT = 16

/** Plays it anew and writes it down. Gives the path of the file. */
export async function updateGolden(): Promise<string> {
  const lab = await foundLabWorld(season)
  const weeks: GoldenWeek[] = []
  for await (const { week, hash, broken } of runWeeks(lab, season.weeks)) {
    const [first] = broken
    if (first !== undefined) throw new Error(`week ${week}: ${first.name}: ${first.problem}`)
    weeks.push({
      hash: hash.hash,
      tables: Object.fromEntries(Object.entries(hash.tables).map(([name, own]) => [name, own.slice(0, SHORT)])),
    })
  }
  const ruleset = lab.world.find('world', { id: lab.worldId })?.rulesetNumber ?? 0
  const golden: GoldenSeason = {
    ruleset,
    engineVersion: newestPublished().version,
    seed: season.seed,
    guilds: season.guilds,
    weeks,
  }
  await writeFile(file, `${JSON.stringify(golden, null, 2)}\n`)
  return fileURLToPath(file)
}
