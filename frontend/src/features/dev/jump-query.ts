import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import type { TimelineStep } from '../../api/types.ts'
import { jumpOver } from './jump.ts'
import type { Jump, WeeklyVerb } from './jump.ts'

export const jumpQuery = (worldId: string, verb: WeeklyVerb) =>
  queryOptions({
    queryKey: ['world', worldId, 'dev', 'jump', verb],
    staleTime: 0,
    queryFn: async ({ signal }): Promise<Jump> => {
      const steps: TimelineStep[] = []
      let cursor: string | undefined
      for (;;) {
        const page = await ask(
          api.GET('/api/v1/dev/worlds/{worldId}/timeline', {
            params: {
              path: { worldId },
              query: { state: 'open', limit: 100, ...(cursor === undefined ? {} : { cursor }) },
            },
            signal,
          }),
        )
        steps.push(...page.steps)
        const jump = jumpOver(page.now, steps, verb)
        const isWhole = jump.at !== null && steps.some(({ at }) => at > (jump.at ?? at))
        if (isWhole || page.next === null) return jump
        cursor = page.next
      }
    },
  })
