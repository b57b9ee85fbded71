import type { ReactNode } from 'react'
import type { GuildName, WorldLine } from '../api/types.ts'
import { messages } from '../messages/index.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { ClosedState, EmptyState } from '../ui/page-state.tsx'
import { TitleOwner } from '../ui/page-title.ts'
import { SignInAgain } from '../ui/sign-in-again.tsx'
import type { WorldClock } from '../ui/world-clock.ts'
import { useHere } from './here.ts'
import { useSwitchWorld } from './use-world-address.ts'
import { worldLabels } from './world-labels.ts'

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
              {messages.world.foundOne}
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
        if (!guild) return <NoGuildHere />
        return <TitleOwner value={guild.name}>{children({ ...here, guild })}</TitleOwner>
      }}
    </NeedWorld>
  )
}

/** No guild in this world: says where one's guilds are, and how to found one here. */
function NoGuildHere() {
  const { me, world, worlds } = useHere()
  const switchTo = useSwitchWorld()
  const words = messages.account
  const labels = worldLabels(worlds.map(({ id, name, status }) => ({ id, name, archived: status === 'archived' })))
  const open = world?.status === 'open'
  const found = open && (
    <ButtonLink to="/found" look={me.guilds.length === 0 ? 'primary' : 'plain'}>
      {messages.frame.found}
    </ButtonLink>
  )
  if (me.guilds.length === 0) {
    return (
      <EmptyState page title={words.needGuildTitle} action={found}>
        <p>{words.needGuildText}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      page
      title={words.otherWorldTitle(labels.get(world?.id ?? '') ?? '')}
      action={
        <>
          {me.guilds.map(({ worldId, worldName }) => (
            <Button key={worldId} look="primary" onClick={() => switchTo(worldId)}>
              {words.toWorld(labels.get(worldId) ?? worldName)}
            </Button>
          ))}
          {found}
        </>
      }
    >
      {me.guilds.map(({ worldId, worldName, guild }) => (
        <p key={worldId}>{words.guildIsIn(guild.name, labels.get(worldId) ?? worldName)}</p>
      ))}
    </EmptyState>
  )
}
