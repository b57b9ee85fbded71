import { ABILITIES, learntAbilities } from '@mythic/battle-engine'
import type { AbilityId, ClassId } from '@mythic/battle-engine'
import { messages } from '../../messages/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { classes } from '../../ui/classes.ts'

const HIGHEST_RANK = 99

type AbilityListProps = { classId: ClassId; rank: number; equipped: readonly AbilityId[] }

/** The abilities of his class: those still to be learnt say from which rank, those learnt that he leaves at home why. */
export function AbilityList({ classId, rank, equipped }: AbilityListProps) {
  return (
    <ul>
      {learntAbilities(classId, HIGHEST_RANK).map((id) => {
        const ability = ABILITIES[id]
        const has = equipped.includes(id)
        const setAside = !has && ability.rank <= rank
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
              {setAside && <p className="text-sm">{messages.hero.setAsideTold}</p>}
            </div>
            {!has && <Badge>{setAside ? messages.hero.setAside : messages.hero.learnsAt(ability.rank)}</Badge>}
          </li>
        )
      })}
    </ul>
  )
}
