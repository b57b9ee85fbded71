import { checkInput, outcome } from '../../src/index.ts'
import { breaches } from '../laws.ts'

/** What became of an input. `step-limit`: a lawful battle that the engine stopped, because too much had happened in it. */
export type Verdict =
  | { kind: 'refused'; problems: number }
  | { kind: 'lawful' }
  | { kind: 'step-limit' }
  | { kind: 'fault'; what: string[] }

const STRIDE = 211

/** Looks at any value as at an input: problems, or a lawful battle; anything else is a fault. Never throws. */
export function judge(input: unknown): Verdict {
  try {
    const checked = checkInput(input)
    if (checked.kind === 'invalid') {
      const mute = checked.problems.filter(({ path, message, mend }) => path === '' || message === '' || mend === '')
      if (checked.problems.length === 0 || mute.length > 0)
        return fault('refused without saying where, why and how to mend it')
      return { kind: 'refused', problems: checked.problems.length }
    }
    const what = breaches(checked.input, STRIDE)
    if (what.length > 0) return { kind: 'fault', what }
    return { kind: outcome(checked.input).end === 'step-limit' ? 'step-limit' : 'lawful' }
  } catch (error) {
    return fault(`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  }
}

function fault(what: string): Verdict {
  return { kind: 'fault', what: [what] }
}
