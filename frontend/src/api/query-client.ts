import { QueryClient } from '@tanstack/react-query'
import { problemOf } from './problem.ts'

/** Answers stand until news says otherwise; a refusal (4xx) is never asked again by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (failures, error) => {
        const { status } = problemOf(error).parts
        return failures < 2 && (status === 0 || status >= 500)
      },
    },
  },
})
