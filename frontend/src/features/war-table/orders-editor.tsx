import type { ConditionalOrder, OrderCondition, OrderEffect } from '@mythic/battle-engine'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { warTableMessages } from '../../messages/war-table.ts'
import { Button } from '../../ui/button.tsx'
import { moved, without } from './gambit-draft.ts'
import { MOST_ORDERS } from './line-up-draft.ts'
import {
  ORDER_CONDITIONS,
  ORDER_EFFECTS,
  choices,
  momentOf,
  startOrder,
  startOrderCondition,
  startOrderEffect,
} from './orders-draft.ts'
import { sayReach } from './say-order.ts'
import { InlineChoice } from './sentence-part.tsx'

type Named = { readonly key: string; readonly name: string }
type OrdersEditorProps = {
  orders: readonly ConditionalOrder[]
  heroes: readonly Named[]
  onChange: (orders: readonly ConditionalOrder[]) => void
}

const words = warTableMessages

/** Up to five sentences: from when, if what, then what. */
export function OrdersEditor({ orders, heroes, onChange }: OrdersEditorProps) {
  return (
    <div>
      <p className="text-sm text-ink-soft">{words.ordersTold}</p>
      {orders.length === 0 && <p className="py-3">{words.noOrders}</p>}
      <ol>
        {orders.map((order, index) => (
          <li
            key={index}
            aria-label={words.orderNumber(index + 1)}
            className="flex items-start gap-2 border-b border-rule py-2 last:border-0"
          >
            <span className="title-ink w-5 pt-1 text-xl text-wax-ink">{index + 1}</span>
            <OrderSentence order={order} heroes={heroes} onChange={(next) => onChange(orders.with(index, next))} />
            <span className="ml-auto flex shrink-0">
              <Button
                look="quiet"
                size="icon"
                aria-label={`${words.up}: ${words.orderNumber(index + 1)}`}
                disabled={index === 0}
                onClick={() => onChange(moved(orders, index, -1))}
              >
                <ArrowUp aria-hidden className="size-4" />
              </Button>
              <Button
                look="quiet"
                size="icon"
                aria-label={`${words.down}: ${words.orderNumber(index + 1)}`}
                disabled={index === orders.length - 1}
                onClick={() => onChange(moved(orders, index, 1))}
              >
                <ArrowDown aria-hidden className="size-4" />
              </Button>
              <Button
                look="quiet"
                size="icon"
                aria-label={`${words.delete}: ${words.orderNumber(index + 1)}`}
                onClick={() => onChange(without(orders, index))}
              >
                <Trash2 aria-hidden className="size-4" />
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <Button
        className="mt-2"
        disabled={orders.length >= MOST_ORDERS}
        onClick={() => onChange([...orders, startOrder()])}
      >
        <Plus aria-hidden className="size-4" />
        {words.addOrder}
      </Button>
    </div>
  )
}

type OrderSentenceProps = {
  order: ConditionalOrder
  heroes: readonly Named[]
  onChange: (order: ConditionalOrder) => void
}

function OrderSentence({ order, heroes, onChange }: OrderSentenceProps) {
  const { when, and, then } = order
  const setCondition = (kind: OrderCondition['kind'] | '') => {
    const { and: _before, ...rest } = order
    const next = kind === '' ? null : startOrderCondition(kind, heroes)
    onChange(next === null ? rest : { ...rest, and: next })
  }
  const setEffect = (kind: OrderEffect['kind']) => {
    const next = startOrderEffect(kind, heroes)
    if (next !== null) onChange({ ...order, then: next })
  }
  const conditions = ORDER_CONDITIONS.filter((kind) => startOrderCondition(kind, heroes) !== null).map((value) => ({
    value,
    label: words.orderConditions[value],
  }))
  const effects = ORDER_EFFECTS.filter((kind) => startOrderEffect(kind, heroes) !== null).map((value) => ({
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
        className="max-w-72"
        label={words.andIf}
        value={and?.kind ?? ''}
        options={[{ value: '' as const, label: words.anyway }, ...conditions]}
        onChange={setCondition}
      />
      {and !== undefined && (
        <ConditionValues condition={and} heroes={heroes} onChange={(next) => onChange({ ...order, and: next })} />
      )}
      {words.then}
      <InlineChoice label={words.then} value={then.kind} options={effects} onChange={setEffect} />
      <EffectValues effect={then} heroes={heroes} onChange={(next) => onChange({ ...order, then: next })} />
    </div>
  )
}

type ConditionValuesProps = {
  condition: OrderCondition
  heroes: readonly Named[]
  onChange: (condition: OrderCondition) => void
}

function ConditionValues({ condition, heroes, onChange }: ConditionValuesProps) {
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
          value={condition.hero}
          options={heroOptions(heroes)}
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

type EffectValuesProps = { effect: OrderEffect; heroes: readonly Named[]; onChange: (effect: OrderEffect) => void }

function EffectValues({ effect, heroes, onChange }: EffectValuesProps) {
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
        {words.setReaches} {sayReach(effect.of, (key) => heroes.find((hero) => hero.key === key)?.name ?? '?')}
      </>
    )
  return (
    <span className="grid grid-cols-[auto_auto] items-center justify-start gap-x-2 pl-4">
      {heroes.map(({ key, name }) => {
        const current = effect.lanes.find(({ hero }) => hero === key)?.lane ?? ''
        const others = effect.lanes.filter(({ hero }) => hero !== key)
        return (
          <span key={key} className="contents">
            <span>{name}</span>
            <InlineChoice
              label={`${words.lane}: ${name}`}
              value={current}
              options={[...(others.length > 0 ? [{ value: '' as const, label: words.keepLane }] : []), ...choices.lane]}
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

function heroOptions(heroes: readonly Named[]) {
  return heroes.map(({ key, name }) => ({ value: key, label: name }))
}
