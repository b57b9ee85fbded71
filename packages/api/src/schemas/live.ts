import { Type } from 'typebox'
import { closed, component, Int4, orNull, Uuid } from './scalars.ts'
import { BattleHeader } from './battle.ts'

export const Topic = Type.String({
  maxLength: 60,
  pattern: '^(?:match|world|guild):[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  description: '`match:<id>`, `world:<id>` or `guild:<id>`.',
})

/** What a client says on `/api/v1/live`. */
export const LiveRequest = Type.Union(
  [
    closed(
      { type: Type.Literal('watch'), topic: Topic, after: Type.Optional(Int4(0, 24)) },
      { description: 'Match topics: `after` is the last round already known, 0 unless said.' },
    ),
    closed({ type: Type.Literal('unwatch'), topic: Topic }),
  ],
  { $id: 'LiveRequest' },
)

export const LiveRounds = component(
  'LiveRounds',
  {
    type: Type.Literal('rounds'),
    topic: Topic,
    matchId: Uuid,
    /** First and last round in this message; `seq` of a message is its last round, dense a match. */
    from: Int4(1, 24),
    seq: Int4(1, 24),
    /** In the first message after `watch`. */
    header: Type.Optional(BattleHeader),
    words: Type.String({ description: 'Base64 of little-endian Int32 words of these rounds.' }),
    /** The last round of the battle is among them. */
    done: Type.Boolean(),
  },
  'Rounds of a battle, paced by the clock of the world.',
)
export const LiveMessage = Type.Union(
  [
    LiveRounds,
    component('LiveRing', { type: Type.Literal('ring'), topic: Topic }, 'Something changed: fetch again.'),
    component(
      'LiveRevealed',
      { type: Type.Literal('revealed'), topic: Topic, matchId: Uuid },
      'The result is told: fetch the match.',
    ),
    component(
      'LiveWatching',
      { type: Type.Literal('watching'), topic: Topic },
      'Answer to `watch`; what was told before it was told before the watch began.',
    ),
    component('LiveRefused', {
      type: Type.Literal('refused'),
      topic: orNull(Type.String()),
      code: Type.String(),
      detail: Type.String(),
    }),
  ],
  { $id: 'LiveMessage' },
)
