import { NUMBERS, STANCES } from '@mythic/battle-engine'
import type { BattleView, Side } from '@mythic/battle-engine'
import { memo } from 'react'
import { Crest } from '../../heraldry/crest.tsx'
import { usePhone } from '../../hooks/use-media-query.ts'
import { battleMessages } from '../../messages/battle.ts'
import { classes } from '../../ui/classes.ts'
import { PAINT_GROUND, hatchInk } from './board/side-paint.ts'
import type { SidePaints } from './board/side-paint.ts'
import { SideSign } from './hero-name.tsx'
import type { ViewedSide } from './viewed-battle.ts'

type GloryBarProps = Pick<BattleView, 'hour' | 'round' | 'glory' | 'morale' | 'stances'> & {
  sides: readonly [ViewedSide, ViewedSide]
  paints: SidePaints
  flipped: boolean
  rounds: number
}

/** Both guilds with their glory up to this moment, as far as the hundred that ends a battle. Few events change any of it. */
export const GloryBar = memo(function GloryBar(view: GloryBarProps) {
  const { sides, paints, flipped, rounds } = view
  const words = battleMessages
  const [left, right]: readonly [Side, Side] = flipped ? [1, 0] : [0, 1]
  return (
    <div className="leaf grid grid-cols-[1fr_auto_1fr] items-center gap-x-2 gap-y-1 px-3 py-2 rail:gap-x-4">
      <Guild {...view} side={left} />
      <p className="px-1 text-center leading-tight">
        <span className="title-ink block text-[1.6rem] whitespace-nowrap rail:text-[2.1rem]">
          <span className="sr-only">{words.gloryOf(sides[left].name, view.glory[left])}, </span>
          <span aria-hidden data-glory={view.glory[left]}>
            {view.glory[left]}
          </span>
          <span aria-hidden className="mx-1.5 text-ink-soft">
            :
          </span>
          <span className="sr-only">{words.gloryOf(sides[right].name, view.glory[right])}</span>
          <span aria-hidden data-glory={view.glory[right]}>
            {view.glory[right]}
          </span>
        </span>
        <span className="text-xs text-ink-soft max-sm:sr-only sm:block">
          {view.round === 0 ? words.beforeFirst : `${words.hour(view.hour)} · ${words.roundOf(view.round, rounds)}`}
        </span>
      </p>
      <Guild {...view} side={right} reversed />
      <Bar share={view.glory[left]} side={left} paints={paints} reversed />
      <span className="text-center text-xs text-ink-soft">
        <span className="small-caps max-sm:hidden">{words.toWin(NUMBERS.gloryToWin)}</span>
        <span aria-hidden className="sm:hidden">
          {view.round === 0 ? words.hour(1) : words.round(view.round)}
        </span>
      </span>
      <Bar share={view.glory[right]} side={right} paints={paints} />
    </div>
  )
})

type GuildProps = Pick<GloryBarProps, 'morale' | 'stances' | 'sides' | 'paints'> & { side: Side; reversed?: boolean }

function Guild({ morale, stances, side, sides, paints, reversed = false }: GuildProps) {
  const phone = usePhone()
  const stance = STANCES[stances[side]]
  return (
    <div className={classes('flex min-w-0 items-center gap-2', reversed && 'flex-row-reverse text-right')}>
      <Crest spec={sides[side].crest} owner={sides[side].name} size={phone ? 34 : 44} />
      <div className="min-w-0">
        <p
          className={classes(
            'flex items-center gap-1.5 text-sm font-semibold rail:text-base',
            reversed && 'flex-row-reverse',
          )}
        >
          <SideSign side={side} paints={paints} />
          <span className="line-clamp-2 min-w-0 leading-tight wrap-anywhere">{sides[side].name}</span>
        </p>
        <p className="text-xs text-ink-soft">
          <span title={stance.words}>{stance.name}</span>
          <span className="max-sm:hidden">
            {' · '}
            {battleMessages.morale} {morale[side]}
          </span>
        </p>
      </div>
    </div>
  )
}

function Bar({
  share,
  side,
  paints,
  reversed = false,
}: {
  share: number
  side: Side
  paints: SidePaints
  reversed?: boolean
}) {
  const width = `${Math.min(100, (share * 100) / NUMBERS.gloryToWin)}%`
  return (
    <div
      aria-hidden
      className={classes(
        'flex h-3 overflow-hidden rounded-[2px] border border-ink bg-leaf-2',
        reversed && 'justify-end',
      )}
    >
      <div
        className={PAINT_GROUND[paints[side]]}
        style={{ width, ...(side === 1 ? { backgroundImage: hatch(paints[1]) } : {}) }}
      />
    </div>
  )
}

function hatch(paint: SidePaints[1]): string {
  return `repeating-linear-gradient(45deg, transparent 0 5px, ${hatchInk(paint)} 5px 7px)`
}
