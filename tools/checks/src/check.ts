import { messageOf } from '@mythic/local-services'

import { steps, type Step } from './steps.ts'

/** `pnpm check [step …]`: runs every step, also after a failure, and lists all that failed. */
if (import.meta.main) process.exitCode = await check(process.argv.slice(2))

async function check(wanted: string[]): Promise<number> {
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`)
    return 2
  }
  const chosen = wanted.length === 0 ? steps : steps.filter((step) => wanted.includes(step.name))
  const failed: Step[] = []
  for (const step of chosen) {
    const since = performance.now()
    const problems = await problemsOf(step)
    const seconds = ((performance.now() - since) / 1000).toFixed(1).padStart(5)
    console.log(`${problems === null ? '✓' : '✗'} ${step.name.padEnd(10)}${seconds} s   ${step.what}`)
    if (problems === null) continue
    failed.push(step)
    console.log(`\n${problems.replace(/^/gm, '    ')}\n`)
  }
  if (failed.length === 0) {
    console.log(`\nAll ${chosen.length} checks hold.`)
    return 0
  }
  console.log(`\n${failed.length} of ${chosen.length} checks failed:`)
  for (const step of failed) console.log(`  ✗ ${step.name}: ${step.remedy}`)
  return 1
}

async function problemsOf(step: Step): Promise<string | null> {
  try {
    return await step.findProblems()
  } catch (error) {
    return `The check itself broke: ${error instanceof Error ? (error.stack ?? error.message) : messageOf(error)}`
  }
}
