import type { Logger } from 'pino'

import type { JobsConfig } from '../config.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { PlaysBySource } from './fight-message.ts'
import type { RoundsWatch } from './fight-pool.ts'
import { storeRepro } from './store-repro.ts'

type Because = PlaysBySource['why']['because']

/** What an operator searches the log for. Only a trap is a fault; an engine from before rounds were compiled is as it should be. */
const TOLD = {
  trapped: ['error', 'COMPILED_ROUNDS_TRAPPED', 'compiled rounds came to a trap: this thread plays by the source now'],
  refused: ['warn', 'COMPILED_ROUNDS_REFUSED', 'compiled rounds are not taken here: battles are played by the source'],
  'no-webassembly': ['warn', 'NO_WEBASSEMBLY', 'there is no WebAssembly here: battles are played by the source'],
  'not-compiled': ['info', 'ROUNDS_NOT_COMPILED', 'this engine has no compiled rounds: its source plays'],
  'switched-off': ['warn', 'COMPILED_ROUNDS_OFF', 'compiled rounds are switched off: battles are played by the source'],
} as const satisfies Record<Because, readonly ['error' | 'warn' | 'info', string, string]>

interface Told {
  readonly config: Pick<JobsConfig, 'reproDir' | 'reproMost'>
  readonly log: Logger
  readonly metrics: Pick<Metrics, 'battleFought' | 'playsBySource'>
}

/**
 * Counts how battles are played, and tells where no compiled rounds play: each reason once a process and engine, but every trap (at
 * most one a thread and engine), with its input stored.
 */
export function watchRounds({ config, log, metrics }: Told): RoundsWatch {
  const known = new Set<string>()

  async function tellTrap({ engine, why: { message }, input }: PlaysBySource): Promise<void> {
    const [level, code, words] = TOLD.trapped
    const told = { code, engine, reason: message }
    if (input === null) return log[level](told, words)
    try {
      const file = await storeRepro(config.reproDir, { kind: 'trap', input, message, rounds: [] }, config.reproMost)
      log[level]({ ...told, file }, words)
    } catch (error) {
      // A full or forbidden disk must not hide the trap.
      log[level]({ ...told, err: error }, `${words}, and its input could not be stored`)
    }
  }

  return {
    fought: (engine, by) => metrics.battleFought(engine, by),
    playsBySource(told) {
      const { engine, why } = told
      metrics.playsBySource(engine, why.because)
      if (why.because === 'trapped') return void tellTrap(told)
      if (known.has(`${engine} ${why.because}`)) return
      known.add(`${engine} ${why.because}`)
      const [level, code, words] = TOLD[why.because]
      log[level]({ code, engine, reason: why.message }, words)
    },
  }
}
