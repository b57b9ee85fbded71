import { useEffect, useRef, useState } from 'react'
import { battleMessages } from '../../messages/battle.ts'
import { toastDone, toastFailed } from '../../ui/toast.tsx'
import type { Moment } from './moment.ts'
import type { Playback } from './playback.ts'
import type { ViewedBattle } from './viewed-battle.ts'

/** The tick a moment stands for, as far as the log goes; undefined when it names none. */
export function tickOf(
  moment: Moment,
  { header, events }: Pick<ViewedBattle, 'header' | 'events'>,
): number | undefined {
  if (moment.tick !== undefined) return moment.tick
  if (moment.round !== undefined)
    return events.find((event) => event.kind === 'round-began' && event.round === moment.round)?.tick
  const handle = header.heroes.find(({ key }) => key === moment.hero)?.handle
  if (moment.deed === undefined || handle === undefined) return undefined
  const who = moment.deed === 'felled' ? 'by' : 'target'
  return events.findLast((event) => event.kind === 'fell' && event[who] === handle)?.tick
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

const words = battleMessages.transport

/** Copies the address of a moment and says so; where the browser does not let it, shows the address to be copied by hand. */
export function useCopyLink(): [copied: boolean, copy: (tick: number, chosen: string | null) => void] {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = window.setTimeout(() => setCopied(false), 2000)
    return () => window.clearTimeout(timer)
  }, [copied])
  const copy = (tick: number, chosen: string | null) => {
    const address = momentAddress(window.location.href, tick, chosen)
    const shown = () => toastFailed({ title: words.notCopied, description: address })
    // An address without TLS that is not this machine has no clipboard at all.
    if (!('clipboard' in navigator)) return shown()
    void navigator.clipboard.writeText(address).then(() => {
      setCopied(true)
      toastDone({ title: words.copied })
    }, shown)
  }
  return [copied, copy]
}

export function momentAddress(href: string, tick: number, hero: string | null): string {
  const address = new URL(href)
  address.searchParams.delete('round')
  address.searchParams.delete('deed')
  address.searchParams.set('tick', String(tick))
  if (hero === null) address.searchParams.delete('hero')
  else address.searchParams.set('hero', hero)
  return address.href
}
