import { ABILITIES, learntAbilities } from '@mythic/battle-engine'
import type { AbilityId, ClassId } from '@mythic/battle-engine'
import { messages } from '../../messages/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { classes } from '../../ui/classes.ts'

const HIGHEST_RANK = 99

/** The six abilities of his class; those still to be learnt say from which rank. */
export function AbilityList({ classId, learnt }: { classId: ClassId; learnt: readonly AbilityId[] }) {
  return (
    <ul>
      {learntAbilities(classId, HIGHEST_RANK).map((id) => {
        const ability = ABILITIES[id]
        const has = learnt.includes(id)
        return (
          <li
            key={id}
            className={classes(
              'flex items-start justify-between gap-3 border-b border-rule py-1.5 last:border-0',
              !has && 'text-ink-soft',
            )}
          >
            <div>
              <p className="font-semibold">{ability.name}</p>
              <p className="text-sm">{ability.words}</p>
            </div>
            {!has && <Badge>{messages.hero.learnsAt(ability.rank)}</Badge>}
          </li>
        )
      })}
    </ul>
  )
}
