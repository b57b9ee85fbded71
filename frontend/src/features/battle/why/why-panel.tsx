import { gambitsOfSet } from '@mythic/battle-engine'
import type { BattleInput, Explanation, Gambit, HeroInput } from '@mythic/battle-engine'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { battleMessages } from '../../../messages/battle.ts'
import { whyMessages } from '../../../messages/battle-panels.ts'
import { SkeletonBar } from '../../../ui/skeleton.tsx'
import { abilityName } from '../ability-name.ts'
import type { SidePaints } from '../board/side-paint.ts'
import { SpokenRule } from '../cause-badge.tsx'
import { sentenceOf } from '../event-words.ts'
import { HeroName, Sentence } from '../hero-name.tsx'
import { nameOf } from '../viewed-battle.ts'
import type { ViewedBattle } from '../viewed-battle.ts'
import type { Job } from '../workshop/jobs.ts'
import { useJob } from '../workshop/use-job.ts'
import { WorkshopFault } from '../workshop/workshop-fault.tsx'
import { sayOrder } from '../../war-table/say-order.ts'
import { RollTable } from './roll-table.tsx'
import { OptionTable, TargetTable } from './weighed-tables.tsx'
import { gambitNumber, laidAt, sayPassedOver, statusWords } from './why-words.ts'

type WhyPanelProps = {
  battle: ViewedBattle
  paints: SidePaints
  input: BattleInput
  /** Number of the event, from 1. */
  tick: number
  onSeek: (tick: number) => void
}

const words = whyMessages

/** Why an event happened: the rule that acted, those passed over, what was weighed and what was rolled; asked of the engine anew. */
export default function WhyPanel(props: WhyPanelProps) {
  const { input, tick } = props
  const { state, start } = useJob<Extract<Job, { kind: 'explain' }>>()
  useEffect(() => start({ kind: 'explain', input, tick }), [start, input, tick])
  return (
    <section
      aria-label={words.title(tick)}
      className="my-1 basis-full rounded-[5px] border border-rule bg-leaf px-3 py-2 text-sm"
      data-why={state.kind}
    >
      <h2 className="sr-only">{words.title(tick)}</h2>
      {state.kind === 'failed' ? (
        <WorkshopFault
          lack={state.lack}
          engine={input.engine}
          onRetry={() => start({ kind: 'explain', input, tick })}
        />
      ) : state.kind === 'done' ? (
        <Told {...props} why={state.answer} />
      ) : (
        <div role="status" aria-label={words.asking} className="flex flex-col gap-2 py-1">
          <SkeletonBar className="w-5/6" />
          <SkeletonBar className="w-2/3" />
          <SkeletonBar className="w-3/4" />
        </div>
      )}
    </section>
  )
}

