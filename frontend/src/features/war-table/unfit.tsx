import { warTableMessages } from '../../messages/war-table.ts'
import { Badge } from '../../ui/badge.tsx'
import { injuryText } from '../hero/injury-text.ts'
import { unfitReason } from './fitness.ts'
import type { HeroAnswer } from './war-table-query.ts'

type Hero = Pick<HeroAnswer, 'fit' | 'injury'>

/** Why he cannot fight, in words; null when he can. */
export function unfitText(hero: Hero): string | null {
  if (unfitReason(hero) === null) return null
  return hero.injury === null ? warTableMessages.tired : injuryText(hero.injury)
}

export function UnfitBadge({ hero }: { hero: Hero }) {
  const text = unfitText(hero)
  return text === null ? null : <Badge tone={hero.injury === null ? 'warn' : 'bad'}>{text}</Badge>
}
