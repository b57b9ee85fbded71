import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { messages } from '../messages/index.ts'
import { toastFailed } from '../ui/toast.tsx'
import { chooseWorld } from './chosen-world.ts'

/**
 * Writes the world that is shown into an address that names none; says so when it names one that does not exist. An address of no
 * page stays as it is: from there '.' leads to the Hall, and nobody would be told that the page does not exist.
 */
export function useWorldInAddress(asked: string | undefined, shown: string | null): void {
  const navigate = useNavigate()
  const ofNoPage = useRouterState({
    select: ({ location, matches }) => bare(location.pathname) !== bare(matches.at(-1)?.pathname ?? ''),
  })
  useEffect(() => {
    if (shown === null || asked === shown || ofNoPage) return
    if (asked !== undefined) toastFailed({ title: messages.world.unknown, description: messages.world.unknownText })
    void navigate({
      to: '.',
      search: (before) => ({ ...before, world: shown }),
      hash: true,
      replace: true,
      resetScroll: false,
    })
  }, [asked, shown, ofNoPage, navigate])
}

/** An address without the stroke at its end. */
function bare(path: string): string {
  return path.replace(/\/+$/, '')
}

/** Goes to another world: to the same page of it, or to its Hall from a page of something that only this world holds. */
export function useSwitchWorld(): (worldId: string) => void {
  const router = useRouter()
  return useCallback(
    (worldId) => {
      chooseWorld(worldId)
      const { params } = router.state.matches.at(-1) ?? {}
      const ofOneThing = Object.values(params ?? {}).some((value) => value !== undefined)
      void router.navigate({ to: ofOneThing ? '/' : '.', search: { world: worldId } })
    },
    [router],
  )
}
