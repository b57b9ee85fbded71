/** One act of the story, as it went. */
export interface StepTold {
  readonly step: string
  readonly ms: number
  readonly told: string
}

/** Plays acts one after another, each with its time; the first that does not hold ends the story. */
export interface StoryTeller {
  readonly told: readonly StepTold[]
  act<T>(step: string, play: () => Promise<readonly [T, string]>): Promise<T>
}

export function createStoryTeller(say: (line: string) => void): StoryTeller {
  const told: StepTold[] = []
  return {
    told,
    async act(step, play) {
      const since = performance.now()
      const seconds = (): string => `${((performance.now() - since) / 1000).toFixed(2).padStart(6)} s`
      try {
        const [result, words] = await play()
        say(`  ✓ ${seconds()}  ${step.padEnd(26)} ${words}`)
        told.push({ step, ms: Math.round(performance.now() - since), told: words })
        return result
      } catch (error) {
        say(`  ✗ ${seconds()}  ${step}`)
        throw new Error(`${step}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
      }
    },
  }
}

/** Holds, or ends the story with what was expected. */
export function must(holds: boolean, expectation: string): asserts holds {
  if (!holds) throw new Error(expectation)
}

/** Asks until the answer suits. Throws when it does not within `limitMs`. */
export async function until<T>(what: string, limitMs: number, ask: () => Promise<T | null>): Promise<T> {
  const end = performance.now() + limitMs
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    if (performance.now() > end) throw new Error(`${what} did not come within ${limitMs / 1000} s`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
