import type { ArenaId } from '@mythic/battle-engine'
import type { KeyboardEvent } from 'react'
import { useId, useMemo, useState } from 'react'
import { ClassGlyph } from '../../heraldry/class-glyph.tsx'
import { rankFrame } from '../../heraldry/hero-border.ts'
import { warTableMessages } from '../../messages/war-table.ts'
import { classes } from '../../ui/classes.ts'
import { groundOf } from '../battle/board/arena-ground.ts'
import type { ArenaGround } from '../battle/board/arena-ground.ts'
import '../battle/board/board.css'
import { BOARD_HEIGHT, HEX, MARGIN, centreOf, hexPoints, ringAround } from '../battle/board/geometry.ts'
import { SIGNS } from '../battle/board/terrain.tsx'
import { fitName } from './fit-name.ts'
import { HOME_ROWS, placeAt } from './line-up-draft.ts'
import type { DraftPlace, LineUpDraft, Spot } from './line-up-draft.ts'
import { unfitText } from './unfit.tsx'
import { walkBoard } from './walk-board.ts'
import type { HeroAnswer } from './war-table-query.ts'

type HomeBoardProps = {
  arena: ArenaId
  draft: LineUpDraft
  heroes: ReadonlyMap<string, HeroAnswer>
  chosenSpot: Spot | null
  chosenHero: string | null
  onSpot: (spot: Spot) => void
  onLetGo: () => void
}

const SHOWN_COLUMNS = 7
const FIRST_SPOT: Spot = { column: 0, row: 0 }
const WIDTH = HEX * (1.5 * (SHOWN_COLUMNS - 1) + 2)
const words = warTableMessages
const SPOTS: readonly Spot[] = ([0, 1] as const).flatMap((column) =>
  Array.from({ length: HOME_ROWS }, (_, row) => ({ column, row })),
)

/**
 * Our half of the field: two home columns to press, the arena's ground as far as the standards, and each hero's lane. The
 * columns are one stop of the Tab key: arrows walk over them.
 */
export function HomeBoard({ arena, draft, heroes, chosenSpot, chosenHero, onSpot, onLetGo }: HomeBoardProps) {
  const [at, setAt] = useState<Spot | null>(null)
  const told = useId()
  const stop = at ?? SPOTS.find((spot) => placeAt(draft, spot) !== undefined) ?? FIRST_SPOT
  const ground = useMemo(() => groundOf(arena), [arena])
  return (
    <>
      <svg
        viewBox={`${-MARGIN} ${-MARGIN} ${WIDTH + 2 * MARGIN} ${BOARD_HEIGHT + 2 * MARGIN}`}
        role="group"
        aria-label={words.field}
        aria-describedby={told}
        className="mx-auto block h-auto w-full max-w-[30rem] select-none"
      >
        <Ground ground={ground} />
        {draft.places.map((place) => (
          <Lane key={place.heroId} place={place} ground={ground} />
        ))}
        {SPOTS.map((spot) => {
          const place = placeAt(draft, spot)
          return (
            <Place
              key={`${spot.column}.${spot.row}`}
              spot={spot}
              place={place}
              hero={place === undefined ? undefined : heroes.get(place.heroId)}
              captain={place !== undefined && place.heroId === draft.captainId}
              chosen={isSame(chosenSpot, spot) || (place !== undefined && place.heroId === chosenHero)}
              wanted={chosenHero !== null && place === undefined}
              stop={isSame(stop, spot)}
              onStop={setAt}
              onSpot={onSpot}
              onLetGo={onLetGo}
            />
          )
        })}
      </svg>
      <p id={told} className="text-center text-xs text-ink-soft max-rail:sr-only">
        {words.fieldKeys}
      </p>
    </>
  )
}

/** Terrain, standards and their rings; what lies beyond the middle is the foe's mirror image. */
function Ground({ ground }: { ground: ArenaGround }) {
  const cells = Array.from(
    { length: SHOWN_COLUMNS * HOME_ROWS },
    (_, index) => (index % SHOWN_COLUMNS) + 13 * Math.trunc(index / SHOWN_COLUMNS),
  )
  return (
    <g aria-hidden>
      {cells.map((cell) => {
        const { x, y } = centreOf(cell)
        const kind = ground.terrain.get(cell)
        return (
          <g key={cell} transform={`translate(${x} ${y})`}>
            <polygon
              points={FULL_HEX}
              className="board-hex"
              fill={kind === undefined ? 'var(--field-grass)' : `var(--field-${kind})`}
            />
            {kind !== undefined && SIGNS[kind] !== undefined && <path d={SIGNS[kind]} className="board-sign" />}
          </g>
        )
      })}
      {(['north', 'south'] as const).map((id) => {
        const { x, y } = centreOf(ground.standards[id])
        const bright = ground.bright === id
        return (
          <g key={id}>
            {[ground.standards[id], ...ringAround(ground.standards[id])]
              .filter((cell) => cell % 13 < SHOWN_COLUMNS)
              .map((cell) => (
                <polygon
                  key={cell}
                  points={RING_HEX}
                  transform={`translate(${centreOf(cell).x} ${centreOf(cell).y})`}
                  fill="none"
                  stroke="var(--color-gilt)"
                  strokeWidth={bright ? 2.6 : 1.8}
                  strokeDasharray={bright ? undefined : '7 6'}
                />
              ))}
            <g transform={`translate(${x} ${y})`}>
              <path d="M0 22V-32" className="stroke-ink" strokeWidth={3.4} strokeLinecap="round" />
              <path d="M0-28q9 3 4 12t-3 13" className="fill-leaf-2 stroke-ink" strokeWidth={2} />
              <circle
                cy={-34}
                r={4}
                className={bright ? 'fill-gilt stroke-ink' : 'fill-leaf stroke-ink'}
                strokeWidth={1.6}
              />
              {bright && (
                <path
                  d="M0-42v-5M-7-39l-4-4M7-39l4-4M-9-33h-5M9-33h5"
                  className="stroke-gilt"
                  strokeWidth={2}
                  strokeLinecap="round"
                />
              )}
            </g>
          </g>
        )
      })}
    </g>
  )
}

