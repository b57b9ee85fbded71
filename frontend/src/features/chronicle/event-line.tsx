import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { ChronicleLine } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'
import { tell } from '../../messages/tell.tsx'
import { classes } from '../../ui/classes.ts'
import { GuildLink } from '../../ui/guild-name.tsx'
import { HeroLink } from '../../ui/hero-name.tsx'
import { shortDateText } from '../../ui/world-clock.ts'
import { momentSearch } from './moment-search.ts'
import { sentenceOf } from './tell-event.ts'

/** One line of a chronicle: when, what, and the way to its moment. */
export function EventLine({ event }: { event: ChronicleLine }) {
  const moment = momentSearch({ ...event, heroIds: event.heroes.map(({ id }) => id) })
  return (
    <article className="grid grid-cols-[1fr_auto] gap-x-4 border-b border-rule py-2 last:border-0 sm:grid-cols-[5.5rem_1fr_auto]">
      <time className="text-sm text-ink-soft">{shortDateText(event.at)}</time>
      <p
        className={classes(
          'prose-ink max-sm:order-last max-sm:col-span-2',
          event.importance >= 4 && 'font-bold',
          event.importance === 5 && 'text-[1.2rem]',
        )}
      >
        {tell(sentenceOf(event), {
          guild: <GuildLink guild={{ id: event.guild.id, name: event.guild.name }} />,
          hero: <HeroNames heroes={event.heroes} />,
          foe: event.otherGuild ? (
            <GuildLink guild={{ id: event.otherGuild.id, name: event.otherGuild.name }} />
          ) : (
            messages.common.unknown
          ),
        })}
      </p>
      {event.matchId !== null && (
        <Link
          to="/battles/$id"
          params={{ id: event.matchId }}
          search={moment}
          className="-my-2 inline-flex min-h-11 items-center text-sm whitespace-nowrap sm:my-0 sm:min-h-0"
        >
          {moment.round === undefined && moment.deed === undefined
            ? messages.chronicle.battle
            : messages.chronicle.moment}
        </Link>
      )}
    </article>
  )
}

function HeroNames({ heroes }: { heroes: ChronicleLine['heroes'] }) {
  return heroes.map((hero, index) => (
    <Fragment key={hero.id}>
      {index > 0 && (index === heroes.length - 1 ? ' and ' : ', ')}
      <HeroLink hero={{ id: hero.id, name: hero.name }} />
    </Fragment>
  ))
}
