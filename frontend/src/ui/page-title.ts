import { createContext, use, useEffect, useSyncExternalStore } from 'react'
import { messages } from '../messages/index.ts'

/** Whose page this is: the name of the guild on pages of one's own, null elsewhere. */
export const TitleOwner = createContext<string | null>(null)

let said = ''
const watchers = new Set<() => void>()

/** "Roster – Ashen Foxes – Mythic League"; what would be said twice is said once. */
export function titleOf(page: string, owner: string | null): string {
  return [...new Set([page, owner, messages.common.name])].filter((part) => part !== null).join(' – ')
}

/** Names the page in the browser's tab and history, and to screen readers; null for a part that is not the whole page. */
export function usePageTitle(page: string | null): void {
  const owner = use(TitleOwner)
  useEffect(() => {
    if (page === null) return
    const title = titleOf(page, owner)
    if (document.title === title) return
    document.title = title
    said = title
    for (const watcher of watchers) watcher()
  }, [page, owner])
}

/** The title that came last, for the region that tells it. */
export function useSaidTitle(): string {
  return useSyncExternalStore(
    (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => said,
  )
}
