import { STANCES, STANCE_IDS } from '@mythic/battle-engine'
import type { StanceId } from '@mythic/battle-engine'
import { warTableMessages } from '../../messages/war-table.ts'
import { classes } from '../../ui/classes.ts'

type StanceChoiceProps = { stance: StanceId; onChange: (stance: StanceId) => void }

/** Six stances, each with what it gives and takes. */
export function StanceChoice({ stance, onChange }: StanceChoiceProps) {
  return (
    <div role="radiogroup" aria-label={warTableMessages.stance} className="grid gap-2 sm:grid-cols-2 wide:grid-cols-3">
      {STANCE_IDS.map((id) => {
        const { name, words, dealt, taken, fatigue } = STANCES[id]
        return (
          <label
            key={id}
            className={classes(
              'flex cursor-pointer flex-col rounded-[5px] border px-3 py-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
              id === stance ? 'border-2 border-wax-ink bg-leaf-2' : 'border-rule hover:bg-leaf-2/60',
            )}
          >
            <span className="flex items-center gap-2">
              <input type="radio" name="stance" checked={id === stance} onChange={() => onChange(id)} />
              <b>{name}</b>
            </span>
            <span className="text-sm">{words}</span>
            <span className="mt-auto pt-1 text-xs text-ink-soft">
              {warTableMessages.effects(dealt, taken)} · {warTableMessages.fatigueOf(fatigue)}
            </span>
          </label>
        )
      })}
    </div>
  )
}
