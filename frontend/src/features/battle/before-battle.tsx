import { Lock, LockOpen } from 'lucide-react'
import { Crest } from '../../heraldry/crest.tsx'
import { battleMessages } from '../../messages/battle.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { GuildLink } from '../../ui/guild-name.tsx'
import type { WorldClock } from '../../ui/world-clock.ts'
import type { BattleAnswer } from './battle-query.ts'

/** Two crests and the time that is left: nothing else may be known before the kick-off. */
export function BeforeBattle({ answer, clock }: { answer: BattleAnswer; clock: WorldClock }) {
  const locked = answer.phase !== 'scheduled'
  const Sign = locked ? Lock : LockOpen
  return (
    <div className="leaf px-4 py-10 text-center">
      <div className="mx-auto grid max-w-xl grid-cols-[1fr_auto_1fr] items-center gap-4">
        <Guild guild={answer.host} />
        <span aria-hidden className="title-ink text-4xl text-wax-ink">
          {battleMessages.against}
        </span>
        <Guild guild={answer.guest} />
      </div>
      <p className="mt-8 text-ink-soft">{battleMessages.kickOff}</p>
      <p className="title-ink text-4xl">
        <Countdown until={answer.kickoffAt} clock={clock} />
      </p>
      <p className="mx-auto mt-6 flex max-w-md items-start justify-center gap-2 text-ink-soft">
        <Sign aria-hidden className="mt-0.5 size-5 shrink-0" />
        {locked ? battleMessages.beforeText : battleMessages.beforeOpen}
      </p>
      {!locked && clock.over !== true && (
        <ButtonLink to="/war-table/{-$matchId}" className="mt-5">
          {battleMessages.toWarTable}
        </ButtonLink>
      )}
    </div>
  )
}

function Guild({ guild }: { guild: BattleAnswer['host'] }) {
  return (
    <div className="flex flex-col items-center gap-3 font-semibold">
      <Crest spec={guild.crest} owner={guild.name} size={112} />
      <GuildLink guild={{ id: guild.id, name: guild.name }} />
    </div>
  )
}
