import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'

/**
 * Before anything else is loaded. Compiled code kept from the last start saves 45 MB (no TypeScript stripper in three isolates)
 * and half the start. Left alone V8 lets the old heap of a busy process double and more before it sweeps; half as much again costs a
 * few hundredths of its speed and saves a fifth of its memory. The young generation is bounded where Node is started
 * (`workerNodeFlags`): kept much smaller it costs a quarter of the processor time. No hard limit: the reveal of a large world needs
 * more for a moment.
 */
enableCompileCache()
setFlagsFromString('--heap-growing-percent=50')

const { boot } = await import('./boot.ts')
await boot()
