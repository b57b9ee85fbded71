import { advanceView, openingView } from '@mythic/battle-engine'
import type { BattleHeader, BattleView } from '@mythic/battle-engine'

const KEYFRAME_EVERY = 100

/** Views kept along the way, every so many events; made as far as they are asked for. */
export type Frames = { readonly header: BattleHeader; readonly keyframes: BattleView[] }

export function framesOf(header: BattleHeader): Frames {
  return { header, keyframes: [openingView(header)] }
}

/**
 * What a watcher sees after `tick` events: a pure function of the log, quick anywhere in it. Keyframes of a prefix serve
 * the longer log of the same battle too: rounds only add to it.
 */
export function viewFrom({ header, keyframes }: Frames, words: Int32Array, tick: number): BattleView {
  const end = Math.max(0, Math.min(tick, words.length >> 1))
  const wanted = Math.trunc(end / KEYFRAME_EVERY)
  for (let made = keyframes.length; made <= wanted; made++)
    keyframes.push(advanced(header, words, keyframes[made - 1], made * KEYFRAME_EVERY))
  return advanced(header, words, keyframes[wanted], end)
}

function advanced(header: BattleHeader, words: Int32Array, from: BattleView | undefined, tick: number): BattleView {
  const view = structuredClone(from ?? openingView(header))
  advanceView(view, header, words, tick)
  return view
}
