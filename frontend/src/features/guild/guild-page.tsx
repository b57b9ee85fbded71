import { Link, getRouteApi } from '@tanstack/react-router'
import { ARENAS } from '@mythic/battle-engine/content/arenas'
import { blazonOf } from '@mythic/domain/heraldry'
import { guildQuery } from '../../api/queries.ts'
import type { GuildView } from '../../api/types.ts'
import { formatCoins, formatOrdinal } from '../../format.ts'
import { Crest } from '../../heraldry/crest.tsx'
import { NeedWorld } from '../../here/need.tsx'
import { useInItsWorld } from '../../here/use-in-its-world.ts'
import { messages } from '../../messages/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { HeroLink } from '../../ui/hero-name.tsx'
import { Facts, PageHeader, Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import { dateText } from '../../ui/world-clock.ts'
import { EventLine } from '../chronicle/event-line.tsx'
import { BattleTable } from '../fixtures/battle-table.tsx'
import { FormMarks } from '../fixtures/form-marks.tsx'
import { GuildColours } from './guild-colours.tsx'

const words = messages.guild
const route = getRouteApi('/guilds/$id')

/** A guild as everybody sees it: crest, standing, roster outline, last battles, great moments. */
export function GuildPage() {
  const { id } = route.useParams()
  return <NeedWorld>{({ world }) => <Guild worldId={world.id} guildId={id} />}</NeedWorld>
}

function Guild({ worldId, guildId }: { worldId: string; guildId: string }) {
  const guild = useInItsWorld(worldId, (id) => guildQuery(id, guildId))
  return (
    <QueryView page query={guild} skeleton={<PanelSkeleton panels={4} />}>
      {(view) => <GuildLeaves view={view} />}
    </QueryView>
  )
}

function GuildLeaves({ view }: { view: GuildView }) {
  const { guild, standing } = view
  return (
    <>
      <GuildColours crest={guild.crest} />
      <PageHeader
        title={guild.name}
        crest={<Crest spec={guild.crest} owner={guild.name} size={112} />}
        lead={
          <span className="flex flex-wrap items-center gap-2">
            {view.motto !== '' && <em className="prose-ink min-w-0 wrap-anywhere">“{view.motto}”</em>}
            <Badge>{words.kinds[view.kind]}</Badge>
            {view.status === 'annals' && <Badge tone="warn">{messages.hero.annals}</Badge>}
          </span>
        }
        actions={
          <>
            {view.mine && <ButtonLink to="/roster">{messages.frame.roster}</ButtonLink>}
            <ButtonLink to="/chronicle" search={{ guild: guild.id }}>
              {messages.frame.chronicle}
            </ButtonLink>
          </>
        }
      />
      <div className="grid gap-4 wide:grid-cols-2">
        <Panel title={words.about}>
          <Facts
            facts={[
              [
                words.standing,
                standing ? (
                  <Link key="standing" to="/league" search={{ division: standing.division.id }}>
                    {words.standingOf(formatOrdinal(standing.place), standing.division.name, standing.points)}
                  </Link>
                ) : (
                  messages.common.none
                ),
              ],
              [messages.match.form, <FormMarks key="form" form={view.form} />],
              [words.renown, formatCoins(view.renown)],
              [words.arena, ARENAS[view.homeArena].name],
              [words.founded, dateText(view.foundedAt)],
              [messages.heraldry.blazon, <span key="blazon">{blazonOf(guild.crest)}</span>],
            ]}
          />
        </Panel>
        <Panel title={words.heroes} aside={words.heroCount(view.heroes.length)}>
          {view.heroes.length === 0 ? (
            <p className="text-ink-soft">{messages.roster.emptyTitle}</p>
          ) : (
            <ul className="grid gap-x-6 sm:grid-cols-2">
              {view.heroes.map((hero) => (
                <li
                  key={hero.id}
                  className="flex items-center justify-between gap-2 border-b border-rule py-1 sm:flex-col sm:items-start sm:gap-0"
                >
                  <HeroLink hero={hero} />
                  <span className="text-sm whitespace-nowrap text-ink-soft sm:pl-[30px]">
                    {messages.hero.classes[hero.classId]}, {hero.age}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <section aria-label={words.battles} className="min-w-0">
          <h2 className="title-ink mb-2">{words.battles}</h2>
          {view.battles.length === 0 ? (
            <p className="text-ink-soft">{messages.hall.noLast}</p>
          ) : (
            <BattleTable caption={words.battles} matches={view.battles} />
          )}
        </section>
        <Panel title={words.highlights}>
          {view.highlights.length === 0 ? (
            <p className="text-ink-soft">{messages.chronicle.emptyText}</p>
          ) : (
            view.highlights.map((event) => <EventLine key={event.id} event={event} />)
          )}
        </Panel>
      </div>
    </>
  )
}
