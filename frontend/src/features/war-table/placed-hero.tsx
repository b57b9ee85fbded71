import { CLASSES, LANE_IDS } from '@mythic/battle-engine'
import { Flag } from 'lucide-react'
import { HeroToken } from '../../heraldry/hero-token.tsx'
import { warTableMessages } from '../../messages/war-table.ts'
import { Button } from '../../ui/button.tsx'
import { Chips } from '../../ui/chips.tsx'
import { HeroLink } from '../../ui/hero-name.tsx'
import { MOST_RESERVES } from './line-up-draft.ts'
import type { LineUpAct, LineUpDraft } from './line-up-draft.ts'
import { UnfitBadge } from './unfit.tsx'
import type { HeroAnswer } from './war-table-query.ts'

type PlacedHeroProps = {
  hero: HeroAnswer
  draft: LineUpDraft
  act: (act: LineUpAct) => void
  onLetGo: () => void
  /** In a sheet over the board: closes it, so that another place can be pressed. */
  onMove?: () => void
}

const words = warTableMessages
const LANES = LANE_IDS.map((value) => ({ value, label: words.lanes[value] }))

/** The chosen hero: his lane while he stands, a place on the bench while he does not. */
export function PlacedHero({ hero, draft, act, onLetGo, onMove }: PlacedHeroProps) {
  const place = draft.places.find(({ heroId }) => heroId === hero.id)
  const reserve = draft.reserves.includes(hero.id)
  const captain = draft.captainId === hero.id
  return (
    <div className="flex flex-wrap items-center gap-3 border-b border-rule bg-leaf-2/60 p-3">
      <HeroToken seed={hero.id} heroClass={hero.classId} rank={hero.rank} size={44} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          <HeroLink hero={{ id: hero.id, name: hero.name }} />
        </p>
        <p className="text-sm text-ink-soft">
          {CLASSES[hero.classId].name} ·{' '}
          {place === undefined ? words.choosePlace(hero.name) : words.placeOf(place.column, place.row)}
        </p>
        <UnfitBadge hero={hero} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {place !== undefined && (
          <span title={words.laneTold}>
            <Chips
              label={words.lane}
              value={place.lane}
              options={LANES}
              onChange={(lane) => act({ kind: 'lane', heroId: hero.id, lane })}
            />
          </span>
        )}
        {place !== undefined && (
          <Button
            size="small"
            aria-pressed={captain}
            title={words.captainTold}
            className={captain ? 'border-wax-ink bg-leaf-2' : ''}
            onClick={() => act({ kind: 'captain', heroId: captain ? null : hero.id })}
          >
            <Flag aria-hidden className="size-4" />
            {captain ? words.isCaptain : words.makeCaptain}
          </Button>
        )}
        {onMove && (
          <Button size="small" onClick={onMove}>
            {words.move}
          </Button>
        )}
        {!reserve && (
          <Button
            size="small"
            disabled={draft.reserves.length >= MOST_RESERVES}
            onClick={() => act({ kind: 'reserve', heroId: hero.id })}
          >
            {words.addReserve}
          </Button>
        )}
        {(place !== undefined || reserve) && (
          <Button size="small" onClick={() => act({ kind: 'take-off', heroId: hero.id })}>
            {words.takeOff}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={onLetGo}>
          {words.cancelChoice}
        </Button>
      </div>
    </div>
  )
}
