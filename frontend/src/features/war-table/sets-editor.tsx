import { GAMBIT_SET_IDS } from '@mythic/battle-engine'
import type { Gambit, GambitSetId } from '@mythic/battle-engine'
import { Copy, Plus } from 'lucide-react'
import { warTableMessages } from '../../messages/war-table.ts'
import { Button } from '../../ui/button.tsx'
import { Chips } from '../../ui/chips.tsx'
import { toastDone } from '../../ui/toast.tsx'
import { FieldNote } from './field-note.tsx'
import type { GambitContext } from './gambit-draft.ts'
import { GambitEditor } from './gambit-editor.tsx'
import type { HeroSets } from './gambit-sets.ts'
import { MOST_ORDERS } from './line-up-draft.ts'
import type { LineUpDraft } from './line-up-draft.ts'
import { ordersTo } from './order-reach.ts'
import type { RefusedPart } from './refused-part.ts'
import type { GambitsAnswer, HeroAnswer } from './war-table-query.ts'

type SetsEditorProps = {
  hero: Pick<HeroAnswer, 'id' | 'name' | 'classId' | 'rank'>
  saved: Pick<GambitsAnswer, 'abilities' | 'slots'>
  sets: HeroSets
  /** The set that is written now. */
  set: GambitSetId
  draft: LineUpDraft
  context: GambitContext
  refused: RefusedPart | null
  onSet: (set: GambitSetId) => void
  onChange: (set: GambitSetId, gambits: readonly Gambit[]) => void
  /** Adds a conditional order that changes him to this set. */
  onOrder: (set: GambitSetId) => void
}

const words = warTableMessages
const letterOf = (set: GambitSetId) => set.toUpperCase()

/** The three sets of a hero: what each is for, what brings him to it, and its gambits. */
export function SetsEditor({
  hero,
  saved,
  sets,
  set,
  draft,
  context,
  refused,
  onSet,
  onChange,
  onOrder,
}: SetsEditorProps) {
  const gambits = sets[set]
  const others = GAMBIT_SET_IDS.filter((each) => each !== set && sets[each].length > 0)
  const fault = refused?.kind === 'gambit' && refused.heroId === hero.id && refused.set === set ? refused : null
  const copy = (from: GambitSetId) => {
    onChange(set, sets[from])
    toastDone({
      title: words.sets.copied(letterOf(from), letterOf(set), hero.name),
      undo: () => onChange(set, gambits),
    })
  }
  return (
    <div data-sets-of={hero.id} data-set={set}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Chips
          label={words.sets.label}
          value={set}
          options={GAMBIT_SET_IDS.map((value) => ({
            value,
            label: words.sets.chip(letterOf(value), sets[value].length),
          }))}
          onChange={onSet}
        />
        <span className="flex flex-wrap gap-2 rail:ml-auto">
          {others.map((from) => (
            <Button key={from} size="small" onClick={() => copy(from)}>
              <Copy aria-hidden className="size-4" />
              {words.sets.copy(letterOf(from))}
            </Button>
          ))}
        </span>
      </div>
      <p className="pt-2 pb-1">{words.sets.told[set]}</p>
      <Reached hero={hero} set={set} draft={draft} empty={gambits.length === 0} onOrder={onOrder} />
      {fault !== null && fault.number === null && <FieldNote tone="bad">{words.refused.setText}</FieldNote>}
      <div className="pt-2">
        <GambitEditor
          key={set}
          hero={hero}
          saved={saved}
          gambits={gambits}
          context={context}
          empty={set === 'a' ? words.sets.emptyA : words.sets.empty(letterOf(set))}
          refused={
            fault === null || fault.number === null ? null : { number: fault.number, fault: words.refused.gambitText }
          }
          onChange={(next) => onChange(set, next)}
        />
      </div>
    </div>
  )
}

type ReachedProps = Pick<SetsEditorProps, 'set' | 'draft' | 'onOrder'> & {
  hero: Pick<HeroAnswer, 'id'>
  empty: boolean
}

/** Which orders bring him to this set; where none does, the way to write one. */
function Reached({ hero, set, draft, empty, onOrder }: ReachedProps) {
  const numbers = ordersTo(set, hero.id, draft)
  const letter = letterOf(set)
  if (numbers.length > 0) {
    const orders = numbers.map(words.sets.order).join(words.sets.or)
    return (
      <FieldNote tone={empty ? 'warn' : 'info'}>
        {empty ? words.sets.passedBy(letter, orders) : words.sets.reached(letter, orders)}
      </FieldNote>
    )
  }
  if (set === 'a' || empty) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <FieldNote tone="warn">{words.sets.unreached(letter)}</FieldNote>
      <Button size="small" disabled={draft.orders.length >= MOST_ORDERS} onClick={() => onOrder(set)}>
        <Plus aria-hidden className="size-4" />
        {words.sets.addOrder}
      </Button>
    </div>
  )
}
