import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { NeedGuild } from '../../here/need.tsx'
import type { InGuild } from '../../here/need.tsx'
import { messages } from '../../messages/index.ts'
import { warTableMessages } from '../../messages/war-table.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ClosedState, EmptyState } from '../../ui/page-state.tsx'
import { PageHeader } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import { OtherMatch } from './other-match.tsx'
import { WarTable } from './war-table.tsx'
import { warTableQuery } from './war-table-query.ts'
import type { WarTableAnswer } from './war-table-query.ts'

const words = warTableMessages
const route = getRouteApi('/war-table/{-$matchId}')

/** The orders of one's own guild for its next match; an address that names another match says why it cannot be given orders. */
export function WarTablePage() {
  return <NeedGuild>{(here) => (here.world.status === 'archived' ? <PastTable /> : <Table {...here} />)}</NeedGuild>
}

function Table({ world, guild, clock }: InGuild) {
  const { matchId } = route.useParams()
  const query = useQuery(warTableQuery(world.id, guild.id))
  const asked = query.data !== undefined && matchId !== undefined && matchId !== query.data.match?.id
  if (asked) return <OtherMatch worldId={world.id} guildId={guild.id} matchId={matchId} next={query.data.match} />
  return (
    <>
      <PageHeader title={words.title} lead={query.data === undefined ? undefined : leadOf(query.data)} />
      <QueryView
        query={query}
        skeleton={<PanelSkeleton panels={2} lines={8} />}
        empty={{
          when: (answer) => answer.heroes.length === 0,
          show: (
            <EmptyState title={words.noHeroes}>
              <p>{words.noHeroesText}</p>
            </EmptyState>
          ),
        }}
      >
        {(answer) => <WarTable key={answer.guild.id} worldId={world.id} answer={answer} clock={clock} />}
      </QueryView>
    </>
  )
}

/** A world of the past takes no orders. */
function PastTable() {
  return (
    <ClosedState page title={words.pastTitle} action={<ButtonLink to="/battles">{messages.frame.battles}</ButtonLink>}>
      <p>{words.pastText}</p>
    </ClosedState>
  )
}

function leadOf({ match, side }: WarTableAnswer): string {
  if (match === null || side === null) return words.leadNone
  return words.leadAgainst(side === 'host' ? match.guest.name : match.host.name)
}
