import { warTableMessages } from '../../messages/war-table.ts'
import { Select } from '../../ui/select.tsx'
import type { HeroSets } from './gambit-sets.ts'
import type { LineUpDraft } from './line-up-draft.ts'
import type { Nameable } from './nameable.ts'
import { followersOf } from './order-reach.ts'

type CaptainChoiceProps = {
  draft: LineUpDraft
  who: Nameable
  setsOf: (heroId: string) => HeroSets
  refused: boolean
  onChange: (heroId: string | null) => void
}

const words = warTableMessages

/** Who leads the six: one of those who stand, or nobody. */
export function CaptainChoice({ draft, who, setsOf, refused, onChange }: CaptainChoiceProps) {
  const { captainId } = draft
  const away = captainId !== null && who.standing.every(({ key }) => key !== captainId)
  const options = [
    { value: '', label: words.nobody },
    ...(away ? [{ value: captainId, label: who.lostLabel(captainId) }] : []),
    ...who.standing.map(({ key, name }) => ({ value: key, label: name })),
  ]
  const follow =
    captainId === null
      ? ''
      : away
        ? words.captainAway(who.nameOf(captainId))
        : words.followers(followersOf(draft, setsOf))
  return (
    <div data-captain>
      <Select
        className="max-w-xl"
        label={words.captain}
        value={captainId ?? ''}
        options={options}
        error={refused ? words.captainRefused : undefined}
        hint={
          <>
            {words.captainTold}{' '}
            {follow !== '' && <span className={away ? 'font-semibold text-warn' : 'text-ink'}>{follow}</span>}
          </>
        }
        onChange={(heroId) => onChange(heroId === '' ? null : heroId)}
      />
    </div>
  )
}