function Told({ battle, paints, input, tick, onSeek, why }: WhyPanelProps & { why: Explanation }) {
  const event = battle.events[tick - 1]
  if (event === undefined) return null
  const heroName = (key: string) => battle.names.get(key) ?? key
  const turnHero = heroOfInput(input, why.hero)
  const handle = battle.header.heroes.find(({ key }) => key === why.hero)?.handle
  const acted = why.rules.find(({ result }) => result === 'acted')
  const actedGambit = gambitOf(turnHero, acted?.rule, why.set)
  const passed = why.rules.filter(({ result }) => result !== 'acted')
  const laid = laidAt(battle.events, tick)
  const laying = laid === null ? undefined : battle.events[laid - 1]
  const { cause } = event
  return (
    <div className="flex flex-col gap-2.5">
      <Part title={words.rule}>
        {cause.kind === 'gambit' && actedGambit !== undefined ? (
          <>
            <b>{words.gambitOf(cause.number, turnHero === undefined ? '' : heroName(turnHero.key))}</b>
            <SpokenRule battle={battle} gambit={actedGambit} />
          </>
        ) : event.kind === 'order-fired' ? (
          <>
            <b>{words.orderOf(event.order + 1, battle.sides[event.side].name)}</b>{' '}
            {sayOrder(input.sides[event.side].orders[event.order], heroName)}
          </>
        ) : (
          <p>
            {cause.kind === 'gambit'
              ? battleMessages.gambitHidden
              : (statusWords(event) ?? battleMessages.causesTold[cause.kind])}
          </p>
        )}
        {event.kind === 'turn-began' && <p>{words.initiative(...placeInRound(battle, tick, event.initiative))}</p>}
        {laid !== null && laying !== undefined && (
          <p className="mt-1">
            <span className="text-ink-soft">{words.laidBy}</span>{' '}
            <button
              type="button"
              className="min-h-11 text-left text-link hover:underline rail:min-h-0"
              onClick={() => onSeek(laid)}
            >
              <Sentence battle={battle} paints={paints} words={sentenceOf(laying, battle.sides, abilityName)} />
            </button>
          </p>
        )}
      </Part>
      {handle !== undefined && why.rules.length > 0 && (
        <>
          {cause.kind !== 'gambit' && cause.kind !== 'instinct' && acted !== undefined && (
            <Part title={words.inTurnOf}>
              <HeroName battle={battle} paints={paints} hero={handle} />{' '}
              {actedGambit === undefined ? words.byInstinct : words.byGambit(gambitNumber(acted.rule) ?? 0)}
            </Part>
          )}
          <Part title={words.passedOver}>
            {passed.length === 0 ? (
              <p className="text-ink-soft">
                {acted !== undefined && gambitNumber(acted.rule) === null ? words.noGambits : words.firstActed}
              </p>
            ) : (
              <ol>
                {passed.map((tried) => (
                  <li key={tried.rule} className="border-b border-rule/60 py-0.5 last:border-0">
                    <b>{words.gambit(gambitNumber(tried.rule) ?? 0)}</b>{' '}
                    {sayPassedOver(tried, gambitOf(turnHero, tried.rule, why.set), heroName)}
                  </li>
                ))}
              </ol>
            )}
          </Part>
        </>
      )}
      {/* Bundles of older engines weigh no targets. */}
      {actedGambit !== undefined && (why.targets ?? []).length > 1 && (
        <Part title={words.targets}>
          <TargetTable targets={why.targets} prefer={actedGambit.prefer} heroName={heroName} />
        </Part>
      )}
      {why.options.length > 0 && (
        <Part title={words.weighed}>
          <OptionTable options={why.options} heroName={heroName} />
        </Part>
      )}
      <Part title={words.rolls}>
        <RollTable rolls={why.rolls} tick={tick} heroName={heroName} />
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="small-caps text-wax-ink">{title}</h3>
      {children}
    </div>
  )
}

function heroOfInput(input: BattleInput, key: string | null): HeroInput | undefined {
  return input.sides.flatMap((side) => side.heroes).find((hero) => hero.key === key)
}

/** Engines before sets A to C name none: everybody was on his first. */
function gambitOf(
  hero: HeroInput | undefined,
  rule: string | undefined,
  set: Explanation['set'] | undefined,
): Gambit | undefined {
  const number = rule === undefined ? null : gambitNumber(rule)
  return number === null || hero === undefined ? undefined : gambitsOfSet(hero, set ?? 'a')[number - 1]
}

/** A hero's place in the order of his round's turns so far, his initiative, and who came right before him. */
function placeInRound(
  battle: ViewedBattle,
  tick: number,
  initiative: number,
): [place: number, initiative: number, before: string | null] {
  const began = battle.events.slice(0, tick).findLastIndex(({ kind }) => kind === 'round-began')
  const turns = battle.events.slice(began + 1, tick).filter((event) => event.kind === 'turn-began')
  const before = turns.at(-2)
  return [
    turns.length,
    initiative,
    before?.kind === 'turn-began' ? words.initiativeOf(nameOf(battle, before.actor), before.initiative) : null,
  ]
}
