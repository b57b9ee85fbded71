import type { BattleView, HeroView } from '@mythic/battle-engine'
import { CLASSES } from '@mythic/battle-engine'
import { memo, useMemo } from 'react'
import { HeroToken } from '../../heraldry/hero-token.tsx'
import { useAtLeisure } from '../../hooks/use-at-leisure.ts'
import { battleMessages } from '../../messages/battle.ts'
import { classes } from '../../ui/classes.ts'
import type { SidePaints } from './board/side-paint.ts'
import { deedsUpTo } from './deeds.ts'
import type { Deeds } from './deeds.ts'
import { SideSign } from './hero-name.tsx'
import { heroOf, nameOf } from './viewed-battle.ts'
import type { ViewedBattle } from './viewed-battle.ts'

type HeroStatsProps = TableProps & { playing: boolean }

type TableProps = {
  battle: ViewedBattle
  view: BattleView
  paints: SidePaints
  chosen: string | null
  onChoose: (key: string | null) => void
}

const words = battleMessages.columns

/** What each hero did up to this moment, host first. The board goes before it. */
export default function HeroStats({ battle, view, playing, ...props }: HeroStatsProps) {
  const now = useMemo(() => ({ battle, view }), [battle, view])
  const [part, shown] = useAtLeisure(now, playing)
  return (
    <div ref={part} className="overflow-x-auto">
      <Table {...props} {...shown} />
    </div>
  )
}

const Table = memo(function Table({ battle, view, paints, chosen, onChoose }: TableProps) {
  const deeds = useMemo(() => deedsUpTo(battle.header, battle.events, view.tick), [battle, view.tick])
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{battleMessages.heroStats}</caption>
      <thead>
        <tr className="border-b border-rule-strong text-ink-soft">
          <th scope="col" className="sticky left-0 bg-leaf px-3 py-1.5 text-left font-semibold">
            {words.hero}
          </th>
          <Head short={words.health} />
          <Head short={words.dealt} long={words.dealtLong} />
          <Head short={words.taken} long={words.takenLong} />
          <Head short={words.healing} />
          <Head short={words.held} long={words.heldLong} />
          <Head short={words.falls} long={words.fallsLong} />
          <Head short={words.fallen} long={words.fallenLong} />
        </tr>
      </thead>
      <tbody>
        {view.heroes.map((hero) => (
          <Row
            key={hero.key}
            battle={battle}
            hero={hero}
            deeds={deeds.get(hero.handle)}
            paints={paints}
            chosen={chosen === hero.key}
            onChoose={onChoose}
          />
        ))}
      </tbody>
    </table>
  )
})

function Head({ short, long }: { short: string; long?: string }) {
  return (
    <th scope="col" className="px-2 py-1.5 text-right font-semibold">
      {long === undefined ? short : <abbr title={long}>{short}</abbr>}
    </th>
  )
}

type RowProps = {
  battle: ViewedBattle
  hero: HeroView
  deeds: Deeds | undefined
  paints: SidePaints
  chosen: boolean
  onChoose: (key: string | null) => void
}

function Row({ battle, hero, deeds, paints, chosen, onChoose }: RowProps) {
  const { classId, rank } = heroOf(battle, hero.handle)
  const name = nameOf(battle, hero.handle)
  return (
    <tr
      className={classes(
        'border-b border-rule last:border-0',
        chosen && 'bg-leaf-2',
        hero.side === 1 && 'nth-7:border-t-2 nth-7:border-t-rule-strong',
      )}
    >
      <th scope="row" className={classes('sticky left-0 px-3 py-1 text-left', chosen ? 'bg-leaf-2' : 'bg-leaf')}>
        <button
          type="button"
          aria-pressed={chosen}
          className="flex min-h-11 items-center gap-2 text-left rail:min-h-8"
          onClick={() => onChoose(chosen ? null : hero.key)}
        >
          <HeroToken seed={hero.key} heroClass={classId} rank={rank} size={28} fallen={!hero.standing} />
          <span className="leading-tight">
            <span className="flex items-center gap-1.5 font-semibold whitespace-nowrap">
              <SideSign side={hero.side} paints={paints} />
              {name}
            </span>
            <span className="block text-xs font-normal text-ink-soft">{CLASSES[classId].name}</span>
          </span>
        </button>
      </th>
      <td className="px-2 text-right whitespace-nowrap">
        {hero.standing ? (
          <>
            <b>{hero.health}</b>
            <span className="text-ink-soft"> / {hero.maxHealth}</span>
          </>
        ) : (
          <span className="text-bad">{battleMessages.fallen}</span>
        )}
      </td>
      <Count value={deeds?.damageDealt} />
      <Count value={deeds?.damageTaken} />
      <Count value={deeds?.healing} />
      <Count value={deeds?.standardsHeld} />
      <Count value={deeds?.foesFelled} />
      <Count value={deeds?.timesFallen} />
    </tr>
  )
}

/** A zero steps back, so that the eye finds who did something. */
function Count({ value = 0 }: { value?: number | undefined }) {
  return <td className={classes('px-2 text-right', value === 0 && 'text-ink-soft/70')}>{value}</td>
}
