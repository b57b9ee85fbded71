import { useBlocker } from '@tanstack/react-router'
import { Suspense, lazy } from 'react'
import type { WarTable } from './use-war-table.ts'

// Asked seldom, and dialogs are heavy: the table does not wait for it.
const LeaveDialog = lazy(() => import('./leave-dialog.tsx'))

/** Asks before unsaved orders are left behind, by a link, by Back, or (in the browser's own words) by closing the page. */
export function LeaveGuard({ table, faulty }: { table: WarTable; faulty: boolean }) {
  const { changed } = table
  const blocked = useBlocker({
    shouldBlockFn: ({ current, next }) => changed && current.pathname !== next.pathname,
    enableBeforeUnload: () => changed,
    withResolver: true,
  })
  if (blocked.status !== 'blocked') return null
  return (
    <Suspense fallback={null}>
      <LeaveDialog table={table} faulty={faulty} proceed={blocked.proceed} stay={blocked.reset} />
    </Suspense>
  )
}
