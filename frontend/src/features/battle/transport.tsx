import {
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  FlipHorizontal2,
  Keyboard,
  Link2,
  Pause,
  Play,
  Radio,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { memo } from 'react'
import { battleMessages } from '../../messages/battle.ts'
import { Button } from '../../ui/button.tsx'
import { SPEEDS } from './playback.ts'
import type { Playback, PlaybackAct } from './playback.ts'
import type { ViewerAct } from './viewer-keys.ts'

type TransportProps = Pick<Playback, 'playing' | 'following' | 'speed'> & {
  live: boolean
  dispatch: (act: PlaybackAct) => void
  act: (act: ViewerAct) => void
  copied: boolean
  hasAddress: boolean
}

const words = battleMessages.transport

/** Playback in reach of a thumb; each button has a key, named in its gloss. */
export const Transport = memo(function Transport(props: TransportProps) {
  const { playing, following, speed, live, dispatch, act, copied, hasAddress } = props
  return (
    <div
      role="toolbar"
      aria-label={words.label}
      className="flex flex-wrap items-center justify-center gap-x-1 gap-y-1.5"
    >
      <Press
        icon={ChevronFirst}
        label={words.start}
        keys="Home"
        onPress={() => act('start')}
        className="max-sm:hidden"
      />
      <Press icon={ChevronsLeft} label={words.roundBack} keys="Shift+←" onPress={() => act('round-back')} />
      <Press icon={ChevronLeft} label={words.back} keys="←" onPress={() => act('back')} />
      <Button
        look="primary"
        className="min-w-14 rail:min-w-14"
        aria-label={playing ? words.pause : words.play}
        title={`${playing ? words.pause : words.play} · Space`}
        onClick={() => dispatch({ kind: 'toggle' })}
      >
        {playing ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="size-5" />}
      </Button>
      <Press icon={ChevronRight} label={words.forward} keys="→" onPress={() => act('forward')} />
      <Press icon={ChevronsRight} label={words.roundForward} keys="Shift+→" onPress={() => act('round-forward')} />
      <Press icon={ChevronLast} label={words.end} keys="End" onPress={() => act('end')} className="max-sm:hidden" />
      {live && !following && (
        <Button size="small" onClick={() => dispatch({ kind: 'follow' })}>
          <Radio aria-hidden className="size-4" />
          {battleMessages.follow}
        </Button>
      )}
      <SpeedChoice speed={speed} dispatch={dispatch} />
      <span className="flex items-center gap-1" role="group" aria-label={words.next}>
        <span aria-hidden className="small-caps text-sm text-ink-soft max-sm:hidden">
          {words.next}
        </span>
        <Jump label={words.wound} keys="W" onPress={() => act('next-wound')} />
        <Jump label={words.fall} keys="X" onPress={() => act('next-fall')} />
        <Jump label={words.turn} keys="T" onPress={() => act('next-turn')} />
      </span>
      <span className="flex items-center">
        <Press icon={FlipHorizontal2} label={words.flip} keys="F" onPress={() => act('flip')} />
        <Press icon={Keyboard} label={words.keys} keys="?" onPress={() => act('help')} className="max-rail:hidden" />
        {hasAddress && (
          <Press icon={Link2} label={copied ? words.copied : words.copyLink} onPress={() => act('copy-link')} />
        )}
      </span>
    </div>
  )
})

type PressProps = { icon: LucideIcon; label: string; keys?: string; className?: string; onPress: () => void }

function Press({ icon: Icon, label, keys, className = '', onPress }: PressProps) {
  return (
    <Button
      look="quiet"
      size="icon"
      aria-label={label}
      title={keys === undefined ? label : `${label} · ${keys}`}
      className={className}
      onClick={onPress}
    >
      <Icon aria-hidden className="size-5" />
    </Button>
  )
}

function Jump({ label, keys, onPress }: { label: string; keys: string; onPress: () => void }) {
  return (
    <Button
      size="small"
      aria-label={`${words.next}: ${label.toLowerCase()}`}
      title={`${words.next}: ${label.toLowerCase()} · ${keys}`}
      onClick={onPress}
    >
      {label}
    </Button>
  )
}

function SpeedChoice({ speed, dispatch }: Pick<TransportProps, 'speed' | 'dispatch'>) {
  return (
    <label className="inline-flex items-center gap-1.5 text-sm">
      <span className="sr-only">{words.speed}</span>
      <select
        value={speed}
        onChange={(event) => {
          const wanted = SPEEDS.find((candidate) => String(candidate) === event.target.value)
          if (wanted !== undefined) dispatch({ kind: 'speed', speed: wanted })
        }}
        className="min-h-11 rounded-[5px] border border-rule-strong bg-leaf px-2 font-semibold rail:min-h-8"
      >
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {each === 0.5 ? '½' : each}×
          </option>
        ))}
      </select>
    </label>
  )
}
