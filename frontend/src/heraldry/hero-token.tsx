import { memo } from 'react'
import { messages } from '../messages/index.ts'
import { classes } from '../ui/classes.ts'
import { ClassGlyph } from './class-glyph.tsx'
import type { HeroClass } from './class-glyph.tsx'
import { heroBorder, rankFrame } from './hero-border.ts'

type HeroTokenProps = {
  seed: string
  heroClass: HeroClass
  rank: number
  /** With a name the token is a picture of its own; without, decoration beside the name. */
  name?: string
  size?: number
  fallen?: boolean
}

/** A hero's portrait: the sign of his class in the frame of his rank, with a border that is his alone. Drawn once for the same hero. */
export const HeroToken = memo(function HeroToken({
  seed,
  heroClass,
  rank,
  name,
  size = 32,
  fallen = false,
}: HeroTokenProps) {
  const frame = rankFrame(rank)
  const described =
    name === undefined
      ? { 'aria-hidden': true }
      : { role: 'img', 'aria-label': messages.hero.tokenOf(name, messages.hero.classes[heroClass], rank) }
  return (
    <svg
      viewBox="0 0 100 100"
      width={size}
      height={size}
      className={classes('shrink-0', fallen && 'opacity-50 grayscale')}
      {...described}
    >
      <path
        d={heroBorder(seed)}
        className={classes(frame.gilt ? 'fill-or' : 'fill-leaf-2', 'stroke-ink')}
        strokeWidth={2}
      />
      <circle cx={50} cy={50} r={36} className="fill-leaf stroke-ink" strokeWidth={2} />
      {frame.rings > 1 && <circle cx={50} cy={50} r={32} fill="none" className="stroke-gilt" strokeWidth={2} />}
      {Array.from({ length: frame.studs }, (_, stud) => {
        const angle = (stud / frame.studs) * 2 * Math.PI - Math.PI / 2
        return (
          <circle
            key={stud}
            cx={50 + 39.5 * Math.cos(angle)}
            cy={50 + 39.5 * Math.sin(angle)}
            r={2.6}
            className="fill-gilt stroke-ink"
            strokeWidth={1}
          />
        )
      })}
      <g className="text-ink">
        <ClassGlyph heroClass={heroClass} x={27} y={27} size={46} />
      </g>
    </svg>
  )
})
