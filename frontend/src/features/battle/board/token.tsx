import { CLASSES, STATUSES } from '@mythic/battle-engine'
import type { HeroHeader, HeroView, StatusId } from '@mythic/battle-engine'
import type { Tincture } from '@mythic/domain/heraldry'
import { memo } from 'react'
import type { KeyboardEvent } from 'react'
import { ClassGlyph } from '../../../heraldry/class-glyph.tsx'
import { rankFrame } from '../../../heraldry/hero-border.ts'
import { battleMessages } from '../../../messages/battle.ts'
import { classes } from '../../../ui/classes.ts'
import { centreOf } from './geometry.ts'
import { PAINT_FILL } from './side-paint.ts'
import { StatusGlyph } from './status-glyph.tsx'

type TokenProps = {
  hero: HeroView
  header: HeroHeader
  name: string
  guild: string
  flipped: boolean
  paint: Tincture
  acting: boolean
  chosen: boolean
  onChoose: (key: string | null) => void
}

/**
 * A hero on the field: the sign of his class, the frame of his rank, the shape of his side. Most events leave most heroes as they
 * are, and those are not drawn anew.
 */
export const Token = memo(function Token(props: TokenProps) {
  const { hero, header, name, guild, flipped, paint, acting, chosen, onChoose } = props
  const label = labelOf(hero, header, name, guild)
  const { x, y } = centreOf(hero.cell, flipped)
  const choose = () => onChoose(chosen ? null : hero.key)
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    choose()
  }
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={chosen}
      data-hero={hero.key}
      className="board-token"
      style={{ transform: `translate(${x}px, ${y}px)` }}
      onClick={choose}
      onKeyDown={press}
    >
      <title>{label}</title>
      {hero.standing ? (
        <>
          <Figure hero={hero} header={header} paint={paint} acting={acting} chosen={chosen} />
          <HealthBar health={hero.health} most={hero.maxHealth} />
          <Statuses statuses={hero.statuses} />
        </>
      ) : (
        <Fallen header={header} paint={paint} side={hero.side} chosen={chosen} />
      )}
    </g>
  )
})

/** Name, class, guild, health, statuses in words. */
function labelOf(hero: HeroView, { classId, rank }: HeroHeader, name: string, guild: string): string {
  const statuses = hero.statuses.map(({ status }) => STATUSES[status].name.toLowerCase()).join(', ')
  const extra = hero.standing ? (statuses === '' ? '' : `, ${statuses}`) : battleMessages.fallenState
  return battleMessages.heroState(name, CLASSES[classId].name, rank, guild, hero.health, hero.maxHealth, extra)
}

type FigureProps = { hero: HeroView; header: HeroHeader; paint: Tincture; acting: boolean; chosen: boolean }

function Figure({ hero, header, paint, acting, chosen }: FigureProps) {
  const frame = rankFrame(header.rank)
  return (
    <g>
      {acting && (
        <path
          d={OUTLINES[hero.side]}
          transform="scale(1.24)"
          className="fill-gilt/30 stroke-gilt"
          strokeWidth={3}
          strokeDasharray="9 5"
        />
      )}
      {chosen && (
        <path d={OUTLINES[hero.side]} transform="scale(1.22)" fill="none" className="stroke-focus" strokeWidth={3} />
      )}
      <path
        d={OUTLINES[hero.side]}
        className={classes(PAINT_FILL[paint], 'stroke-ink board-focus')}
        strokeWidth={2.4}
        strokeLinejoin="round"
      />
      {hero.side === 1 && <path d={OUTLINES[1]} fill="url(#battle-hatch)" />}
      <circle r={18.5} className={classes(frame.gilt ? 'fill-or' : 'fill-leaf', 'stroke-ink')} strokeWidth={2} />
      {frame.gilt && <circle r={15.5} className="fill-leaf stroke-ink" strokeWidth={1} />}
      {frame.rings > 1 && !frame.gilt && <circle r={16} fill="none" className="stroke-gilt" strokeWidth={1.8} />}
      <g className="text-ink">
        <ClassGlyph heroClass={header.classId} x={-13} y={-13} size={26} />
      </g>
    </g>
  )
}

/** Round for the host, a lozenge for the guest. */
const OUTLINES = [
  'M26 0A26 26 0 1 1-26 0A26 26 0 1 1 26 0Z',
  'M0-32Q3-32 5-30L29-5Q33 0 29 5L5 30Q0 34-5 30L-29 5Q-33 0-29-5L-5-30Q-3-32 0-32Z',
] as const

function HealthBar({ health, most }: { health: number; most: number }) {
  const share = Math.max(0, Math.min(1, health / Math.max(1, most)))
  const tone = share > 0.5 ? 'fill-good' : share > 0.25 ? 'fill-warn' : 'fill-bad'
  return (
    <g transform="translate(-24 23)">
      <rect width={48} height={8} rx={2} className="fill-leaf stroke-ink" strokeWidth={1.6} />
      <rect x={1.5} y={1.5} width={45 * share} height={5} className={classes('board-health', tone)} />
      {[12, 24, 36].map((x) => (
        <path key={x} d={`M${x} 1v6`} className="stroke-ink" strokeWidth={0.8} opacity={0.6} />
      ))}
    </g>
  )
}

const SHOWN_STATUSES = 4

function Statuses({ statuses }: { statuses: readonly { status: StatusId }[] }) {
  const shown = statuses.slice(0, statuses.length > SHOWN_STATUSES ? SHOWN_STATUSES - 1 : SHOWN_STATUSES)
  const more = statuses.length - shown.length
  const width = (shown.length + (more > 0 ? 1 : 0) - 1) * 16
  return (
    <g transform={`translate(${-width / 2} -29)`}>
      {shown.map(({ status }, index) => (
        <g key={status} transform={`translate(${index * 16} 0)`}>
          <circle r={8} className="fill-leaf stroke-ink" strokeWidth={1.2} />
          <g className="text-ink">
            <StatusGlyph status={status} x={-6} y={-6} size={12} />
          </g>
        </g>
      ))}
      {more > 0 && (
        <text x={shown.length * 16} y={4} textAnchor="middle" className="fill-ink text-[12px] font-bold">
          +{more}
        </text>
      )}
    </g>
  )
}

function Fallen({
  header,
  paint,
  side,
  chosen,
}: {
  header: HeroHeader
  paint: Tincture
  side: 0 | 1
  chosen: boolean
}) {
  return (
    <g opacity={0.75}>
      {chosen && (
        <path d={OUTLINES[side]} transform="scale(0.95)" fill="none" className="stroke-focus" strokeWidth={3} />
      )}
      <path
        d={OUTLINES[side]}
        transform="scale(0.66)"
        className={classes(PAINT_FILL[paint], 'stroke-ink board-focus')}
        strokeWidth={2.4}
        opacity={0.6}
      />
      <g className="text-ink" opacity={0.55}>
        <ClassGlyph heroClass={header.classId} x={-9} y={-9} size={18} />
      </g>
      <path d="M-15-15L15 15M15-15L-15 15" className="stroke-ink" strokeWidth={3.4} strokeLinecap="round" />
    </g>
  )
}
