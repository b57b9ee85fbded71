import { CLASSES, STATUSES } from '@mythic/battle-engine'
import type { BattleView } from '@mythic/battle-engine'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { HeroToken } from '../../heraldry/hero-token.tsx'
import { battleMessages } from '../../messages/battle.ts'
import { Button } from '../../ui/button.tsx'
import { SpokenRule } from './cause-badge.tsx'
import { StatusGlyph } from './board/status-glyph.tsx'
import { gambitsAt, heroOf, nameOf } from './viewed-battle.ts'
import type { ViewedBattle } from './viewed-battle.ts'

type HeroCardProps = {
  battle: ViewedBattle
  view: BattleView
  heroKey: string
  onClose: () => void
  /** Draws the hero's name as a link to his page, where there is one. */
  link: (key: string, name: string) => ReactNode
}

/** The chosen hero at this moment: health, statuses in words and, after the reveal, his gambits. */
export default function HeroCard({ battle, view, heroKey, onClose, link }: HeroCardProps) {
  const hero = view.heroes.find((candidate) => candidate.key === heroKey)
  if (hero === undefined) return null
  const { classId, rank } = heroOf(battle, hero.handle)
  const name = nameOf(battle, hero.handle)
  const gambits = gambitsAt(battle, hero.handle, view.tick)
  return (
    <section aria-label={name} className="leaf p-3">
      <div className="flex items-start gap-3">
        <HeroToken seed={hero.key} heroClass={classId} rank={rank} size={52} fallen={!hero.standing} />
        <div className="min-w-0 flex-1">
          <p className="font-semibold">{link(hero.key, name)}</p>
          <p className="text-sm text-ink-soft">
            {CLASSES[classId].name} · {battle.sides[hero.side].name} ·{' '}
            {hero.standing ? `${hero.health} / ${hero.maxHealth}` : battleMessages.fallen}
          </p>
          {hero.statuses.length > 0 && (
            <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-sm">
              {hero.statuses.map(({ status, value }) => (
                <li key={status} title={STATUSES[status].words} className="inline-flex items-center gap-1">
                  <StatusGlyph status={status} size={15} />
                  {STATUSES[status].name}
                  {value > 0 && <b>{value}</b>}
                </li>
              ))}
            </ul>
          )}
        </div>
        <Button look="quiet" size="icon" aria-label={battleMessages.clearHero} onClick={onClose}>
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      {gambits.length > 0 && (
        <ol className="mt-2 grid list-decimal gap-1.5 border-t border-rule pt-2 pl-6 text-sm">
          {gambits.map((gambit, index) => (
            <li key={index}>
              <SpokenRule battle={battle} gambit={gambit} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
