import type { BattleEvent } from '@mythic/battle-engine'
import type { ReactNode } from 'react'
import { lazy, memo, useCallback, useMemo, useState } from 'react'
import { useLatest } from '../../hooks/use-latest.ts'
import { usePhone } from '../../hooks/use-media-query.ts'
import { useReducedMotion } from '../../hooks/use-reduced-motion.ts'
import { battleMessages } from '../../messages/battle.ts'
import { plain } from '../../messages/sentence.ts'
import { Later } from '../../ui/later.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SkeletonBar } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { Tab } from '../../ui/tabs.tsx'
import { Board } from './board/board.tsx'
import { marksAt } from './board/event-marks.ts'
import { sidePaints } from './board/side-paint.ts'
import { heroesOf, isMajor, sentenceOf } from './event-words.ts'
import { framesOf, viewFrom } from './frames.ts'
import { GloryBar } from './glory-bar.tsx'
import { tickOf, useCopyLink, useMomentUrl } from './moment-url.ts'
import type { Moment } from './moment.ts'
import { GLIDE_MS } from './playback.ts'
import { Scrubber } from './scrubber.tsx'
import { nextAfter, roundAway, timelineOf, upTo } from './timeline.ts'
import { Transport } from './transport.tsx'
import { usePlayback } from './use-playback.ts'
import { useVerify } from './use-verify.ts'
import type { StoredBattle } from './verify.ts'
import { heroOf, nameOf } from './viewed-battle.ts'
import type { ViewedBattle } from './viewed-battle.ts'
import { useViewerKeys } from './viewer-keys.ts'
import type { ViewerAct } from './viewer-keys.ts'

// The board comes first: words, proof and keys follow it.
const EventList = lazy(() => import('./event-list.tsx'))
const HeroStats = lazy(() => import('./hero-stats.tsx'))
const BattleReport = lazy(() => import('./report.tsx'))
const LuckPanel = lazy(() => import('./luck/luck-panel.tsx'))
const WhatIfPanel = lazy(() => import('./what-if/what-if-panel.tsx'))
const ProofPanel = lazy(() => import('./proof-panel.tsx'))
const HeroCard = lazy(() => import('./hero-card.tsx'))
const KeyHelp = lazy(() => import('./key-help.tsx'))

/** Live: rounds come over the socket, one each `roundMs` of real time. Replay: all is known, and can be fought again. */
export type ViewerMode =
  | { readonly kind: 'live'; readonly roundMs: number }
  | { readonly kind: 'replay'; readonly stored: StoredBattle }

export type BattleViewerProps = {
  battle: ViewedBattle
  mode: ViewerMode
  /** The moment of the address, read once; later moments are written back. */
  moment: Moment
  onMoment: (moment: Moment) => void
  heroLink: (key: string, name: string) => ReactNode
  /** Whether the page's address leads others to this battle; a file's or a trial's does not. */
  hasAddress?: boolean
}

type TabId = 'events' | 'heroes' | 'report' | 'luck' | 'what-if' | 'proof'

const LAST_ROUND = 24

