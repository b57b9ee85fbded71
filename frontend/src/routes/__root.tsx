import { Outlet, createRootRoute, retainSearchParams, useMatches } from '@tanstack/react-router'
import { Frame } from '../frame/frame.tsx'
import { NotFound } from '../frame/not-found.tsx'
import { PageFault } from '../frame/page-fault.tsx'
import { HereContext } from '../here/here.ts'
import { useRoot } from '../here/use-root.ts'
import { worldSearch } from '../here/world-search.ts'
import { useSettled } from '../hooks/use-settled.ts'
import { ErrorState } from '../ui/page-state.tsx'
import { PanelSkeleton } from '../ui/skeleton.tsx'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page asks nothing of the league: it is shown even when that cannot be reached. */
    standsAlone?: boolean
  }
}

export const Route = createRootRoute({
  validateSearch: worldSearch,
  search: { middlewares: [retainSearchParams(['world'])] },
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: PageFault,
})

function Root() {
  const root = useRoot()
  const slow = useSettled(root.kind === 'loading')
  const standsAlone = useMatches({
    select: (matches) => matches.some(({ staticData }) => staticData.standsAlone === true),
  })
  const shown = root.kind === 'ready' || standsAlone
  return (
    <Frame view={root.frame}>
      {shown && (
        <HereContext value={root.kind === 'ready' ? root.here : null}>
          <Outlet />
        </HereContext>
      )}
      {!shown && root.kind === 'loading' && slow && <PanelSkeleton panels={2} />}
      {!shown && root.kind === 'failed' && <ErrorState page error={root.error} onRetry={root.retry} />}
    </Frame>
  )
}
