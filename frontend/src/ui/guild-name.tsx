import { Link } from '@tanstack/react-router'
import type { CrestSpec } from '@mythic/domain/heraldry'
import { Crest } from '../heraldry/crest.tsx'

/** A guild's name as a link, with its crest. */
export function GuildLink({
  guild,
  size = 22,
}: {
  guild: { id: string; name: string; crest?: CrestSpec }
  size?: number
}) {
  return (
    <Link
      to="/guilds/$id"
      params={{ id: guild.id }}
      className={guild.crest && 'inline-flex items-center gap-1.5 align-middle'}
    >
      {guild.crest && <Crest spec={guild.crest} size={size} />}
      {guild.name}
    </Link>
  )
}
