import { Outlet, createRootRoute, useMatches } from '@tanstack/react-router'
import { Frame } from '../frame/frame.tsx'
import { NotFound } from '../frame/not-found.tsx'
import { HereContext } from '../here/here.ts'
import { useRoot } from '../here/use-root.ts'
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
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <ErrorState page error={error} onRetry={reset} />,
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
