import type { BattleEvent, Gambit } from '@mythic/battle-engine'
import { battleMessages } from '../../messages/battle.ts'
import { gambitMessages } from '../../messages/gambits.ts'
import { Badge } from '../../ui/badge.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { sayGambit } from '../war-table/say-gambit.ts'
import { causeWord } from './event-words.ts'
import { heroOf } from './viewed-battle.ts'
import type { ViewedBattle } from './viewed-battle.ts'

/** Which rule made it happen; after the reveal, the gambit itself in words. */
export function CauseBadge({ battle, event }: { battle: ViewedBattle; event: BattleEvent }) {
  const { cause } = event
  const gambit = gambitOf(battle, event)
  const told = cause.kind === 'gambit' ? null : battleMessages.causesTold[cause.kind]
  const badge = <Badge tone={cause.kind === 'gambit' ? 'info' : 'plain'}>{causeWord(cause)}</Badge>
  if (gambit === null && told === null) return badge
  return (
    <Tooltip side="left" content={gambit === null ? told : <SpokenRule battle={battle} gambit={gambit} />}>
      <button type="button" className="rounded-full">
        {badge}
      </button>
    </Tooltip>
  )
}

/** The three parts of a gambit, one a line. */
export function SpokenRule({ battle, gambit }: { battle: Pick<ViewedBattle, 'names'>; gambit: Gambit }) {
  const spoken = sayGambit(gambit, (key) => battle.names.get(key) ?? key)
  return (
    <span className="block">
      <b>{gambitMessages.onlyIf}</b> {spoken.onlyIf}
      <br />
      <b>{gambitMessages.do}</b> {spoken.do}
      {spoken.prefer !== null && (
        <>
          <br />
          <b>{gambitMessages.prefer}</b> {spoken.prefer}
        </>
      )}
    </span>
  )
}

function gambitOf(battle: ViewedBattle, event: BattleEvent): Gambit | null {
  if (event.cause.kind !== 'gambit' || battle.gambits === undefined || !('actor' in event)) return null
  return battle.gambits.get(heroOf(battle, event.actor).key)?.[event.cause.number - 1] ?? null
}
