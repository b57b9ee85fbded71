import { CLASSES } from '@mythic/battle-engine'
import { HeroToken } from '../../heraldry/hero-token.tsx'
import { warTableMessages } from '../../messages/war-table.ts'
import { Badge } from '../../ui/badge.tsx'
import { classes } from '../../ui/classes.ts'
import { candidatesFor } from './fitness.ts'
import type { Candidate } from './fitness.ts'
import { placeAt } from './line-up-draft.ts'
import type { LineUpDraft, Spot } from './line-up-draft.ts'
import { UnfitBadge } from './unfit.tsx'
import type { WarTableAnswer } from './war-table-query.ts'

type CandidateListProps = {
  table: WarTableAnswer
  draft: LineUpDraft
  spot: Spot | null
  chosenHero: string | null
  onHero: (heroId: string) => void
}

const words = warTableMessages

/** The roster ranked for the chosen place, with what speaks for and against each; without a place, for the front. */
export function CandidateList({ table, draft, spot, chosenHero, onHero }: CandidateListProps) {
  const candidates = candidatesFor(table, spot?.column ?? 1)
  const most = Math.max(1, ...candidates.map(({ score }) => score ?? 0))
  const standing = spot === null ? undefined : placeAt(draft, spot)
  return (
    <ul
      aria-label={spot === null ? words.allHeroes : words.candidatesFor(words.placeOf(spot.column, spot.row))}
      className="max-h-[34rem] overflow-y-auto"
    >
      {candidates.map((candidate) => (
        <Line
          key={candidate.hero.id}
          candidate={candidate}
          most={most}
          draft={draft}
          here={standing?.heroId === candidate.hero.id}
          chosen={chosenHero === candidate.hero.id}
          onHero={onHero}
        />
      ))}
    </ul>
  )
}

type LineProps = {
  candidate: Candidate
  most: number
  draft: LineUpDraft
  here: boolean
  chosen: boolean
  onHero: (heroId: string) => void
}

function Line({ candidate: { hero, score, unfit }, most, draft, here, chosen, onHero }: LineProps) {
  const reserve = draft.reserves.indexOf(hero.id) + 1
  const placed = draft.places.some(({ heroId }) => heroId === hero.id)
  return (
    <li className="border-b border-rule last:border-0">
      <button
        type="button"
        aria-pressed={chosen || here}
        data-hero={hero.id}
        className={classes(
          'grid min-h-12 w-full grid-cols-[auto_1fr_auto] items-center gap-x-3 px-3 py-1.5 text-left hover:bg-leaf-2',
          (chosen || here) && 'bg-leaf-2',
          unfit !== null && 'text-ink-soft',
        )}
        onClick={() => onHero(hero.id)}
      >
        <HeroToken seed={hero.id} heroClass={hero.classId} rank={hero.rank} size={34} fallen={unfit !== null} />
        <span className="min-w-0 leading-tight">
          <span className="font-semibold">{hero.name}</span>{' '}
          <span className="text-sm text-ink-soft">
            {CLASSES[hero.classId].name} {hero.rank}
          </span>
          <span className="mt-0.5 flex flex-wrap gap-x-2.5 gap-y-0.5 text-xs text-ink-soft">
            <span>
              {words.form} {hero.form}
            </span>
            <span>
              {words.fatigue} {hero.fatigue}
            </span>
            {placed && <Badge tone="info">{words.standing}</Badge>}
            {reserve > 0 && <Badge>{words.reserve(reserve)}</Badge>}
            <UnfitBadge hero={hero} />
          </span>
        </span>
        <span className="w-20 text-right" title={words.fitnessTold}>
          <b>{score ?? '–'}</b>
          <span aria-hidden className="mt-0.5 block h-1.5 overflow-hidden rounded-[2px] bg-rule/60">
            <span className="block h-full bg-gilt" style={{ width: `${((score ?? 0) * 100) / most}%` }} />
          </span>
        </span>
      </button>
    </li>
  )
}
