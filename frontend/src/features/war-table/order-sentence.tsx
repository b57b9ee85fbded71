import type { ConditionalOrder, OrderCondition, OrderEffect } from '@mythic/battle-engine'
import { warTableMessages } from '../../messages/war-table.ts'
import { heroOptions } from './gambit-draft.ts'
import type { Nameable } from './nameable.ts'
import {
  ORDER_CONDITIONS,
  ORDER_EFFECTS,
  choices,
  momentOf,
  reachCode,
  reachOf,
  reachOptions,
  startOrderCondition,
  startOrderEffect,
} from './orders-draft.ts'
import { InlineChoice } from './sentence-part.tsx'

const words = warTableMessages

type OrderSentenceProps = {
  order: ConditionalOrder
  who: Nameable
  /** Whom it is given to is not in the line-up, or the league refused it. */
  invalid: boolean
  onChange: (order: ConditionalOrder) => void
}

/** A conditional order as a sentence with a list box wherever it has something to choose. */
export function OrderSentence({ order, who, invalid, onChange }: OrderSentenceProps) {
  const { when, and, then } = order
  const fallible = fallibleOf(who)
  const setCondition = (kind: OrderCondition['kind'] | '') => {
    const { and: _before, ...rest } = order
    const next = kind === '' ? null : startOrderCondition(kind, fallible)
    onChange(next === null ? rest : { ...rest, and: next })
  }
  const setEffect = (kind: OrderEffect['kind']) => {
    const next = startOrderEffect(kind, who.standing)
    if (next !== null) onChange({ ...order, then: next })
  }
  const conditions = ORDER_CONDITIONS.filter((kind) => startOrderCondition(kind, fallible) !== null).map((value) => ({
    value,
    label: words.orderConditions[value],
  }))
  const effects = ORDER_EFFECTS.filter((kind) => startOrderEffect(kind, who.standing) !== null).map((value) => ({
    value,
    label: words.orderEffects[value],
  }))
  return (
    <div className="min-w-0 leading-9">
      {words.when}
      <InlineChoice
        label={words.when}
        value={when.kind}
        options={choices.moment}
        onChange={(kind) => onChange({ ...order, when: momentOf(kind, when.atLeast) })}
      />
      <InlineChoice
        label={words.moments[when.kind]}
        value={when.atLeast}
        options={when.kind === 'hour' ? choices.hours : choices.rounds}
        onChange={(atLeast) => onChange({ ...order, when: momentOf(when.kind, atLeast) })}
      />
      {words.andIf}
      <InlineChoice
        className="max-w-[min(18rem,calc(100%-0.5rem))]"
        label={words.andIf}
        value={and?.kind ?? ''}
        options={[{ value: '' as const, label: words.anyway }, ...conditions]}
        onChange={setCondition}
      />
      {and !== undefined && (
        <ConditionValues condition={and} who={who} onChange={(next) => onChange({ ...order, and: next })} />
      )}
      {words.then}
      <InlineChoice label={words.then} value={then.kind} options={effects} onChange={setEffect} />
      <EffectValues effect={then} who={who} invalid={invalid} onChange={(next) => onChange({ ...order, then: next })} />
    </div>
  )
}

type ConditionValuesProps = {
  condition: OrderCondition
  who: Nameable
  onChange: (condition: OrderCondition) => void
}

