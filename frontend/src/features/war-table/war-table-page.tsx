import { useQuery } from '@tanstack/react-query'
import { useHere } from '../../here/here.ts'
import { messages } from '../../messages/index.ts'
import { warTableMessages } from '../../messages/war-table.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/page-state.tsx'
import { PageHeader } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import { WarTable } from './war-table.tsx'
import { warTableQuery } from './war-table-query.ts'
import type { WarTableAnswer } from './war-table-query.ts'

const words = warTableMessages

/** The orders of one's own guild for its next match. */
export function WarTablePage() {
  const { world, guild, clock } = useHere()
  const query = useQuery({
    ...warTableQuery(world?.id ?? '', guild?.id ?? ''),
    enabled: world !== null && guild !== null,
  })
  if (world === null || guild === null) {
    return (
      <>
        <PageHeader title={words.title} />
        <EmptyState
          title={words.noGuild}
          action={
            <ButtonLink to="/found" look="primary">
              {messages.frame.found}
            </ButtonLink>
          }
        >
          <p>{words.noGuildText}</p>
        </EmptyState>
      </>
    )
  }
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

function leadOf({ match, side }: WarTableAnswer): string {
  if (match === null || side === null) return words.leadNone
  return words.leadAgainst(side === 'host' ? match.guest.name : match.host.name)
}
