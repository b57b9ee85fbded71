import { advanceView, openingView } from '@mythic/battle-engine'
import type { BattleHeader, BattleView } from '@mythic/battle-engine'
import { replaceEqualDeep } from '@tanstack/react-query'

const KEYFRAME_EVERY = 100

/** Views kept along the way, every so many events; made as far as they are asked for. */
export type Frames = {
  readonly header: BattleHeader
  readonly keyframes: BattleView[]
  /** The view asked for last: what did not change since is the very same object in the next. */
  newest: BattleView
}

export function framesOf(header: BattleHeader): Frames {
  const opening = openingView(header)
  return { header, keyframes: [opening], newest: opening }
}

/**
 * What a watcher sees after `tick` events: a pure function of the log, quick anywhere in it. Keyframes of a prefix serve
 * the longer log of the same battle too: rounds only add to it. Heroes whom an event leaves alone are not drawn anew.
 */
export function viewFrom(frames: Frames, words: Int32Array, tick: number): BattleView {
  const { header, keyframes } = frames
  const end = Math.max(0, Math.min(tick, words.length >> 1))
  const wanted = Math.trunc(end / KEYFRAME_EVERY)
  for (let made = keyframes.length; made <= wanted; made++)
    keyframes.push(advanced(header, words, keyframes[made - 1], made * KEYFRAME_EVERY))
  frames.newest = replaceEqualDeep(frames.newest, advanced(header, words, keyframes[wanted], end))
  return frames.newest
}

function advanced(header: BattleHeader, words: Int32Array, from: BattleView | undefined, tick: number): BattleView {
  const view = structuredClone(from ?? openingView(header))
  advanceView(view, header, words, tick)
  return view
}
