import type { BattleEvent } from '@mythic/battle-engine'
import { useEffect, useReducer } from 'react'
import { SPEEDS, liveSpeed, nextBeat, playback, startPlayback } from './playback.ts'
import type { Playback, PlaybackAct, Speed } from './playback.ts'

const STORED_SPEED = 'battle-speed'

type UsePlayback = {
  events: readonly BattleEvent[]
  /** The moment of a link; a live battle without one starts at the newest event. */
  startTick?: number | undefined
  /** Real time between two rounds of a live broadcast; absent in a replay. */
  liveRoundMs?: number | undefined
}

/** Owns the only timer of the viewer: all that is drawn follows from `tick`. */
export function usePlayback({ events, startTick, liveRoundMs }: UsePlayback): [Playback, (act: PlaybackAct) => void] {
  const [state, dispatch] = useReducer(playback, null, () => {
    const following = liveRoundMs !== undefined && startTick === undefined
    return startPlayback(events.length, startTick ?? (following ? events.length : 0), rememberedSpeed(), following)
  })
  // The reveal ends a live battle: nothing is left to follow, what is playing plays on to the end.
  if (liveRoundMs === undefined && state.following) dispatch({ kind: 'let-go' })
  if (state.length !== events.length) dispatch({ kind: 'grown', length: events.length })

  const { tick, playing, following, speed, length } = state
  useEffect(() => {
    if (!playing || tick >= length) return
    const pace = following && liveRoundMs !== undefined ? liveSpeed(events, tick, liveRoundMs) : speed
    const { by, delayMs } = nextBeat(events, tick, pace)
    const timer = window.setTimeout(() => dispatch({ kind: 'advance', by }), delayMs)
    return () => window.clearTimeout(timer)
  }, [events, tick, playing, following, speed, length, liveRoundMs])

  useEffect(() => {
    window.localStorage.setItem(STORED_SPEED, String(speed))
  }, [speed])
  return [state, dispatch]
}

function rememberedSpeed(): Speed {
  const stored = Number(window.localStorage.getItem(STORED_SPEED))
  return SPEEDS.find((speed) => speed === stored) ?? 1
}
