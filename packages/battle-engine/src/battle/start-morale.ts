import { NUMBERS } from '../content/numbers.ts'
import type { Fighter } from './muster.ts'

/**
 * Morale with which a side begins, 0–100: what it brings, less 2 for each hero of a class beyond the second of it, for nobody
 * makes up for what they all lack. Monsters are of no class. Why: docs/adr/0028.
 */
export function startMorale(brought: number, line: readonly Fighter[]): number {
  let morale = brought
  for (let i = 0; i < line.length; i++) {
    if (line[i]!.monster !== undefined) continue
    let before = 0
    for (let j = 0; j < i; j++) if (line[j]!.classId === line[i]!.classId) before++
    if (before >= NUMBERS.alikeFree) morale += NUMBERS.moraleAlike
  }
  return morale < 0 ? 0 : morale
}
