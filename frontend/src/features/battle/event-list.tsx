import type { BattleInput, HeroHandle } from '@mythic/battle-engine'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { Range, Virtualizer } from '@tanstack/react-virtual'
import { lazy, memo, useEffect, useMemo, useRef } from 'react'
import { useAtLeisure } from '../../hooks/use-at-leisure.ts'
import { battleMessages } from '../../messages/battle.ts'
import { Later } from '../../ui/later.tsx'
import { classes } from '../../ui/classes.ts'
import { Select } from '../../ui/select.tsx'
import { SkeletonBar } from '../../ui/skeleton.tsx'
import { abilityName } from './ability-name.ts'
import type { SidePaints } from './board/side-paint.ts'
import { CauseBadge, CauseTold } from './cause-badge.tsx'
import { heroesOf, sentenceOf } from './event-words.ts'
import { Sentence } from './hero-name.tsx'
import { heroOf, nameOf } from './viewed-battle.ts'
import type { ViewedBattle } from './viewed-battle.ts'

// Only who asks why needs its words.
const WhyPanel = lazy(() => import('./why/why-panel.tsx'))

type EventListProps = EventsProps & { playing: boolean }

type EventsProps = {
  battle: ViewedBattle
  /** The sealed input once it is revealed: only then can be told why. */
  input: BattleInput | null
  /** Index of the event whose reasons are open. */
  opened: number | null
  onOpen: (index: number | null) => void
  paints: SidePaints
  tick: number
  /** Events that may be told: what lies ahead in a live round may not. */
  known: number
  /** A hero's key: only what concerns him. */
  chosen: string | null
  onChoose: (key: string | null) => void
  onSeek: (tick: number) => void
}

/** All events known so far: a press goes to the moment, and the list follows the moment. The board goes before it. */
export default function EventList({ battle, input, tick, known, playing, ...props }: EventListProps) {
  const now = useMemo(() => ({ battle, input, tick, known }), [battle, input, tick, known])
  const [part, shown] = useAtLeisure(now, playing)
  return (
    <div ref={part} className="h-full">
      <Events {...props} {...shown} />
    </div>
  )
}

const Events = memo(function Events(props: EventsProps) {
  const { battle, tick, known, chosen, opened, onChoose, onOpen, onSeek } = props
  const frame = useRef<HTMLDivElement>(null)
  const chosenHandle = handleOf(battle, chosen)
  const all = useMemo(() => linesFor(battle, chosenHandle), [battle, chosenHandle])
  const lines = useMemo(() => all.filter((line) => line < known), [all, known])
  const current = lines.findLastIndex((line) => line < tick)
  // The virtualiser changes under the same name: a memoising compiler must leave this list alone, and may.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 34,
    rangeExtractor: byPages,
    measureElement: heightOf,
    useFlushSync: false,
    getItemKey: (index) => lines[index] ?? index,
  })
  useFollow(virtual, current)

  const heroes = battle.header.heroes.map(({ key, handle }) => ({ value: key, label: nameOf(battle, handle) }))
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="px-3 py-2">
        <Select
          compact
          label={battleMessages.onlyHero}
          value={chosen ?? ''}
          options={[{ value: '', label: battleMessages.allHeroes }, ...heroes]}
          onChange={(key) => onChoose(key === '' ? null : key)}
        />
      </div>
      {lines.length === 0 ? (
        <p className="px-3 pb-4 text-ink-soft">
          {chosenHandle === null ? battleMessages.noEvents : battleMessages.noEventsOf(nameOf(battle, chosenHandle))}
        </p>
      ) : (
        <div ref={frame} className="min-h-0 flex-1 overflow-y-auto border-t border-rule" tabIndex={-1}>
          <ol aria-label={battleMessages.eventList} className="relative" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const index = lines[item.index] ?? 0
              return (
                <li
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className="absolute inset-x-0 top-0"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <EventLine
                    battle={battle}
                    paints={props.paints}
                    input={props.input}
                    index={index}
                    current={item.index === current}
                    ahead={index >= tick}
                    opened={opened === index}
                    onOpen={onOpen}
                    onSeek={onSeek}
                  />
                </li>
              )
            })}
          </ol>
        </div>
      )}
    </div>
  )
})

/** Lines that were never seen are measured once they are: until then the place to scroll to is a guess, and moves. */
const FRAMES_TO_SETTLE = 5

/**
 * Brings the current line to the middle whenever it is another one; later the reader may scroll as he likes. With the frames' own
 * layout: to ask for the height of the list any earlier would lay the whole page out once more.
 */
