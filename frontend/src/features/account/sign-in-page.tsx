import { useMutation } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { useSessionChange } from './session-change.ts'
import { SignInForm } from './sign-in-form.tsx'
import type { Credentials } from './sign-in-form.tsx'

export function SignInPage() {
  const changed = useSessionChange()
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => ask(api.POST('/api/v1/sign-in', { body: credentials })),
    onSuccess: (me) => changed(me, me.guilds.length > 0 ? '/' : '/found'),
  })
  return (
    <SignInForm busy={signIn.isPending} error={signIn.error} onSubmit={(credentials) => signIn.mutate(credentials)} />
  )
}
