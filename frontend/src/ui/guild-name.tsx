import { Link } from '@tanstack/react-router'
import type { CrestSpec } from '@mythic/domain/heraldry'
import { Crest } from '../heraldry/crest.tsx'
import { classes } from './classes.ts'

/** A guild's name as a link, with its crest. A name breaks anywhere before it widens the page: 32 letters may be one word. */
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
      className={classes('wrap-anywhere', guild.crest && 'inline-flex max-w-full items-center gap-1.5 align-middle')}
    >
      {guild.crest && <Crest spec={guild.crest} size={size} />}
      {guild.name}
    </Link>
  )
}
