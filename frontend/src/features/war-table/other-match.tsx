import { matchQuery } from '../../api/queries.ts'
import { useInItsWorld } from '../../here/use-in-its-world.ts'
import { problemOf } from '../../api/problem.ts'
import { messages } from '../../messages/index.ts'
import { warTableMessages } from '../../messages/war-table.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/page-state.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import type { WarTableAnswer } from './war-table-query.ts'

const words = warTableMessages.other

type OtherMatchProps = { worldId: string; guildId: string; matchId: string; next: WarTableAnswer['match'] }

/** The address names a match that this table gives no orders for: says which, and leads to the one that it does. */
export function OtherMatch({ worldId, guildId, matchId, next }: OtherMatchProps) {
  const query = useInItsWorld(worldId, (id) => matchQuery(id, matchId))
  const toMine = (
    <ButtonLink to="/war-table/{-$matchId}" params={{ matchId: undefined }} look="primary">
      {next === null ? words.toTable : words.toMine}
    </ButtonLink>
  )
  if (query.error !== null && [400, 404].includes(problemOf(query.error).parts.status)) {
    return (
      <EmptyState page title={words.noneTitle} action={toMine}>
        <p>{words.noneText}</p>
      </EmptyState>
    )
  }
  return (
    <QueryView page query={query} skeleton={<PanelSkeleton panels={1} />}>
      {({ match: { host, guest, id } }) => {
        const mine = host.id === guildId || guest.id === guildId
        return (
          <EmptyState
            page
            title={mine ? words.notNextTitle : words.notMineTitle}
            action={
              <>
                {toMine}
                <ButtonLink to="/fixtures/$id" params={{ id }}>
                  {words.toMatch}
                </ButtonLink>
              </>
            }
          >
            <p>{messages.match.title(host.name, guest.name)}</p>
            <p>{mine ? words.notNextText : words.notMineText}</p>
          </EmptyState>
        )
      }}
    </QueryView>
  )
}
