import { expect, test } from 'vitest'

import { stage, type Actor } from '../../test/stage.ts'
import { gain, ROOT } from '../combat/status.ts'
import { tryAction } from '../gambits/actions.ts'
import { ACTED, S } from '../state/layout.ts'
import type { Action } from '../gambit-language.ts'
import type { WhyNot } from '../report.ts'
import { whyNot } from './why-not.ts'

/** A Guardian at (4,4) with one gambit that proves impossible, and why; `before` is done when all stand. */
function why(action: Action, others: Actor[], before: () => void = () => undefined): WhyNot {
  stage([{ side: 0, classId: 'guardian', at: [4, 4], gambits: [{ onlyIf: [], do: action, prefer: [] }] }, ...others])
  before()
  expect(tryAction(0, 0), 'the action is meant to be impossible').toBe(false)
  return whyNot(0, 0)
}
const foe = (at: [number, number]): Actor => ({ side: 1, classId: 'berserker', at })
const cleric = (at: [number, number]): Actor => ({ side: 0, classId: 'cleric', at })
const isRooted = (): void => void gain(6, 0, ROOT, 2, 0)

test('who has waited once this round is told so', () => {
  expect(why({ kind: 'wait' }, [foe([10, 4])], () => void (S[ACTED] = 2))).toEqual({ kind: 'has-waited' })
})

test('block says whether the ally, a hex between, or his legs are missing', () => {
  const block = { kind: 'block', whom: 'weakest' } as const
  expect(why(block, [foe([10, 4])])).toEqual({ kind: 'nobody' })
  expect(why(block, [cleric([8, 0]), foe([9, 0])])).toEqual({ kind: 'no-hex-between' })
  expect(why(block, [cleric([8, 0]), foe([12, 0])], isRooted)).toEqual({ kind: 'cannot-move' })
})

test('guard and follow say whether there is such an ally, and whether he stands by him already', () => {
  expect(why({ kind: 'guard', whom: 'nearest' }, [foe([10, 4])])).toEqual({ kind: 'nobody' })
  expect(why({ kind: 'guard-named', hero: 'h1' }, [foe([10, 4])])).toEqual({ kind: 'nobody' })
  expect(why({ kind: 'follow', whom: 'nearest', distance: 2 }, [cleric([4, 6]), foe([10, 4])])).toEqual({
    kind: 'there-already',
  })
  expect(why({ kind: 'guard', whom: 'nearest' }, [cleric([8, 6]), foe([12, 4])], isRooted)).toEqual({
    kind: 'cannot-move',
  })
})

test('who would get away is told that no foe is near, or that he cannot move', () => {
  for (const action of [{ kind: 'leave-reach' }, { kind: 'keep-distance', distance: 3 }] as const) {
    expect(why(action, [foe([10, 4])])).toEqual({ kind: 'no-foe-near' })
    expect(why(action, [foe([5, 4])], isRooted)).toEqual({ kind: 'cannot-move' })
  }
})

test('falling back is done at home, and to a cleric when there is one', () => {
  expect(why({ kind: 'fall-back', to: 'cleric' }, [foe([10, 4])])).toEqual({ kind: 'nobody' })
  expect(why({ kind: 'fall-back', to: 'cleric' }, [cleric([4, 5]), foe([10, 4])])).toEqual({ kind: 'there-already' })
})
