/// <reference lib="webworker" />
import { verifyBattle } from './verify.ts'
import type { StoredBattle } from './verify.ts'

// Fights away from the page, so that the page stays quick.
self.addEventListener('message', ({ data }: MessageEvent<StoredBattle>) => {
  self.postMessage(verifyBattle(data, () => performance.now()))
})
