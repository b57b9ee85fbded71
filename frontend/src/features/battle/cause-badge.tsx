import type { BattleEvent, Gambit } from '@mythic/battle-engine'
import { battleMessages } from '../../messages/battle.ts'
import { gambitMessages } from '../../messages/gambits.ts'
import { Badge } from '../../ui/badge.tsx'
import { sayGambit } from '../war-table/say-gambit.ts'
import { causeWord } from './event-words.ts'
import { gambitsAt } from './viewed-battle.ts'
import type { ViewedBattle } from './viewed-battle.ts'

type CauseBadgeProps = { cause: BattleEvent['cause']; open: boolean; onToggle: () => void }

/** Which rule made it happen; a press opens the rule in words. */
export function CauseBadge({ cause, open, onToggle }: CauseBadgeProps) {
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-label={battleMessages.why.badge(causeWord(cause))}
      title={battleMessages.why.why}
      className="-my-1 rounded-full py-1 max-rail:py-2.5"
      onClick={onToggle}
    >
      <Badge tone={cause.kind === 'gambit' ? 'info' : 'plain'}>{causeWord(cause)}</Badge>
    </button>
  )
}

/** The rule behind an event in words: after the reveal the gambit itself, before it only that it was one. */
export function CauseTold({ battle, event }: { battle: ViewedBattle; event: BattleEvent }) {
  if (event.cause.kind !== 'gambit') return battleMessages.causesTold[event.cause.kind]
  const gambit = gambitOf(battle, event)
  return gambit === null ? battleMessages.gambitHidden : <SpokenRule battle={battle} gambit={gambit} />
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
  if (event.cause.kind !== 'gambit' || !('actor' in event)) return null
  return gambitsAt(battle, event.actor, event.tick)[event.cause.number - 1] ?? null
}
