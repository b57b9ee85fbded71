import { useBlocker } from '@tanstack/react-router'
import { Suspense, lazy, useEffect } from 'react'
import type { WarTable } from './use-war-table.ts'

// Asked seldom, and dialogs are heavy: the table does not wait for it.
const fetchDialog = () => import('./leave-dialog.tsx')
const LeaveDialog = lazy(fetchDialog)

/** Asks before unsaved orders are left behind, by a link, by Back, or (in the browser's own words) by closing the page. */
export function LeaveGuard({ table, faulty }: { table: WarTable; faulty: boolean }) {
  const { changed } = table
  const blocked = useBlocker({
    shouldBlockFn: ({ current, next }) => changed && current.pathname !== next.pathname,
    enableBeforeUnload: () => changed,
    withResolver: true,
  })
  useEffect(() => {
    // From the first change on: when the question comes, the line may be gone. What fails here is tried again, and told, by then.
    if (changed) void fetchDialog().catch(() => undefined)
  }, [changed])
  if (blocked.status !== 'blocked') return null
  return (
    <Suspense fallback={null}>
      <LeaveDialog table={table} faulty={faulty} proceed={blocked.proceed} stay={blocked.reset} />
    </Suspense>
  )
}
