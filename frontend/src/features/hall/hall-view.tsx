import { Link } from '@tanstack/react-router'
import type { GreatHallView, MatchLine } from '../../api/types.ts'
import { formatOrdinal } from '../../format.ts'
import { Crest } from '../../heraldry/crest.tsx'
import { messages } from '../../messages/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Coins } from '../../ui/coins.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { GuildLink } from '../../ui/guild-name.tsx'
import { HeroLink } from '../../ui/hero-name.tsx'
import { PageHeader, Panel } from '../../ui/panel.tsx'
import { dateText } from '../../ui/world-clock.ts'
import type { WorldClock } from '../../ui/world-clock.ts'
import { EventLine } from '../chronicle/event-line.tsx'
import { Outcome } from '../fixtures/match-result.tsx'
import { injuryText } from '../hero/injury-text.ts'
import { Needs } from './needs.tsx'

const words = messages.hall

/** What needs the leader now, what comes, what was. */
export function HallView({ view, clock }: { view: GreatHallView; clock: WorldClock }) {
  const { guild, standing, nextMatch, lastMatch } = view
  const live = nextMatch?.phase === 'live' ? nextMatch : null
  return (
    <>
      <PageHeader
        title={words.title}
        crest={<Crest spec={guild.crest} owner={guild.name} size={88} />}
        lead={
          <span>
            <strong className="text-ink wrap-anywhere">{guild.name}</strong>
            {standing && (
              <>
                {' · '}
                <Link to="/league">
                  {messages.guild.standingOf(formatOrdinal(standing.place), standing.division.name, standing.points)}
                </Link>
              </>
            )}
          </span>
        }
        actions={
          clock.over !== true && (
            <>
              {live && (
                <ButtonLink to="/battles/$id" params={{ id: live.id }} look="primary">
                  {messages.match.watch}
                </ButtonLink>
              )}
              <ButtonLink to="/war-table/{-$matchId}" look={live ? 'plain' : 'primary'}>
                {words.setLineUp}
              </ButtonLink>
            </>
          )
        }
      />
      <div className="grid gap-4 wide:grid-cols-3">
        <Panel title={words.needs} className="wide:col-span-2">
          <Needs needs={view.needs} deadlines={view.deadlines} nextMatch={nextMatch} clock={clock} />
        </Panel>
        <Panel title={words.coins}>
          <p className="text-3xl font-semibold">
            <Link to="/treasury" className="text-ink no-underline">
              <Coins amount={view.coins} />
            </Link>
          </p>
          <p className="mt-1 text-ink-soft">
            {words.coinsChange}: <Coins amount={view.coinsThisWeek} change className="font-semibold" />
          </p>
        </Panel>
        <Panel title={words.next}>
          {nextMatch ? <Meeting match={nextMatch} clock={clock} /> : <p className="text-ink-soft">{words.noNext}</p>}
        </Panel>
        <Panel title={words.last}>
          {lastMatch ? (
            <LastResult match={lastMatch} guildId={guild.id} />
          ) : (
            <p className="text-ink-soft">{words.noLast}</p>
          )}
        </Panel>
        <Panel title={words.wounded}>
          {view.wounded.length === 0 ? (
            <p className="text-ink-soft">{words.nobodyWounded}</p>
          ) : (
            <ul>
              {view.wounded.map((hero) => (
                <li
                  key={hero.id}
                  className="flex items-center justify-between gap-2 border-b border-rule py-1 last:border-0"
                >
                  <HeroLink hero={{ id: hero.id, name: hero.name }} />
                  <Badge tone="bad">{injuryText(hero.injury)}</Badge>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Panel title={words.news} aside={<Link to="/chronicle">{words.allNews}</Link>} className="wide:col-span-3">
          {view.news.length === 0 ? (
            <p className="text-ink-soft">{words.noNews}</p>
          ) : (
            view.news.map((event) => <EventLine key={event.id} event={event} />)
          )}
        </Panel>
      </div>
    </>
  )
}

function Pair({ match }: { match: MatchLine }) {
  return (
    <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
      <div className="flex flex-col items-center gap-1 text-center">
        <Crest spec={match.host.crest} size={56} />
        <GuildLink guild={{ id: match.host.id, name: match.host.name }} />
      </div>
      <Link to="/fixtures/$id" params={{ id: match.id }} className="title-ink text-2xl text-ink">
        {match.result ? messages.match.glory(match.result.hostGlory, match.result.guestGlory) : 'v'}
      </Link>
      <div className="flex flex-col items-center gap-1 text-center">
        <Crest spec={match.guest.crest} size={56} />
        <GuildLink guild={{ id: match.guest.id, name: match.guest.name }} />
      </div>
    </div>
  )
}

function Meeting({ match, clock }: { match: MatchLine; clock: WorldClock }) {
  return (
    <>
      <Pair match={match} />
      <p className="mt-3 flex flex-wrap items-center justify-between gap-2 border-t border-rule pt-2 text-sm">
        <span className="text-ink-soft">{dateText(match.kickoffAt)}</span>
        {match.phase === 'live' ? (
          <ButtonLink to="/battles/$id" params={{ id: match.id }} size="small" look="primary">
            {messages.match.watch}
          </ButtonLink>
        ) : (
          <Countdown until={match.kickoffAt} clock={clock} className="font-semibold" />
        )}
      </p>
    </>
  )
}

function LastResult({ match, guildId }: { match: MatchLine; guildId: string }) {
  return (
    <>
      <Pair match={match} />
      <p className="mt-3 flex flex-wrap items-center justify-between gap-2 border-t border-rule pt-2">
        <Outcome match={match} guildId={guildId} />
        <ButtonLink to="/battles/$id" params={{ id: match.id }} size="small">
          {messages.match.replay}
        </ButtonLink>
      </p>
    </>
  )
}
