import { CLASSES, NUMBERS } from '@mythic/battle-engine'
import { useMemo } from 'react'
import { HeroToken } from '../../heraldry/hero-token.tsx'
import { battleMessages } from '../../messages/battle.ts'
import { abilityName } from './ability-name.ts'
import type { SidePaints } from './board/side-paint.ts'
import { sentenceOf } from './event-words.ts'
import { HeroName, Sentence, SideSign } from './hero-name.tsx'
import { reportOf } from './report.ts'
import type { Timeline } from './timeline.ts'
import { heroOf } from './viewed-battle.ts'
import type { ViewedBattle } from './viewed-battle.ts'

type ReportProps = {
  battle: ViewedBattle
  paints: SidePaints
  timeline: Timeline
  onChoose: (key: string | null) => void
  onSeek: (tick: number) => void
}

const words = battleMessages

/** How it ended, hour by hour, with the best hero and every fall: each line goes to its moment. */
export default function BattleReport({ battle, paints, timeline, onChoose, onSeek }: ReportProps) {
  const report = useMemo(() => reportOf(battle), [battle])
  if (report === null) return <p className="p-4 text-ink-soft">{words.noEvents}</p>
  const best = report.best
  return (
    <div className="flex flex-col gap-4 px-4 pb-4">
      <div className="text-center">
        <p className="title-ink rubric text-3xl">
          {report.winner === null ? words.drawn : words.won(battle.sides[report.winner].name)}
        </p>
        <p className="text-ink-soft">
          <b className="text-ink">
            {report.glory[0]} : {report.glory[1]}
          </b>{' '}
          {words.afterRounds(report.rounds)}
          {report.winner === null && report.glory[0] !== report.glory[1] && (
            <> · {words.drawTold(NUMBERS.drawWithin)}</>
          )}
          {report.end !== null && words.ended[report.end] !== '' && <> · {words.ended[report.end]}</>}
        </p>
      </div>
      {best !== null && (
        <button
          type="button"
          className="flex items-center gap-3 rounded-[5px] border border-rule-strong p-2.5 text-left hover:bg-leaf-2"
          onClick={() => onChoose(heroOf(battle, best.handle).key)}
        >
          <HeroToken
            seed={heroOf(battle, best.handle).key}
            heroClass={heroOf(battle, best.handle).classId}
            rank={heroOf(battle, best.handle).rank}
            size={52}
          />
          <span>
            <span className="small-caps block text-sm text-ink-soft" title={words.bestHeroTold}>
              {words.bestHero}
            </span>
            <HeroName battle={battle} paints={paints} hero={best.handle} />
            <span className="block text-sm text-ink-soft">
              {CLASSES[heroOf(battle, best.handle).classId].name} ·{' '}
              {words.bestLine(best.damageDealt, best.healing, best.foesFelled, best.standardsHeld)}
            </span>
          </span>
        </button>
      )}
      <section>
        <h3 className="small-caps text-ink-soft">{words.gloryByHour}</h3>
        <table className="w-full">
          <thead className="sr-only">
            <tr>
              <th scope="col">{words.hourWord}</th>
              <th scope="col">{battle.sides[0].name}</th>
              <th scope="col">{battle.sides[1].name}</th>
            </tr>
          </thead>
          <tbody>
            {report.byHour.map(({ hour, glory, tick }, index) => (
              <tr key={hour} className="border-b border-rule last:border-0">
                <th scope="row" className="py-1 text-left font-normal">
                  <button type="button" className="text-link hover:underline" onClick={() => onSeek(tick)}>
                    {index === report.byHour.length - 1 ? words.atEnd : words.afterHour(hour)}
                  </button>
                </th>
                <td className="text-right font-semibold">
                  <SideSign side={0} paints={paints} className="mr-1.5" />
                  {glory[0]}
                </td>
                <td className="w-16 text-right font-semibold">
                  <SideSign side={1} paints={paints} className="mr-1.5" />
                  {glory[1]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Moments
        title={words.falls}
        battle={battle}
        paints={paints}
        ticks={timeline.falls.map((fall) => fall.tick)}
        none={words.noFalls}
        onSeek={onSeek}
      />
      <Moments
        title={words.ordersFired}
        battle={battle}
        paints={paints}
        ticks={report.orders}
        none={words.noOrders}
        onSeek={onSeek}
      />
    </div>
  )
}

type MomentsProps = {
  title: string
  battle: ViewedBattle
  paints: SidePaints
  ticks: readonly number[]
  none: string
  onSeek: (tick: number) => void
}

function Moments({ title, battle, paints, ticks, none, onSeek }: MomentsProps) {
  return (
    <section aria-label={title}>
      <h3 className="small-caps text-ink-soft">{title}</h3>
      {ticks.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ol>
          {ticks.map((tick) => {
            const event = battle.events[tick - 1]
            return (
              event && (
                <li key={tick} className="border-b border-rule last:border-0">
                  <button
                    type="button"
                    className="min-h-11 w-full py-1 text-left hover:bg-leaf-2 rail:min-h-8"
                    onClick={() => onSeek(tick)}
                  >
                    <span className="mr-2 text-xs text-ink-soft">{words.round(roundAt(battle, tick))}</span>
                    <Sentence battle={battle} paints={paints} words={sentenceOf(event, battle.sides, abilityName)} />
                  </button>
                </li>
              )
            )
          })}
        </ol>
      )}
    </section>
  )
}

function roundAt(battle: ViewedBattle, tick: number): number {
  const began = battle.events.slice(0, tick).findLast((event) => event.kind === 'round-began')
  return began?.kind === 'round-began' ? began.round : 0
}
