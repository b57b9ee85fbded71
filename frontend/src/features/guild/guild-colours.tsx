import type { CrestSpec, Tincture } from '@mythic/domain/heraldry'

/** A band in the guild's two tinctures over its page. Paint only: nothing is written on it. */
export function GuildColours({ crest }: { crest: CrestSpec }) {
  const { field, second, ordinary, charge } = crest.tinctures
  const other = second ?? ordinary ?? charge ?? field
  return (
    <div aria-hidden className="mb-4 overflow-hidden rounded-[3px] border border-rule-strong">
      <div className={`h-2 ${PAINTS[field]}`} />
      <div className={`h-1 ${PAINTS[other]}`} />
    </div>
  )
}

const PAINTS: Record<Tincture, string> = {
  or: 'bg-or',
  argent: 'bg-argent',
  gules: 'bg-gules',
  azure: 'bg-azure',
  vert: 'bg-vert',
  purpure: 'bg-purpure',
  sable: 'bg-sable',
}
