import type { ConditionalOrder } from '@mythic/battle-engine'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { warTableMessages } from '../../messages/war-table.ts'
import { Button } from '../../ui/button.tsx'
import { noteOfOrder } from './absence-notes.ts'
import { FieldNote } from './field-note.tsx'
import { moved, without } from './gambit-draft.ts'
import type { HeroSets } from './gambit-sets.ts'
import { MOST_ORDERS } from './line-up-draft.ts'
import type { LineUpDraft } from './line-up-draft.ts'
import type { Nameable } from './nameable.ts'
import { having, reachedBy, strangersOrdered } from './order-reach.ts'
import { OrderSentence } from './order-sentence.tsx'
import { startOrder } from './orders-draft.ts'

type OrdersEditorProps = {
  draft: LineUpDraft
  who: Nameable
  setsOf: (heroId: string) => HeroSets
  /** Number, from 1, of the order that the league refused; null when it refused none. */
  refused: number | null
  onChange: (orders: readonly ConditionalOrder[]) => void
}

const words = warTableMessages

/** Up to five sentences: from when, if what, then what. */
export function OrdersEditor({ draft, who, setsOf, refused, onChange }: OrdersEditorProps) {
  const { orders } = draft
  return (
    <div>
      <p className="text-sm text-ink-soft">{words.ordersTold}</p>
      {orders.length === 0 && <p className="py-3">{words.noOrders}</p>}
      <ol>
        {orders.map((order, index) => {
          const number = index + 1
          const strangers = strangersOrdered(order, draft)
          const fault =
            strangers.length > 0
              ? words.orderNames(strangers.map(who.nameOf).join(', '))
              : refused === number
                ? words.refused.orderText
                : null
          const hint = hintOf(order, draft, who, setsOf)
          const note = noteOfOrder(order, who)
          return (
            <li
              key={index}
              aria-label={words.orderNumber(number)}
              data-order={number}
              className="flex items-start gap-2 border-b border-rule py-2 last:border-0 max-sm:flex-wrap"
            >
              <span className="title-ink w-5 pt-1 text-xl text-wax-ink">{number}</span>
              <div className="min-w-0 flex-1 max-sm:basis-3/4">
                <OrderSentence
                  order={order}
                  who={who}
                  invalid={fault !== null}
                  onChange={(next) => onChange(orders.with(index, next))}
                />
                {fault !== null && <FieldNote tone="bad">{fault}</FieldNote>}
                {hint !== null && <FieldNote>{hint}</FieldNote>}
                {note !== null && <FieldNote>{note}</FieldNote>}
              </div>
              <span className="ml-auto flex shrink-0">
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={`${words.up}: ${words.orderNumber(number)}`}
                  disabled={index === 0}
                  onClick={() => onChange(moved(orders, index, -1))}
                >
                  <ArrowUp aria-hidden className="size-4" />
                </Button>
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={`${words.down}: ${words.orderNumber(number)}`}
                  disabled={index === orders.length - 1}
                  onClick={() => onChange(moved(orders, index, 1))}
                >
                  <ArrowDown aria-hidden className="size-4" />
                </Button>
                <Button
                  look="quiet"
                  size="icon"
                  aria-label={`${words.delete}: ${words.orderNumber(number)}`}
                  onClick={() => onChange(without(orders, index))}
                >
                  <Trash2 aria-hidden className="size-4" />
                </Button>
              </span>
            </li>
          )
        })}
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

/** What an order for a set would do to those it reaches as they stand now; null for other orders. */
function hintOf(
  { then }: ConditionalOrder,
  draft: LineUpDraft,
  who: Nameable,
  setsOf: (heroId: string) => HeroSets,
): string | null {
  if (then.kind !== 'set') return null
  const letter = then.set.toUpperCase()
  if (then.of.kind === 'hero') {
    const { hero } = then.of
    return words.setHintOne(who.nameOf(hero), having(then.set, [hero], setsOf) > 0, letter)
  }
  const reached = reachedBy(then.of, draft)
  return words.setHint(having(then.set, reached, setsOf), reached.length, letter)
}
