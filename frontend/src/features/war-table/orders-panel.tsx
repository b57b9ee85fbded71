import { lazy } from 'react'
import { warTableMessages } from '../../messages/war-table.ts'
import { Later } from '../../ui/later.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import { CaptainChoice } from './captain-choice.tsx'
import type { Nameable } from './nameable.ts'
import type { RefusedPart } from './refused-part.ts'
import { StanceChoice } from './stance-choice.tsx'
import type { WarTable } from './use-war-table.ts'

const OrdersEditor = lazy(async () => ({ default: (await import('./orders-editor.tsx')).OrdersEditor }))

type OrdersPanelProps = { table: WarTable; who: Nameable; refused: RefusedPart | null }

const words = warTableMessages

/** What is ordered of all: the stance, the captain, and what changes when. */
export function OrdersPanel({ table, who, refused }: OrdersPanelProps) {
  const { draft, act, setsOf } = table
  return (
    <div className="grid gap-5 p-4">
      <section aria-label={words.stance}>
        <h3 className="small-caps pb-1 text-ink-soft">{words.stance}</h3>
        <StanceChoice stance={draft.stance} onChange={(stance) => act({ kind: 'stance', stance })} />
      </section>
      <CaptainChoice
        draft={draft}
        who={who}
        setsOf={setsOf}
        refused={refused?.kind === 'captain'}
        onChange={(heroId) => act({ kind: 'captain', heroId })}
      />
      <section aria-label={words.orders}>
        <h3 className="small-caps pb-1 text-ink-soft">{words.orders}</h3>
        <Later fallback={<PanelSkeleton panels={1} />}>
          <OrdersEditor
            draft={draft}
            who={who}
            setsOf={setsOf}
            refused={refused?.kind === 'order' ? refused.number : null}
            onChange={(next) => act({ kind: 'orders', orders: next })}
          />
        </Later>
      </section>
    </div>
  )
}
