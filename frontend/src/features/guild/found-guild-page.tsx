import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { api, ask, idempotency } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import { NeedWorld } from '../../here/need.tsx'
import type { InWorld } from '../../here/need.tsx'
import { useHere } from '../../here/here.ts'
import { messages } from '../../messages/index.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ClosedState, EmptyState } from '../../ui/page-state.tsx'
import { toastDone } from '../../ui/toast.tsx'
import { FoundGuildForm } from './found-guild-form.tsx'
import type { NewGuild } from './found-guild-form.tsx'

const words = messages.found

/** Found a guild in the world that is shown; a full world and a second guild are told before anything is typed. */
export function FoundGuildPage() {
  const { me } = useHere()
  return (
    <NeedWorld>
      {(here) => {
        if (!me.account) {
          return (
            <EmptyState
              page
              title={messages.account.needTitle}
              action={
                <>
                  <ButtonLink to="/register" look="primary">
                    {messages.account.register}
                  </ButtonLink>
                  <ButtonLink to="/sign-in">{messages.account.signIn}</ButtonLink>
                </>
              }
            >
              <p>{messages.account.needText}</p>
            </EmptyState>
          )
        }
        if (here.world.status === 'archived') {
          return (
            <ClosedState
              page
              title={words.pastTitle}
              action={<ButtonLink to="/league">{messages.account.watchLeague}</ButtonLink>}
            >
              <p>{words.pastText}</p>
            </ClosedState>
          )
        }
        if (here.ownGuildId !== null) {
          return (
            <ClosedState page title={words.haveTitle} action={<ButtonLink to="/">{messages.frame.toHall}</ButtonLink>}>
              <p>{words.haveText}</p>
            </ClosedState>
          )
        }
        if (here.world.seatsFree === 0) {
          return (
            <ClosedState
              page
              title={words.fullTitle}
              action={<ButtonLink to="/league">{messages.account.watchLeague}</ButtonLink>}
            >
              <p>{words.fullText}</p>
            </ClosedState>
          )
        }
        return <Founding {...here} seed={me.account.id} />
      }}
    </NeedWorld>
  )
}

function Founding({ world, seed }: InWorld & { seed: string }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  // One key for one founding: a retry after a lost answer finds the guild it already founded; a refusal frees the key.
  const key = useRef(crypto.randomUUID())
  const found = useMutation({
    mutationFn: (guild: NewGuild) =>
      ask(
        api.POST('/api/v1/worlds/{worldId}/guilds', {
          params: { path: { worldId: world.id }, header: idempotency(key.current) },
          body: guild,
        }),
      ),
    onSuccess: async (_founded, guild) => {
      await client.invalidateQueries()
      toastDone({ title: words.done(guild.name) })
      await navigate({ to: '/' })
    },
    onError: (error) => {
      if (problemOf(error).parts.status >= 400) key.current = crypto.randomUUID()
    },
  })
  return (
    <FoundGuildForm busy={found.isPending} error={found.error} seed={seed} onSubmit={(guild) => found.mutate(guild)} />
  )
}