/** The whole viewer: everything on it follows from the battle and one tick. */
export const BattleViewer = memo(function BattleViewer(props: BattleViewerProps) {
  const { battle, mode, moment, onMoment, heroLink, hasAddress = true } = props
  const live = mode.kind === 'live'
  const phone = usePhone()
  const still = useReducedMotion()
  const [chosen, setChosen] = useState<string | null>(moment.hero ?? null)
  const [flipped, setFlipped] = useState(false)
  const [helping, setHelping] = useState(false)
  const [tab, setTab] = useState<TabId>('events')
  const [opened, setOpened] = useState<number | null>(null)
  const [state, dispatch] = usePlayback({
    events: battle.events,
    startTick: tickOf(moment, battle),
    liveRoundMs: live ? mode.roundMs : undefined,
  })
  const { tick, length } = state
  const verify = useVerify(live ? null : mode.stored)
  const [copied, copyLink] = useCopyLink()
  useMomentUrl(state, chosen, onMoment)

  const frames = useMemo(() => framesOf(battle.header), [battle.header])
  const view = useMemo(() => viewFrom(frames, battle.words, tick), [frames, battle.words, tick])
  // Who follows a live battle is told nothing before he sees it, though the whole round is here already.
  const known = state.following ? tick : length
  const whole = useMemo(() => timelineOf(battle), [battle])
  const timeline = useMemo(() => upTo(whole, known), [whole, known])
  const paints = useMemo(() => sidePaints(battle.sides[0].crest, battle.sides[1].crest), [battle.sides])
  const marks = useMemo(() => marksAt(battle.events, tick), [battle.events, tick])
  const said = useMemo(() => majorWords(battle, tick), [battle, tick])

  const last = battle.events[tick - 1]
  const seek = useCallback(
    (to: number | null) => {
      if (to !== null) dispatch({ kind: 'seek', tick: to })
    },
    [dispatch],
  )
  const act = useLatest((wanted: ViewerAct) => {
    const acts: Record<ViewerAct, () => unknown> = {
      toggle: () => dispatch({ kind: 'toggle' }),
      back: () => dispatch({ kind: 'step', by: -1 }),
      forward: () => dispatch({ kind: 'step', by: 1 }),
      'round-back': () => seek(roundAway(timeline, tick, -1, length)),
      'round-forward': () => seek(roundAway(timeline, tick, 1, length)),
      start: () => seek(0),
      end: () => seek(length),
      slower: () => dispatch({ kind: 'slower' }),
      faster: () => dispatch({ kind: 'faster' }),
      'next-wound': () => seek(nextAfter(timeline.wounds, tick)),
      'next-fall': () =>
        seek(
          nextAfter(
            timeline.falls.map((fall) => fall.tick),
            tick,
          ),
        ),
      'next-turn': () => seek(nextAfter(timeline.turns, tick)),
      flip: () => setFlipped((before) => !before),
      verify: () => {
        if (live) return
        setTab('proof')
        verify.start()
      },
      why: () => {
        setTab('events')
        setOpened(opened === tick - 1 ? null : tick - 1)
        // What the filter leaves out could not show its reasons.
        if (last !== undefined && !concerns(battle, last, chosen)) setChosen(null)
      },
      help: () => setHelping(true),
      'copy-link': () => copyLink(tick, chosen),
    }
    acts[wanted]()
  })
  useViewerKeys(act)

  const glideMs = state.leapt || still ? null : GLIDE_MS / (state.following ? 1 : state.speed)
  const shared = { battle, paints, chosen, onChoose: setChosen }
  const { playing } = state
  const events: Tab<TabId> = {
    value: 'events',
    label: battleMessages.tabs.events,
    content: (
      <div className="h-[26rem] rail:h-[clamp(24rem,calc(100dvh-16rem),56rem)]">
        <EventList
          {...shared}
          input={live ? null : mode.stored.input}
          opened={opened}
          onOpen={setOpened}
          tick={tick}
          known={known}
          playing={playing}
          onSeek={seek}
        />
      </div>
    ),
  }
  const heroes: Tab<TabId> = {
    value: 'heroes',
    label: battleMessages.tabs.heroes,
    content: <HeroStats {...shared} view={view} playing={playing} />,
  }
  const told: Tab<TabId>[] = live
    ? []
    : [
        {
          value: 'report',
          label: battleMessages.tabs.report,
          content: <BattleReport {...shared} timeline={timeline} onSeek={seek} />,
        },
        {
          value: 'luck',
          label: battleMessages.tabs.luck,
          content: <LuckPanel battle={battle} paints={paints} input={mode.stored.input} />,
        },
        {
          value: 'what-if',
          label: battleMessages.tabs.whatIf,
          content: <WhatIfPanel battle={battle} input={mode.stored.input} />,
        },
        {
          value: 'proof',
          label: battleMessages.tabs.proof,
          content: <ProofPanel battle={battle} stored={mode.stored} verify={verify} onSeek={seek} />,
        },
      ]
  const tabs = phone ? [events, heroes, ...told] : [events, ...told]
  const span = live ? Math.max(length, Math.trunc((length * LAST_ROUND) / Math.max(1, whole.rounds.length))) : length

  return (
    <div
      className="grid gap-3 rail:grid-cols-[minmax(0,1fr)_21rem] wide:grid-cols-[minmax(0,1fr)_25rem]"
      data-battle={mode.kind}
      data-tick={tick}
      data-length={length}
    >
      <div className="flex min-w-0 flex-col gap-2.5">
        <GloryBar
          hour={view.hour}
          round={view.round}
          glory={view.glory}
          morale={view.morale}
          stances={view.stances}
          sides={battle.sides}
          paints={paints}
          flipped={flipped}
          rounds={LAST_ROUND}
        />
        <div className="leaf flex justify-center overflow-hidden p-1 rail:h-[clamp(22rem,calc(100dvh-25rem),46rem)] rail:p-2">
          <Board
            battle={battle}
            view={view}
            marks={marks}
            paints={paints}
            flipped={flipped}
            glideMs={glideMs}
            chosen={chosen}
            onChoose={setChosen}
          />
        </div>
        <div className="leaf flex flex-col gap-2 p-2 rail:px-3">
          <Scrubber
            tick={tick}
            length={length}
            span={span}
            timeline={timeline}
            paints={paints}
            flipped={flipped}
            said={battleMessages.transport.momentOf(tick, length)}
            onSeek={seek}
          />
          <Transport
            playing={playing}
            following={state.following}
            speed={state.speed}
            live={live}
            dispatch={dispatch}
            act={act}
            copied={copied}
            hasAddress={hasAddress}
          />
        </div>
        {chosen !== null && (
          <Later fallback={<SkeletonBar className="h-24" />}>
            <HeroCard battle={battle} view={view} heroKey={chosen} onClose={() => setChosen(null)} link={heroLink} />
          </Later>
        )}
        {!phone && (
          <Panel title={battleMessages.heroStats} flush>
            <Later fallback={<SkeletonBar className="h-140" />}>
              <HeroStats {...shared} view={view} playing={playing} />
            </Later>
          </Panel>
        )}
      </div>
      <div className="leaf h-fit min-w-0 pt-1 rail:sticky rail:top-16">
        <Tabs
          label={battleMessages.replay}
          value={tabs.some((each) => each.value === tab) ? tab : 'events'}
          tabs={tabs.map((each) => ({
            ...each,
            content: <Later fallback={<SkeletonBar className="m-4 h-40" />}>{each.content}</Later>,
          }))}
          onChange={setTab}
        />
      </div>
      <p role="status" aria-live="polite" className="sr-only">
        {said}
      </p>
      {helping && (
        <Later>
          <KeyHelp onClose={() => setHelping(false)} />
        </Later>
      )}
    </div>
  )
})

function concerns(battle: ViewedBattle, event: BattleEvent, key: string | null): boolean {
  return key === null || heroesOf(event).some((handle) => heroOf(battle, handle).key === key)
}

/** The newest major event up to a moment, in plain words. None of these names an ability. */
function majorWords(battle: ViewedBattle, tick: number): string {
  const event = battle.events.slice(0, tick).findLast(isMajor)
  return event === undefined ? '' : plain(sentenceOf(event, battle.sides, String), (hero) => nameOf(battle, hero))
}