function useFollow(virtual: Virtualizer<HTMLDivElement, Element>, current: number): void {
  useEffect(() => {
    let left = FRAMES_TO_SETTLE
    let turn = requestAnimationFrame(function follow() {
      const list = virtual.scrollElement
      const line = virtual.measurementsCache[current]
      // Before the first event the list stands at its top.
      if (list !== null) list.scrollTop = line === undefined ? 0 : (line.start + line.end - list.clientHeight) / 2
      if (--left > 0) turn = requestAnimationFrame(follow)
    })
    return () => cancelAnimationFrame(turn)
  }, [virtual, current])
}

const PAGE = 8

/** Lines come and go by pages, so that most steps of a battle add none: those in sight, and as many before and after. */
function byPages({ startIndex, endIndex, count }: Range): number[] {
  const from = Math.max(0, Math.floor((startIndex - PAGE) / PAGE) * PAGE)
  const to = Math.min(count, Math.ceil((endIndex + 1 + PAGE) / PAGE) * PAGE)
  return Array.from({ length: to - from }, (_, at) => from + at)
}

/** A line is as high as the browser told without being asked; until then, as high as most are. */
function heightOf(
  line: Element,
  told: ResizeObserverEntry | undefined,
  virtual: Virtualizer<HTMLDivElement, Element>,
): number {
  const height = told?.borderBoxSize[0]?.blockSize
  if (height !== undefined) return Math.round(height)
  const index = virtual.indexFromElement(line)
  return virtual.itemSizeCache.get(virtual.options.getItemKey(index)) ?? virtual.options.estimateSize(index)
}

type EventLineProps = {
  battle: ViewedBattle
  paints: SidePaints
  input: BattleInput | null
  index: number
  current: boolean
  ahead: boolean
  /** Whether the rule behind the event is shown. */
  opened: boolean
  onOpen: (index: number | null) => void
  onSeek: (tick: number) => void
}

/** Most lines stay as they are while the battle goes on. */
const EventLine = memo(function EventLine({
  battle,
  paints,
  input,
  index,
  current,
  ahead,
  opened,
  onOpen,
  onSeek,
}: EventLineProps) {
  const event = battle.events[index]
  if (event === undefined) return null
  const heading = event.kind === 'hour-began' || event.kind === 'round-began'
  return (
    <div
      className={classes(
        'flex flex-wrap items-baseline gap-x-2 border-l-4 px-2 py-0.5',
        current ? 'border-l-wax-ink bg-leaf-2' : 'border-l-transparent hover:bg-leaf-2/60',
        heading && 'border-t border-t-rule-strong pt-1',
        ahead && 'text-ink-soft',
      )}
    >
      <button
        type="button"
        aria-current={current ? 'step' : undefined}
        className={classes(
          'min-w-0 flex-1 py-1 text-left leading-snug',
          heading && 'small-caps text-base',
          INDENTED.has(event.kind) && 'pl-3',
        )}
        onClick={() => onSeek(index + 1)}
      >
        <Sentence battle={battle} paints={paints} words={sentenceOf(event, battle.sides, abilityName)} />
      </button>
      {(input !== null || (!heading && event.cause.kind !== 'rules')) && (
        <CauseBadge cause={event.cause} open={opened} onToggle={() => onOpen(opened ? null : index)} />
      )}
      {opened && input === null && (
        <p className="basis-full pb-1.5 pl-3 text-sm text-ink-soft">
          <CauseTold battle={battle} event={event} />
        </p>
      )}
      {opened && input !== null && (
        <Later fallback={<SkeletonBar className="my-2 h-24 basis-full" />}>
          <WhyPanel battle={battle} paints={paints} input={input} tick={index + 1} onSeek={onSeek} />
        </Later>
      )}
    </div>
  )
})

const INDENTED: ReadonlySet<string> = new Set([
  'moved',
  'used',
  'hit',
  'missed',
  'absorbed',
  'guarded',
  'shared',
  'paid',
  'healed',
  'status-gained',
  'status-ended',
  'resisted',
  'displaced',
  'swapped',
  'field-laid',
  'quickened',
  'waited',
])

/** Indices of the events to list: all, or those that concern one hero, with the rounds they happened in. */
function linesFor(battle: ViewedBattle, hero: HeroHandle | null): number[] {
  const lines: number[] = []
  for (const [index, event] of battle.events.entries()) {
    if (hero === null || event.kind === 'round-began' || heroesOf(event).includes(hero)) lines.push(index)
  }
  return lines
}

function handleOf(battle: ViewedBattle, key: string | null): HeroHandle | null {
  const hero = battle.header.heroes.find((candidate) => candidate.key === key)
  return hero === undefined ? null : heroOf(battle, hero.handle).handle
}
