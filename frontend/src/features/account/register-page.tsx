import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, ask } from '../../api/client.ts'
import { RegisterForm } from './register-form.tsx'
import type { Registration } from './register-form.tsx'
import { useSessionChange } from './session-change.ts'

/** As the API's document asks; the server decides. */
const LEAST_PASSWORD = 10

const route = getRouteApi('/register')

/** A newcomer founds his guild next, unless he came from a page: then he goes back to it. */
export function RegisterPage() {
  const search = route.useSearch()
  const changed = useSessionChange()
  const register = useMutation({
    mutationFn: (registration: Registration) => ask(api.POST('/api/v1/register', { body: registration })),
    onSuccess: (me) => changed(me, search.back ?? '/found'),
  })
  return (
    <RegisterForm
      search={search}
      busy={register.isPending}
      error={register.error}
      leastPassword={LEAST_PASSWORD}
      onSubmit={(registration) => register.mutate(registration)}
    />
  )
}
