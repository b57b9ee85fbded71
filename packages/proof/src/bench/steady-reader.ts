/** Reads at a fixed rate, however fast it is answered: the API is in use, and nobody measures how much it could take. */
export interface SteadyReader {
  /** Ends it, waits for the last answers, and tells what was read. Throws the first failure of any read. */
  stop(): Promise<ReadsSeen>
}

export interface ReadsSeen {
  readonly reads: number
  readonly perSecond: number
  /** Milliseconds from the moment a read was due until its last byte: waiting for its turn counts. */
  readonly p95Ms: number
}

/** Open loop: read number n starts n / perSecond seconds after the first, in turn over the addresses, answered or not. */
export function startSteadyReader(urls: readonly string[], perSecond: number): SteadyReader {
  const began = performance.now()
  const took: number[] = []
  const underway = new Set<Promise<void>>()
  let started = 0
  let failure: Error | null = null

  async function read(url: string, dueAt: number): Promise<void> {
    try {
      const answer = await fetch(url)
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
      took.push(performance.now() - dueAt)
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error(String(error)) // told by stop
    }
  }

  function startDue(): void {
    for (;;) {
      const dueAt = began + (started * 1000) / perSecond
      const url = urls[started % urls.length]
      if (url === undefined || dueAt > performance.now()) return
      started += 1
      const reading = read(url, dueAt)
      underway.add(reading)
      void reading.then(() => underway.delete(reading))
    }
  }

  const timer = setInterval(startDue, 1000 / perSecond)
  return {
    async stop() {
      clearInterval(timer)
      const seconds = (performance.now() - began) / 1000
      await Promise.all(underway)
      if (failure !== null) throw failure
      return {
        reads: took.length,
        perSecond: Math.round(took.length / seconds),
        p95Ms: Math.round(quantile(took, 0.95)),
      }
    },
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
