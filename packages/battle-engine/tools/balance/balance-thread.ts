import { parentPort } from 'node:worker_threads'

import { setEngineFlags } from '../v8-flags.ts'
import type { Part } from './play-part.ts'

/** Plays each part that it is given and answers with what was seen. */
setEngineFlags()
const { playPart } = await import('./play-part.ts')
parentPort?.on('message', (part: Part) => parentPort?.postMessage(playPart(part)))
