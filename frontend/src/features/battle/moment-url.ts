import type { BattleEvent } from '@mythic/battle-engine'
import { useEffect, useRef, useState } from 'react'
import type { Playback } from './playback.ts'

/** A moment of a battle, as the address keeps it: by its tick, or by the round that a chronicle names. */
export type Moment = {
  readonly tick?: number | undefined
  readonly round?: number | undefined
  readonly hero?: string | undefined
}

/** Reads `?tick=412&hero=…` or `?round=7`; anything else in their places is left out. */
export function readMoment(search: Record<string, unknown>): Moment {
  const tick = Number(search['tick'])
  const round = Number(search['round'])
  const hero = search['hero']
  return {
    ...(search['tick'] !== undefined && Number.isSafeInteger(tick) && tick >= 0 ? { tick } : {}),
    ...(Number.isInteger(round) && round >= 1 && round <= 24 ? { round } : {}),
    ...(typeof hero === 'string' && hero !== '' ? { hero } : {}),
  }
}

/** The tick a moment stands for, as far as the log goes; undefined when it names none. */
export function tickOf(moment: Moment, events: readonly BattleEvent[]): number | undefined {
  if (moment.tick !== undefined || moment.round === undefined) return moment.tick
  return events.find((event) => event.kind === 'round-began' && event.round === moment.round)?.tick
}

const QUIET_MS = 250

/** Writes the moment to the address once playback rests and the reader has stopped scrubbing. */
export function useMomentUrl(state: Playback, chosen: string | null, onMoment: (moment: Moment) => void): void {
  const write = useRef(onMoment)
  const first = useRef(true)
  useEffect(() => {
    write.current = onMoment
  })
  const { tick, playing } = state
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    if (playing) return
    const timer = window.setTimeout(
      () => write.current({ tick, ...(chosen === null ? {} : { hero: chosen }) }),
      QUIET_MS,
    )
    return () => window.clearTimeout(timer)
  }, [tick, playing, chosen])
}

/** Copies the address of a moment; says so for two seconds. */
export function useCopyLink(): [copied: boolean, copy: (tick: number, chosen: string | null) => void] {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = window.setTimeout(() => setCopied(false), 2000)
    return () => window.clearTimeout(timer)
  }, [copied])
  const copy = (tick: number, chosen: string | null) => {
    void navigator.clipboard.writeText(momentAddress(window.location.href, tick, chosen)).then(() => setCopied(true))
  }
  return [copied, copy]
}

export function momentAddress(href: string, tick: number, hero: string | null): string {
  const address = new URL(href)
  address.searchParams.delete('round')
  address.searchParams.set('tick', String(tick))
  if (hero === null) address.searchParams.delete('hero')
  else address.searchParams.set('hero', hero)
  return address.href
}
