import { HOME_ROWS } from './line-up-draft.ts'
import type { Spot } from './line-up-draft.ts'

/** Where a key leads on the two home columns: the rear lies to the left, row 0 on top. Null for keys that lead nowhere. */
export function walkBoard({ column, row }: Spot, key: string): Spot | null {
  switch (key) {
    case 'ArrowUp':
      return { column, row: Math.max(0, row - 1) }
    case 'ArrowDown':
      return { column, row: Math.min(HOME_ROWS - 1, row + 1) }
    case 'ArrowLeft':
      return { column: 0, row }
    case 'ArrowRight':
      return { column: 1, row }
    case 'Home':
      return { column, row: 0 }
    case 'End':
      return { column, row: HOME_ROWS - 1 }
    default:
      return null
  }
}
