import type { ReactNode } from 'react'
import type { GuildName, WorldLine } from '../api/types.ts'
import { messages } from '../messages/index.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ClosedState, EmptyState } from '../ui/page-state.tsx'
import { SignInAgain } from '../ui/sign-in-again.tsx'
import type { WorldClock } from '../ui/world-clock.ts'
import { useHere } from './here.ts'

export type InWorld = { readonly world: WorldLine; readonly clock: WorldClock; readonly ownGuildId: string | null }
export type InGuild = InWorld & { readonly guild: GuildName }

/** For pages of a world: without any world they say so. */
export function NeedWorld({ children }: { children: (here: InWorld) => ReactNode }) {
  const { world, clock, guild, me } = useHere()
  if (!world) {
    return (
      <ClosedState
        page
        title={messages.world.noneTitle}
        action={
          me.devMode && (
            <ButtonLink to="/dev" look="primary">
              {messages.dev.foundTitle}
            </ButtonLink>
          )
        }
      >
        <p>{messages.world.noneText}</p>
      </ClosedState>
    )
  }
  return children({ world, clock, ownGuildId: guild?.id ?? null })
}

/** For pages of one's own guild: asks a visitor to sign in, and an account without a guild to found one. */
export function NeedGuild({ children }: { children: (here: InGuild) => ReactNode }) {
  const { me, guild } = useHere()
  const words = messages.account
  return (
    <NeedWorld>
      {(here) => {
        if (me.account === null) {
          return (
            <EmptyState
              page
              title={words.needTitle}
              action={
                <>
                  <SignInAgain />
                  <ButtonLink to="/register">{words.register}</ButtonLink>
                  <ButtonLink to="/league" look="quiet">
                    {words.watchLeague}
                  </ButtonLink>
                </>
              }
            >
              <p>{words.needText}</p>
            </EmptyState>
          )
        }
        if (!guild) {
          return (
            <EmptyState
              page
              title={words.needGuildTitle}
              action={
                <ButtonLink to="/found" look="primary">
                  {messages.frame.found}
                </ButtonLink>
              }
            >
              <p>{words.needGuildText}</p>
            </EmptyState>
          )
        }
        return children({ ...here, guild })
      }}
    </NeedWorld>
  )
}
