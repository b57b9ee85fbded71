import { gambitSlots } from '@mythic/battle-engine'
import type { BattleInput, Gambit, HeroInput, Side } from '@mythic/battle-engine'
import { warTableMessages } from '../../../messages/war-table.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { GambitEditor } from '../../war-table/gambit-editor.tsx'

type GambitDialogProps = {
  hero: HeroInput
  input: BattleInput
  side: Side
  nameOf: (key: string) => string
  onChange: (gambits: readonly Gambit[]) => void
  onClose: () => void
}

/** The War Table's own editor, for gambits that are tried and not kept. */
export default function GambitDialog({ hero, input, side, nameOf, onChange, onClose }: GambitDialogProps) {
  const named = (heroes: readonly HeroInput[]) => heroes.map(({ key }) => ({ key, name: nameOf(key) }))
  return (
    <Dialog open wide onOpenChange={onClose} title={warTableMessages.gambitsOf(nameOf(hero.key))}>
      <GambitEditor
        hero={hero}
        saved={{ abilities: hero.abilities, slots: gambitSlots(hero.rank) }}
        gambits={hero.gambits}
        context={{
          abilities: hero.abilities,
          allies: named(input.sides[side].heroes.filter((each) => each !== hero)),
          foes: named(input.sides[side === 0 ? 1 : 0].heroes),
        }}
        onChange={onChange}
      />
    </Dialog>
  )
}
