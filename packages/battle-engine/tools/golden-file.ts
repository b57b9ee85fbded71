import { readFileSync } from 'node:fs'

import type { GoldenBattle } from './golden.ts'

export const GOLDEN_FILE = new URL('../golden/battles.json', import.meta.url)

export function readGolden(): GoldenBattle[] {
  return JSON.parse(readFileSync(GOLDEN_FILE, 'utf8')) as GoldenBattle[]
}
