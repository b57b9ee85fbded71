import { Link } from '@tanstack/react-router'
import { classes } from './classes.ts'
import { HeroToken } from '../heraldry/hero-token.tsx'
import type { HeroClass } from '../heraldry/class-glyph.tsx'

type HeroLinkProps = { hero: { id: string; name: string; classId?: HeroClass; rank?: number }; size?: number }

/** A hero's name as a link, with his token where class and rank are known. */
export function HeroLink({ hero, size = 24 }: HeroLinkProps) {
  const { classId, rank } = hero
  const withToken = classId !== undefined && rank !== undefined
  return (
    <Link
      to="/heroes/$id"
      params={{ id: hero.id }}
      className={classes('wrap-anywhere', withToken && 'inline-flex max-w-full items-center gap-1.5 align-middle')}
    >
      {withToken && <HeroToken seed={hero.id} heroClass={classId} rank={rank} size={size} />}
      {hero.name}
    </Link>
  )
}
