import { Outlet, createRootRoute } from '@tanstack/react-router'
import { Frame } from '../frame/frame.tsx'
import { VISITOR } from '../frame/frame-view.ts'
import { NotFound } from '../frame/not-found.tsx'
import { ErrorState } from '../ui/page-state.tsx'

export const Route = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
})

function Root() {
  return (
    <Frame view={VISITOR} entries={[]}>
      <Outlet />
    </Frame>
  )
}
