import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { meQuery, sessionsQuery } from '../../api/queries.ts'
import { useHere } from '../../here/here.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { GuildLink } from '../../ui/guild-name.tsx'
import { EmptyState } from '../../ui/page-state.tsx'
import { Facts, PageHeader, Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import { SignInAgain } from '../../ui/sign-in-again.tsx'
import { toastDone } from '../../ui/toast.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { useSessionChange } from './session-change.ts'
import { SessionList } from './session-list.tsx'

const words = messages.account

export function AccountPage() {
  const { me } = useHere()
  if (!me.account) {
    return (
      <EmptyState page title={words.needTitle} action={<SignInAgain />}>
        <p>{words.needText}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <PageHeader title={words.title} actions={<SignOut />} />
      <div className="grid gap-4 wide:grid-cols-[22rem_1fr]">
        <Panel title={me.account.name}>
          <Facts
            facts={[
              [words.email, me.account.email],
              ...me.guilds.map(
                ({ worldName, guild }) => [worldName, <GuildLink key={guild.id} guild={guild} />] as const,
              ),
            ]}
          />
        </Panel>
        <Sessions />
      </div>
    </>
  )
}

function SignOut() {
  const { me } = useHere()
  const changed = useSessionChange()
  const signOut = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/sign-out')),
    onSuccess: async () => {
      await changed({ ...me, account: null, guilds: [] }, '/sign-in')
      toastDone({ title: words.signedOut })
    },
    onError: toastProblem,
  })
  return (
    <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
      {words.signOut}
    </Button>
  )
}

function Sessions() {
  const client = useQueryClient()
  const sessions = useQuery(sessionsQuery)
  const refresh = () => client.invalidateQueries({ queryKey: meQuery.queryKey })
  const revoke = useMutation({
    mutationFn: (sessionId: string) =>
      ask(api.DELETE('/api/v1/sessions/{sessionId}', { params: { path: { sessionId } } })),
    onSuccess: async () => {
      await refresh()
      toastDone({ title: words.revoked })
    },
    onError: toastProblem,
  })
  const revokeOthers = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/sessions/revoke-others')),
    onSuccess: async ({ ended }) => {
      await refresh()
      toastDone({ title: words.revokedOthers(ended) })
    },
    onError: toastProblem,
  })
  return (
    <Panel
      title={words.sessions}
      aside={
        <Button
          size="small"
          busy={revokeOthers.isPending}
          disabled={(sessions.data?.sessions.length ?? 0) < 2}
          onClick={() => revokeOthers.mutate()}
        >
          {words.revokeOthers}
        </Button>
      }
    >
      <p className="mb-2 text-ink-soft">{words.sessionsText}</p>
      <QueryView query={sessions} skeleton={<PanelSkeleton panels={1} />}>
        {(data) => (
          <SessionList
            sessions={data.sessions}
            busyId={revoke.isPending ? revoke.variables : null}
            onRevoke={(id) => revoke.mutate(id)}
          />
        )}
      </QueryView>
    </Panel>
  )
}
