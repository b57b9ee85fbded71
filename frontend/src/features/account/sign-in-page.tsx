import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, ask } from '../../api/client.ts'
import { useSessionChange } from './session-change.ts'
import { SignInForm } from './sign-in-form.tsx'
import type { Credentials } from './sign-in-form.tsx'

const route = getRouteApi('/sign-in')

/** Whoever came from a page goes back to it. */
export function SignInPage() {
  const search = route.useSearch()
  const changed = useSessionChange()
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => ask(api.POST('/api/v1/sign-in', { body: credentials })),
    onSuccess: (me) => changed(me, search.back ?? (me.guilds.length > 0 ? '/' : '/found')),
  })
  return (
    <SignInForm
      search={search}
      busy={signIn.isPending}
      error={signIn.error}
      onSubmit={(credentials) => signIn.mutate(credentials)}
    />
  )
}
