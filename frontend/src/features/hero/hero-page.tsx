import { getRouteApi } from '@tanstack/react-router'
import { heroQuery } from '../../api/queries.ts'
import { NeedWorld } from '../../here/need.tsx'
import { useInItsWorld } from '../../here/use-in-its-world.ts'
import { messages } from '../../messages/index.ts'
import { EmptyState } from '../../ui/page-state.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { DeedTable } from './deed-table.tsx'
import { HeroHead, HeroOverview } from './hero-view.tsx'
import { LegacyStory } from './legacy-story.tsx'
import { TrainingReports } from './training-reports.tsx'

const words = messages.hero
const route = getRouteApi('/heroes/$id')

export function HeroPage() {
  const { id } = route.useParams()
  return <NeedWorld>{({ world }) => <HeroTabs worldId={world.id} heroId={id} />}</NeedWorld>
}

function HeroTabs({ worldId, heroId }: { worldId: string; heroId: string }) {
  const hero = useInItsWorld(worldId, (id) => heroQuery(id, heroId))
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <QueryView page query={hero} skeleton={<PanelSkeleton panels={4} lines={6} />}>
      {(view) => (
        <>
          <HeroHead view={view} />
          <Tabs
            label={view.hero.name}
            value={tab ?? 'overview'}
            onChange={(next) =>
              void navigate({ search: next === 'overview' ? {} : { tab: next }, replace: true, resetScroll: false })
            }
            tabs={[
              { value: 'overview', label: words.tabs.overview, content: <HeroOverview view={view} /> },
              {
                value: 'battles',
                label: words.tabs.battles,
                content:
                  view.deeds.length === 0 ? (
                    <EmptyState title={words.battlesTitle}>
                      <p>{words.battlesEmpty}</p>
                    </EmptyState>
                  ) : (
                    <DeedTable heroId={view.hero.id} deeds={view.deeds} />
                  ),
              },
              { value: 'training', label: words.tabs.training, content: <TrainingReports view={view} /> },
              { value: 'legacy', label: words.tabs.legacy, content: <LegacyStory legacy={view.legacy} /> },
            ]}
          />
        </>
      )}
    </QueryView>
  )
}
