import { Type } from 'typebox'
import { component, Int4 } from './scalars.ts'

/** RFC 9457, sent as `application/problem+json` by every refusal and failure. */
export const Problem = component(
  'Problem',
  {
    type: Type.String({ description: 'Address of the explanation of this code.' }),
    title: Type.String({ description: 'What the code means, in one sentence.' }),
    status: Int4(400, 599),
    code: Type.String({ pattern: '^[A-Z][A-Z0-9_]+$', description: 'Stable: programs may rely on it.' }),
    detail: Type.String({ description: 'The same for a person.' }),
    mend: Type.String({ description: 'What to do about it.' }),
    instance: Type.String({ description: 'The path that was asked for.' }),
    requestId: Type.String({ description: 'Names this request in the logs of the league.' }),
    details: Type.Record(Type.String(), Type.Unknown(), {
      description: 'Facts of the refusal, such as `lockedAt`, or `fields` that are wrong.',
    }),
  },
  'A refusal or failure (RFC 9457).',
)
