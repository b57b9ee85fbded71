import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toastDone } from '../../ui/toast.tsx'

/** One command of the panel: says what it did or why not, then asks for everything anew. */
export function useDevAct<Input, Data>(
  act: (input: Input) => Promise<Data>,
  told: (data: Data, input: Input) => string,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (data, input) => {
      toastDone({ title: told(data, input) })
      await client.invalidateQueries()
    },
    onError: toastProblem,
  })
}
