import { UsageError, type Answer, type Call } from '../cli/options.ts'
import { goldenOf, runGolden, type GoldenBattle, type GoldenBreach } from '../golden/battle.ts'
import { chooseBattles, coverageOf, type Count, type Coverage } from '../golden/coverage.ts'
import { readGolden, writeGolden } from '../golden/file.ts'
import { candidates, inputOfRecipe, recipeNames } from '../golden/recipes.ts'
import { GROUPS } from '../golden/wanted.ts'

export const goldenUsage = `golden [--coverage | --update]

  Plays the 1,000 golden battles, compares every round with what is kept, and tells what no golden battle reaches.
  --coverage  how many of them reached each ability, status, condition, action, ordering, trait, piece of gear, stance, order,
              terrain, monster, event …, as play shows it: what was only written in an input counts for nothing
  --update    chooses and writes them anew: say why in the commit
  golden/battles.json holds those written out, golden/recipes.json a line for each whose input its name makes: a breach says how to look into it`

/** Written out: so many of the first line-ups, then whatever reaches something new. */
const LEAST = 24

export function golden({ options }: Call): Answer {
  if (options.update && options.coverage) throw new UsageError('golden takes --update or --coverage, not both')
  return options.update ? update() : options.coverage ? coverage() : compare()
}

function update(): Answer {
  const make = (name: string): GoldenBattle => goldenOf(name, inputOfRecipe(name)!)
  const { chosen: names, missing } = chooseBattles(candidates(), LEAST)
  if (missing.length > 0) {
    const text = `nothing was written, because no battle reaches this:\n${missing.map((what) => `  ${what}`).join('\n')}\nMake one that does in packages/battle-engine/tools/golden/hand-made.ts`
    return { ok: false, text, json: { missing } }
  }
  const recipes = recipeNames(names)
  writeGolden(names.map(make), recipes.map(make))
  return {
    ok: true,
    text: `${names.length + recipes.length} golden battles written, ${names.length} of them with their inputs`,
    json: { writtenOut: names.length, recipes: recipes.length },
  }
}

function compare(): Answer {
  const battles = readGolden()
  const breaches = runGolden(battles)
  // Once is enough to have been reached.
  const { missing } = coverageOf(battles, 1)
  const lines = [
    ...breachLines(breaches, battles),
    ...missing.map((what) => `reached by no golden battle: ${what}`),
    `${battles.length} golden battles, ${breaches.length} breaches, ${missing.length} gaps`,
  ]
  const ok = breaches.length === 0 && missing.length === 0
  return { ok, text: lines.join('\n'), json: { battles: battles.length, breaches, missing } }
}

/** A line a breach, and how the first that went another way is looked into. */
export function breachLines(breaches: readonly GoldenBreach[], battles: readonly GoldenBattle[]): string[] {
  const lines = breaches.map(({ name, round, got, want }) =>
    round === 0
      ? `${name}: its input is another now (${got}, not ${want})`
      : `${name}: round ${round} gives ${got}, not ${want}`,
  )
  const first = breaches.find(({ round }) => round > 0)
  if (first === undefined) return lines
  const isWrittenOut = battles.some(({ name, inputHash }) => name === first.name && inputHash === undefined)
  const file = `packages/battle-engine/golden/${isWrittenOut ? 'battles' : 'recipes'}.json`
  return [...lines, `look into one: pnpm battle bisect ${file}#${first.name} --good BUNDLE-OR-VERSION --bad source`]
}

function coverage(): Answer {
  const found = coverageOf(readGolden(), Number.MAX_SAFE_INTEGER)
  return { ok: found.missing.length === 0, text: coverageText(found), json: found }
}

function coverageText({ battles, counts, missing }: Coverage): string {
  const lines = [`${battles} golden battles; of each thing, how many of them reached it`]
  for (const { name, shownBy, ids } of GROUPS) {
    const own = counts.filter(({ group }) => group === name)
    const reached = own.filter((count) => count.battles > 0).length
    lines.push('', `${name}: ${reached} of ${ids.length} (${shownBy})`, ...columnsOf(own))
  }
  const reached = counts.length - missing.length
  lines.push(
    '',
    `${reached} of ${counts.length} reached`,
    ...missing.map((what) => `reached by NO golden battle: ${what}`),
  )
  return lines.join('\n')
}

function columnsOf(counts: readonly Count[]): string[] {
  const cells = counts.map(({ id, battles }) => `${id.padEnd(24)}${String(battles).padStart(5)}`)
  const rows = Math.ceil(cells.length / 4)
  return Array.from({ length: rows }, (_, row) =>
    `  ${[0, 1, 2, 3].map((column) => cells[column * rows + row] ?? '').join('   ')}`.trimEnd(),
  )
}
