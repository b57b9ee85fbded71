import type { HeroHandle } from '@mythic/battle-engine'
import { Fragment } from 'react'
import type { Sentence as Words } from '../../messages/sentence.ts'
import { classes } from '../../ui/classes.ts'
import { PAINT_GROUND } from './board/side-paint.ts'
import type { SidePaints } from './board/side-paint.ts'
import { nameOf, sideOf } from './viewed-battle.ts'
import type { ViewedBattle } from './viewed-battle.ts'

type Named = { battle: Pick<ViewedBattle, 'header' | 'names'>; paints: SidePaints }

/** The sign of a side: round for the host, a lozenge for the guest, in the side's paint. */
export function SideSign({ side, paints, className }: { side: 0 | 1; paints: SidePaints; className?: string }) {
  return (
    <span
      aria-hidden
      className={classes(
        'inline-block size-2.5 shrink-0 border border-ink',
        side === 0 ? 'rounded-full' : 'mx-0.5 rotate-45',
        PAINT_GROUND[paints[side]],
        className,
      )}
    />
  )
}

/** No hero of a league is called longer; a file calls its heroes as it likes. */
const LONG = 28

/** A hero's name behind the sign of his side. */
export function HeroName({ battle, paints, hero }: Named & { hero: HeroHandle }) {
  const name = nameOf(battle, hero)
  return (
    <span className={classes('font-semibold', name.length > LONG ? 'wrap-anywhere' : 'whitespace-nowrap')}>
      <SideSign side={sideOf(hero)} paints={paints} /> {name}
    </span>
  )
}

/** A sentence with its heroes' names. */
export function Sentence({ words, ...named }: Named & { words: Words }) {
  return words.map((part, index) => (
    <Fragment key={index}>{typeof part === 'number' ? <HeroName {...named} hero={part} /> : part}</Fragment>
  ))
}