function ConditionValues({ condition, who, onChange }: ConditionValuesProps) {
  const label = words.orderConditions[condition.kind]
  switch (condition.kind) {
    case 'glory-at-least':
    case 'glory-at-most':
      return (
        <InlineChoice
          label={label}
          value={condition.difference}
          options={choices.difference}
          onChange={(difference) => onChange({ ...condition, difference })}
        />
      )
    case 'standing-at-most':
      return (
        <InlineChoice
          label={label}
          value={condition.heroes}
          options={choices.standing}
          onChange={(count) => onChange({ ...condition, heroes: count })}
        />
      )
    case 'foe-stance':
      return (
        <InlineChoice
          label={label}
          value={condition.stance}
          options={choices.stance}
          onChange={(stance) => onChange({ ...condition, stance })}
        />
      )
    case 'fallen':
      return (
        <InlineChoice
          label={label}
          className="max-w-[min(15rem,calc(100%-0.5rem))]"
          value={condition.hero}
          options={heroOptions(fallibleOf(who))}
          lostLabel={who.lostLabel}
          onChange={(hero) => onChange({ ...condition, hero })}
        />
      )
    case 'standard-is':
      return (
        <>
          <InlineChoice
            label={label}
            value={condition.standard}
            options={choices.standard}
            onChange={(standard) => onChange({ ...condition, standard })}
          />
          {words.is}
          <InlineChoice
            label={`${label} ${words.is}`}
            value={condition.mood}
            options={choices.mood}
            onChange={(mood) => onChange({ ...condition, mood })}
          />
        </>
      )
  }
}

type EffectValuesProps = {
  effect: OrderEffect
  who: Nameable
  invalid: boolean
  onChange: (effect: OrderEffect) => void
}

function EffectValues({ effect, who, invalid, onChange }: EffectValuesProps) {
  const label = words.orderEffects[effect.kind]
  if (effect.kind === 'stance')
    return (
      <InlineChoice
        label={label}
        value={effect.stance}
        options={choices.stance}
        onChange={(stance) => onChange({ kind: 'stance', stance })}
      />
    )
  if (effect.kind === 'call')
    return (
      <InlineChoice
        label={label}
        value={effect.call}
        options={choices.call}
        onChange={(call) => onChange({ kind: 'call', call })}
      />
    )
  if (effect.kind === 'set')
    return (
      <>
        <InlineChoice
          label={label}
          value={effect.set}
          options={choices.set}
          onChange={(set) => onChange({ ...effect, set })}
        />
        {words.setReaches}
        <InlineChoice
          className="max-w-[min(15rem,calc(100%-0.5rem))]"
          label={`${label} ${words.setReaches}`}
          value={reachCode(effect.of)}
          options={reachOptions([...who.standing, ...who.reserves])}
          lostLabel={(code) => who.lostLabel(code.replace('hero:', ''))}
          invalid={invalid}
          onChange={(code) => onChange({ ...effect, of: reachOf(code) })}
        />
      </>
    )
  // Whoever was named and stands no more keeps his line, so that he can be taken out of the order.
  const gone = effect.lanes.filter(({ hero }) => who.standing.every(({ key }) => key !== hero))
  const rows = [...who.standing, ...gone.map(({ hero }) => ({ key: hero, name: who.lostLabel(hero) }))]
  return (
    <span className="grid grid-cols-[auto_auto] items-center justify-start gap-x-2 pl-4">
      {rows.map(({ key, name }) => {
        const current = effect.lanes.find(({ hero }) => hero === key)?.lane ?? ''
        const others = effect.lanes.filter(({ hero }) => hero !== key)
        return (
          <span key={key} className="contents">
            <span className="min-w-0 wrap-anywhere">{name}</span>
            <InlineChoice
              label={`${words.lane}: ${name}`}
              value={current}
              options={[...(others.length > 0 ? [{ value: '' as const, label: words.keepLane }] : []), ...choices.lane]}
              invalid={invalid && gone.some(({ hero }) => hero === key)}
              onChange={(lane) =>
                onChange({ kind: 'lanes', lanes: lane === '' ? others : [...others, { hero: key, lane }] })
              }
            />
          </span>
        )
      })}
    </span>
  )
}

/** Whose fall an order may wait for: everybody who stands, and every foe that is known. */
function fallibleOf({ standing, foes }: Nameable) {
  return [...standing.map((hero) => ({ ...hero, group: words.named.ours })), ...foes]
}
