import { GameRuleError } from '@mythic/domain'
import type { RefusalCode } from '@mythic/domain'

/** What a view gave, or the refusal for what is not there. */
export function found<T>(view: T | null, otherwise: RefusalCode): T {
  if (view === null) throw new GameRuleError(otherwise)
  return view
}
