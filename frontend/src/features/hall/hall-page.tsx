import { useQuery } from '@tanstack/react-query'
import { hallQuery } from '../../api/queries.ts'
import { useHere } from '../../here/here.ts'
import { NeedGuild } from '../../here/need.tsx'
import type { InGuild } from '../../here/need.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import { HallView } from './hall-view.tsx'
import { Welcome } from './welcome.tsx'

/** The first page: a welcome for visitors, the Great Hall for those who lead a guild. */
export function HallPage() {
  const { me } = useHere()
  if (!me.account) return <Welcome />
  return <NeedGuild>{(here) => <Hall {...here} />}</NeedGuild>
}

function Hall({ world, guild, clock }: InGuild) {
  const hall = useQuery(hallQuery(world.id, guild.id))
  return (
    <QueryView page query={hall} skeleton={<PanelSkeleton panels={6} />}>
      {(view) => <HallView view={view} clock={clock} />}
    </QueryView>
  )
}
