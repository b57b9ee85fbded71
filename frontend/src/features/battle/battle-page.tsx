import type { BattleHeader } from '@mythic/battle-engine'
import { Link } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useMemo } from 'react'
import type { ReactNode } from 'react'
import { useLatest } from '../../hooks/use-latest.ts'
import { useHere } from '../../here/here.ts'
import { NeedWorld } from '../../here/need.tsx'
import { useInItsWorld } from '../../here/use-in-its-world.ts'
import { QueryView } from '../../ui/query-view.tsx'
import { battleQuery, knownOf, liveBattleOf, revealedBattleOf } from './battle-query.ts'
import type { BattleAnswer } from './battle-query.ts'
import { BattleHeading } from './battle-heading.tsx'
import { BattleSkeleton } from './battle-skeleton.tsx'
import { BattleViewer } from './battle-viewer.tsx'
import type { ViewerMode } from './battle-viewer.tsx'
import { BeforeBattle } from './before-battle.tsx'
import type { LiveLog } from './live-log.ts'
import { LiveNote } from './live-note.tsx'
import type { Moment } from './moment.ts'
import { useLiveBattle } from './use-live-battle.ts'
import type { ViewedBattle } from './viewed-battle.ts'

type BattlePageProps = { matchId: string; moment: Moment; onMoment: (moment: Moment) => void }

/** A battle at any hour: before the kick-off a countdown, then live, after the reveal a replay with its proof. */
export function BattlePage({ matchId, moment, onMoment }: BattlePageProps) {
  return (
    <NeedWorld>
      {({ world }) => <BattleOf worldId={world.id} matchId={matchId} moment={moment} onMoment={onMoment} />}
    </NeedWorld>
  )
}

function BattleOf({ worldId, matchId, moment, onMoment }: BattlePageProps & { worldId: string }) {
  const live = useLiveBattle(matchId)
  const query = useInItsWorld(worldId, (id) => battleQuery(id, matchId))
  return (
    <QueryView query={query} skeleton={<BattleSkeleton />}>
      {(answer) => <Battle key={matchId} answer={answer} live={live} moment={moment} onMoment={onMoment} />}
    </QueryView>
  )
}

type BattleProps = { answer: BattleAnswer; live: LiveLog; moment: Moment; onMoment: (moment: Moment) => void }

function Battle({ answer, live, moment, onMoment }: BattleProps) {
  const { clock } = useHere()
  const write = useLatest(onMoment)
  // A new round or the reveal draws much anew: it is done in pieces, between the moments that play.
  const told = useDeferredValue(useMemo(() => ({ answer, live }), [answer, live]))
  const shown = useMemo(() => viewedOf(told.answer, told.live), [told])
  const liveRoundMs = clock.rate > 0 ? Math.max(1, answer.roundMs / clock.rate) : UNPACED_ROUND_MS
  const stored = shown?.stored ?? null
  const mode = useMemo(
    (): ViewerMode => (stored === null ? { kind: 'live', roundMs: liveRoundMs } : { kind: 'replay', stored }),
    [stored, liveRoundMs],
  )
  const { heroIds } = useMemo(() => knownOf(told.answer), [told.answer])
  const heroLink = useCallback((key: string, name: string) => <HeroLink id={heroIds.get(key)} name={name} />, [heroIds])
  if (shown === null) {
    return (
      <>
        <BattleHeading answer={answer} />
        <BeforeBattle answer={answer} clock={clock} />
      </>
    )
  }
  const note = mode.kind === 'live' ? <LiveNote live={live} revealAt={answer.revealAt} clock={clock} /> : null
  return (
    <>
      <BattleHeading answer={answer} note={note} />
      <BattleViewer battle={shown.battle} mode={mode} moment={moment} onMoment={write} heroLink={heroLink} />
    </>
  )
}

/** A hero's name leads to his page, where he has one. */
function HeroLink({ id, name }: { id: string | null | undefined; name: string }): ReactNode {
  if (id === undefined || id === null) return name
  return (
    <Link to="/heroes/$id" params={{ id }}>
      {name}
    </Link>
  )
}

/** A driven or paused world sends rounds when it is told to: they are looked at in this time. */
const UNPACED_ROUND_MS = 5000

type Shown = { readonly battle: ViewedBattle; readonly stored: ReturnType<typeof revealedBattleOf>['stored'] | null }

/** The revealed battle, else the rounds heard so far, else nothing. */
function viewedOf(answer: BattleAnswer, live: LiveLog): Shown | null {
  const header: BattleHeader | null = answer.header ?? live.header
  if (header === null) return null
  const known = knownOf(answer)
  if (answer.battle !== null) return revealedBattleOf(known, header, answer.battle)
  if (answer.phase !== 'live' && live.round === 0) return null
  return { battle: liveBattleOf(known, header, live.words), stored: null }
}
