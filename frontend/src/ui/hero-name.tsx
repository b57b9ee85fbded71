import { Link } from '@tanstack/react-router'
import { HeroToken } from '../heraldry/hero-token.tsx'
import type { HeroClass } from '../heraldry/class-glyph.tsx'

type HeroLinkProps = { hero: { id: string; name: string; classId?: HeroClass; rank?: number }; size?: number }

/** A hero's name as a link, with his token where class and rank are known. */
export function HeroLink({ hero, size = 24 }: HeroLinkProps) {
  return (
    <Link to="/heroes/$id" params={{ id: hero.id }} className="inline-flex items-center gap-1.5 align-middle">
      {hero.classId !== undefined && hero.rank !== undefined && (
        <HeroToken seed={hero.id} heroClass={hero.classId} rank={hero.rank} size={size} />
      )}
      {hero.name}
    </Link>
  )
}
