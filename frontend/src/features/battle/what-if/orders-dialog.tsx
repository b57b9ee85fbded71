import type { BattleInput, Side, SideInput } from '@mythic/battle-engine'
import { useMemo } from 'react'
import { whatIfMessages } from '../../../messages/battle-panels.ts'
import { warTableMessages } from '../../../messages/war-table.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { CaptainChoice } from '../../war-table/captain-choice.tsx'
import { OrdersEditor } from '../../war-table/orders-editor.tsx'
import { draftOf, setsOf, whoOf } from './as-war-table.ts'
import { withCaptain, withOrders } from './side-change.ts'

type OrdersDialogProps = {
  input: BattleInput
  side: Side
  nameOf: (key: string) => string
  onChange: (change: (side: SideInput) => SideInput) => void
  onClose: () => void
}

/** Captain and conditional orders by the War Table's own editors. */
export default function OrdersDialog({ input, side, nameOf, onChange, onClose }: OrdersDialogProps) {
  const own = input.sides[side]
  const foe = input.sides[side === 0 ? 1 : 0]
  const who = useMemo(() => whoOf(own, foe, nameOf), [own, foe, nameOf])
  const sets = useMemo(() => setsOf(own), [own])
  const draft = draftOf(own)
  return (
    <Dialog open wide onOpenChange={onClose} title={whatIfMessages.captainAndOrders}>
      <div className="grid gap-5">
        <CaptainChoice
          draft={draft}
          who={who}
          setsOf={sets}
          refused={false}
          onChange={(key) => onChange(withCaptain(key))}
        />
        <section aria-label={warTableMessages.orders}>
          <h3 className="small-caps pb-1 text-ink-soft">{warTableMessages.orders}</h3>
          <OrdersEditor
            draft={draft}
            who={who}
            setsOf={sets}
            refused={null}
            onChange={(orders) => onChange(withOrders(orders))}
          />
        </section>
      </div>
    </Dialog>
  )
}
