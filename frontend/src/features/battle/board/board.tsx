import type { BattleView, HeroView } from '@mythic/battle-engine'
import type { CSSProperties } from 'react'
import { useMemo } from 'react'
import { battleMessages } from '../../../messages/battle.ts'
import { classes } from '../../../ui/classes.ts'
import { heroOf, nameOf } from '../viewed-battle.ts'
import type { ViewedBattle } from '../viewed-battle.ts'
import { groundOf } from './arena-ground.ts'
import './board.css'
import type { EventMark } from './event-marks.ts'
import { FieldEffects } from './field-effects.tsx'
import { BOARD_HEIGHT, BOARD_WIDTH, MARGIN } from './geometry.ts'
import { LowerMarks, UpperMarks } from './marks.tsx'
import { hatchInk } from './side-paint.ts'
import type { SidePaints } from './side-paint.ts'
import { Standard } from './standard.tsx'
import { Terrain } from './terrain.tsx'
import { Token } from './token.tsx'

type BoardProps = {
  battle: Pick<ViewedBattle, 'header' | 'sides' | 'names'>
  view: BattleView
  marks: readonly EventMark[]
  paints: SidePaints
  flipped: boolean
  /** Whether tokens glide from the moment before, and how long; a leap is a cut. */
  glideMs: number | null
  chosen: string | null
  onChoose: (key: string | null) => void
}

/** The field at one moment: everything drawn follows from the view. */
export function Board({ battle, view, marks, paints, flipped, glideMs, chosen, onChoose }: BoardProps) {
  const ground = useMemo(() => groundOf(battle.header.arena), [battle.header.arena])
  const shining = view.hour === 3
  const style: CSSProperties & Record<'--glide', string> = { '--glide': `${glideMs ?? 0}ms` }
  return (
    <svg
      viewBox={`${-MARGIN} ${-MARGIN} ${BOARD_WIDTH + 2 * MARGIN} ${BOARD_HEIGHT + 2 * MARGIN}`}
      role="group"
      aria-label={battleMessages.board}
      className={classes('block h-auto max-h-full w-full select-none', glideMs !== null && 'board-glide')}
      style={style}
      data-tick={view.tick}
    >
      <defs>
        <pattern id="battle-hatch" width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V7" stroke={hatchInk(paints[1])} strokeWidth={2.6} />
        </pattern>
      </defs>
      <Terrain terrain={ground.terrain} flipped={flipped} />
      {(['north', 'south'] as const).map((id) => (
        <Standard
          key={id}
          id={id}
          {...view.standards[id]}
          bright={ground.bright === id}
          shining={shining && ground.bright === id}
          sides={battle.sides}
          paints={paints}
          flipped={flipped}
        />
      ))}
      <FieldEffects fields={view.fields} flipped={flipped} />
      <LowerMarks marks={marks} view={view} flipped={flipped} />
      {drawingOrder(view.heroes).map((hero) => (
        <Token
          key={hero.handle}
          hero={hero}
          header={heroOf(battle, hero.handle)}
          name={nameOf(battle, hero.handle)}
          guild={battle.sides[hero.side].name}
          flipped={flipped}
          paint={paints[hero.side]}
          acting={view.turnOf === hero.handle}
          chosen={chosen === hero.key}
          onChoose={onChoose}
        />
      ))}
      <UpperMarks marks={marks} view={view} flipped={flipped} />
    </svg>
  )
}

/** The fallen lie under those who stand; handles keep their order, so that a key press finds the next hero again. */
function drawingOrder(heroes: readonly HeroView[]): HeroView[] {
  return [...heroes.filter((hero) => !hero.standing), ...heroes.filter((hero) => hero.standing)]
}
