import { getRouteApi } from '@tanstack/react-router'
import { lazy } from 'react'
import type { ReactNode } from 'react'
import { heroQuery } from '../../api/queries.ts'
import { NeedWorld } from '../../here/need.tsx'
import { useInItsWorld } from '../../here/use-in-its-world.ts'
import { messages } from '../../messages/index.ts'
import { Later } from '../../ui/later.tsx'
import { EmptyState } from '../../ui/page-state.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { HeroHead, HeroOverview } from './hero-view.tsx'

// Who he is comes first: his battles, weeks and story come to whoever turns to them.
const DeedTable = lazy(() => import('./deed-table.tsx'))
const LegacyStory = lazy(() => import('./legacy-story.tsx'))
const TrainingReports = lazy(() => import('./training-reports.tsx'))

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
                    <Leaf lines={10}>
                      <DeedTable heroId={view.hero.id} deeds={view.deeds} />
                    </Leaf>
                  ),
              },
              {
                value: 'training',
                label: words.tabs.training,
                content: (
                  <Leaf lines={8}>
                    <TrainingReports view={view} />
                  </Leaf>
                ),
              },
              {
                value: 'legacy',
                label: words.tabs.legacy,
                content: (
                  <Leaf lines={8}>
                    <LegacyStory legacy={view.legacy} />
                  </Leaf>
                ),
              },
            ]}
          />
        </>
      )}
    </QueryView>
  )
}

function Leaf({ lines, children }: { lines: number; children: ReactNode }) {
  return <Later fallback={<PanelSkeleton panels={1} lines={lines} />}>{children}</Later>
}
