import { useMutation } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { RegisterForm } from './register-form.tsx'
import type { Registration } from './register-form.tsx'
import { useSessionChange } from './session-change.ts'

/** As the API's document asks; the server decides. */
const LEAST_PASSWORD = 10

export function RegisterPage() {
  const changed = useSessionChange()
  const register = useMutation({
    mutationFn: (registration: Registration) => ask(api.POST('/api/v1/register', { body: registration })),
    onSuccess: (me) => changed(me, '/found'),
  })
  return (
    <RegisterForm
      busy={register.isPending}
      error={register.error}
      leastPassword={LEAST_PASSWORD}
      onSubmit={(registration) => register.mutate(registration)}
    />
  )
}
