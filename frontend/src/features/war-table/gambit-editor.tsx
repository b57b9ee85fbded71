import { readyMadeGambits } from '@mythic/battle-engine'
import type { Gambit } from '@mythic/battle-engine'
import { Plus, ScrollText } from 'lucide-react'
import { warTableMessages } from '../../messages/war-table.ts'
import { Button } from '../../ui/button.tsx'
import { moved, startGambit, without } from './gambit-draft.ts'
import type { GambitContext } from './gambit-draft.ts'
import { abilitiesOf } from './abilities-named.ts'
import { GambitRow } from './gambit-row.tsx'
import type { GambitsAnswer, HeroAnswer } from './war-table-query.ts'

type GambitEditorProps = {
  hero: Pick<HeroAnswer, 'classId' | 'rank'>
  saved: Pick<GambitsAnswer, 'abilities' | 'slots'>
  gambits: readonly Gambit[]
  context: GambitContext
  /** What it means that no gambit stands here. */
  empty?: string
  /** Number, from 1, of the gambit that the league refused, and why. */
  refused?: { readonly number: number; readonly fault: string } | null
  onChange: (gambits: readonly Gambit[]) => void
}

const words = warTableMessages

/** A hero's gambits in the order in which they are tried, and the sets of his class to begin with. */
export function GambitEditor({
  hero,
  saved,
  gambits,
  context,
  empty = words.noGambits,
  refused = null,
  onChange,
}: GambitEditorProps) {
  const sets = readyMadeGambits(hero.classId, hero.rank)
  const full = gambits.length >= saved.slots
  return (
    <div>
      <p className="text-sm text-ink-soft">
        {words.gambitsTold}{' '}
        <span title={words.slotsTold} className="font-semibold text-ink">
          {words.slots(gambits.length, saved.slots)}.
        </span>
      </p>
      {gambits.length === 0 && <p className="py-3">{empty}</p>}
      <ol>
        {gambits.map((gambit, index) => (
          <GambitRow
            key={index}
            number={index + 1}
            gambit={gambit}
            context={context}
            first={index === 0}
            last={index === gambits.length - 1}
            fault={refused?.number === index + 1 ? refused.fault : null}
            onChange={(next) => onChange(gambits.with(index, next))}
            onMove={(by) => onChange(moved(gambits, index, by))}
            onRemove={() => onChange(without(gambits, index))}
          />
        ))}
      </ol>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button disabled={full} onClick={() => onChange([...gambits, startGambit()])}>
          <Plus aria-hidden className="size-4" />
          {words.addGambit}
        </Button>
        <span className="flex flex-wrap items-center gap-2 rail:ml-auto" role="group" aria-label={words.readyMade}>
          <span className="small-caps text-sm text-ink-soft">{words.readyMade}</span>
          {sets.map((set) => (
            <Button
              key={set.id}
              size="small"
              title={words.readyMadeTold(set.name, set.words)}
              aria-label={words.takeSet(set.name)}
              onClick={() =>
                onChange(
                  set.gambits.filter((gambit) => abilitiesOf(gambit).every((id) => saved.abilities.includes(id))),
                )
              }
            >
              <ScrollText aria-hidden className="size-4" />
              {set.name}
            </Button>
          ))}
        </span>
      </div>
    </div>
  )
}
