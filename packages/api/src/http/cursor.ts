import type { Mark } from '@mythic/db/views'
import { isUuid } from '@mythic/domain'

import { ApiProblem } from './api-problem.ts'

export const PAGE = 30

/** An opaque text of where a list goes on, and back. Refuses CURSOR_UNLAWFUL. */
export function writeCursor(mark: Mark | null): string | null {
  return mark === null ? null : Buffer.from(`${mark.at}.${mark.id}`).toString('base64url')
}

export function readCursor(cursor: string | undefined): Mark | null {
  if (cursor === undefined) return null
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('latin1').split('.')
  if (!/^\d{1,15}$/.test(at) || !isUuid(id)) throw new ApiProblem('CURSOR_UNLAWFUL')
  return { at: Number(at), id }
}
