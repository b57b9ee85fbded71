import { capabilities } from '../capabilities.ts'
import type { ProblemCode, Route } from '../http/route.ts'

/** What any route of this kind may answer, so that no route has to say it. */
export function commonRefusals(route: Route): ProblemCode[] {
  const codes: ProblemCode[] = ['TOO_MANY_REQUESTS', 'DATABASE_UNREACHABLE', 'INTERNAL']
  const { needs } = capabilities[route.capability]
  if (needs === 'account' || needs === 'guild') codes.push('SIGN_IN_FIRST')
  if (needs === 'guild') codes.push('NO_GUILD', route.path.includes('/heroes/') ? 'HERO_NOT_YOURS' : 'NOT_YOUR_GUILD')
  if (route.params !== undefined || route.query !== undefined || route.body !== undefined) codes.push('INPUT_UNLAWFUL')
  if (route.method !== 'GET') codes.push('ORIGIN_REFUSED')
  if (route.body !== undefined) codes.push('BODY_BROKEN', 'BODY_NOT_JSON', 'BODY_TOO_LARGE')
  return codes
}