/** Where a hero is sent: a dotted way from his place to his standard. */
function Lane({ place, ground }: { place: DraftPlace; ground: ArenaGround }) {
  if (place.lane === 'free') return null
  const from = centreOf(place.column + 13 * place.row)
  const to = centreOf(ground.standards[place.lane])
  const bend = { x: (from.x + to.x) / 2, y: from.y }
  return (
    <path
      aria-hidden
      d={`M${from.x + 26} ${from.y}Q${bend.x} ${bend.y} ${to.x - 14} ${to.y}`}
      fill="none"
      className="stroke-wax-ink"
      strokeOpacity={0.65}
      strokeWidth={3}
      strokeDasharray="2 9"
      strokeLinecap="round"
    />
  )
}

type PlaceProps = {
  spot: Spot
  place: DraftPlace | undefined
  hero: HeroAnswer | undefined
  captain: boolean
  chosen: boolean
  /** A hero waits for a place: empty ones invite. */
  wanted: boolean
  /** The one place that the Tab key stops at. */
  stop: boolean
  onStop: (spot: Spot) => void
  onSpot: (spot: Spot) => void
  onLetGo: () => void
}

function Place({ spot, place, hero, captain, chosen, wanted, stop, onStop, onSpot, onLetGo }: PlaceProps) {
  const { x, y } = centreOf(spot.column + 13 * spot.row)
  const name = words.placeOf(spot.column, spot.row)
  const unfit = hero === undefined ? null : unfitText(hero)
  const label =
    place === undefined || hero === undefined
      ? words.emptyPlace(name)
      : [
          words.takenPlace(name, hero.name, words.lanesLong[place.lane]),
          ...(captain ? [words.captainMark] : []),
          ...(unfit === null ? [] : [unfit.toLowerCase()]),
        ].join(', ')
  const press = (event: KeyboardEvent<SVGGElement>) => {
    if (event.key === 'Escape') return onLetGo()
    const chord = event.altKey || event.ctrlKey || event.metaKey
    const next = chord ? null : walkBoard(spot, event.key)
    if (next !== null) focusSpot(event.currentTarget.ownerSVGElement, next)
    else if (event.key === 'Enter' || event.key === ' ') onSpot(spot)
    else return
    event.preventDefault()
  }
  return (
    <g
      role="button"
      tabIndex={stop ? 0 : -1}
      aria-label={label}
      aria-pressed={chosen}
      data-spot={`${spot.column}.${spot.row}`}
      transform={`translate(${x} ${y})`}
      className="board-token"
      onClick={() => onSpot(spot)}
      onFocus={() => onStop(spot)}
      onKeyDown={press}
    >
      <title>{label}</title>
      <polygon
        points={INNER_HEX}
        fill="var(--field-home)"
        className={classes(
          'board-focus',
          chosen ? 'stroke-focus' : wanted ? 'stroke-wax-ink/60' : 'stroke-rule-strong',
        )}
        strokeWidth={chosen ? 4 : wanted ? 2.4 : 1.6}
        strokeDasharray={hero === undefined && !chosen ? '6 5' : undefined}
      />
      {hero !== undefined && <Standing hero={hero} captain={captain} />}
    </g>
  )
}

function focusSpot(board: SVGSVGElement | null, { column, row }: Spot): void {
  board?.querySelector<SVGGElement>(`[data-spot="${column}.${row}"]`)?.focus()
}

function Standing({ hero, captain }: { hero: HeroAnswer; captain: boolean }) {
  const frame = rankFrame(hero.rank)
  const unfit = unfitText(hero) !== null
  const { text, size, width } = fitName(hero.name)
  return (
    <g>
      <circle
        cy={-11}
        r={18}
        className={classes(unfit ? 'fill-leaf-2 stroke-bad' : 'fill-leaf stroke-ink')}
        strokeWidth={2.2}
        strokeDasharray={unfit ? '4 3' : undefined}
      />
      {frame.rings > 1 && <circle cy={-11} r={15.2} fill="none" className="stroke-gilt" strokeWidth={1.8} />}
      <g className="text-ink">
        <ClassGlyph heroClass={hero.classId} x={-12} y={-23} size={24} />
      </g>
      {unfit && (
        <g transform="translate(17 -24)">
          <circle r={8} className="fill-leaf stroke-bad" strokeWidth={2} />
          <path d="M-4.2 0H4.2M0-4.2V4.2" className="stroke-bad" strokeWidth={3} />
        </g>
      )}
      {captain && (
        <path
          d="M-14-6V-31M-14-31h-12l4 4.5-4 4.5H-14"
          className="fill-gilt stroke-ink"
          strokeWidth={1.8}
          strokeLinejoin="round"
        />
      )}
      <text
        y={21}
        textAnchor="middle"
        fontSize={size}
        className="board-name fill-ink font-semibold"
        {...(width === undefined ? {} : { textLength: width, lengthAdjust: 'spacingAndGlyphs' })}
      >
        {text}
      </text>
    </g>
  )
}

function isSame(one: Spot | null, other: Spot): boolean {
  return one !== null && one.column === other.column && one.row === other.row
}

const FULL_HEX = hexPoints()
const RING_HEX = hexPoints(3)
const INNER_HEX = hexPoints(2)
