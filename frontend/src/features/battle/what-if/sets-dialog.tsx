import { gambitSlots } from '@mythic/battle-engine'
import type { BattleInput, GambitSetId, HeroInput, Side, SideInput } from '@mythic/battle-engine'
import { useMemo, useState } from 'react'
import { warTableMessages } from '../../../messages/war-table.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { startSetOrder } from '../../war-table/orders-draft.ts'
import { SetsEditor } from '../../war-table/sets-editor.tsx'
import { draftOf, setsOf, whoOf } from './as-war-table.ts'
import { withOrders, withSets } from './side-change.ts'

type SetsDialogProps = {
  hero: HeroInput
  input: BattleInput
  side: Side
  nameOf: (key: string) => string
  onChange: (change: (side: SideInput) => SideInput) => void
  onClose: () => void
}

/** The War Table's own editor, for gambits that are tried and not kept. */
export default function SetsDialog({ hero, input, side, nameOf, onChange, onClose }: SetsDialogProps) {
  const [set, setSet] = useState<GambitSetId>('a')
  const own = input.sides[side]
  const foe = input.sides[side === 0 ? 1 : 0]
  const who = useMemo(() => whoOf(own, foe, nameOf), [own, foe, nameOf])
  const sets = setsOf(own)(hero.key)
  return (
    <Dialog open wide onOpenChange={onClose} title={warTableMessages.gambitsOf(nameOf(hero.key))}>
      <SetsEditor
        hero={{ id: hero.key, name: nameOf(hero.key), classId: hero.classId, rank: hero.rank }}
        saved={{ abilities: hero.abilities, slots: gambitSlots(hero.rank) }}
        sets={sets}
        set={set}
        draft={draftOf(own)}
        context={{
          abilities: hero.abilities,
          allies: who.standing.filter(({ key }) => key !== hero.key),
          foes: who.foes,
          lostLabel: who.lostLabel,
        }}
        refused={null}
        onSet={setSet}
        onChange={(changed, gambits) => onChange(withSets(hero.key, { ...sets, [changed]: gambits }))}
        onOrder={(changed) => onChange(withOrders([...own.orders, startSetOrder(changed, hero.key)]))}
      />
    </Dialog>
  )
}
