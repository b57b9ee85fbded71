import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { HeroToken } from '../../heraldry/hero-token.tsx'
import { warTableMessages } from '../../messages/war-table.ts'
import { Button } from '../../ui/button.tsx'
import type { LineUpAct, LineUpDraft } from './line-up-draft.ts'
import type { HeroAnswer } from './war-table-query.ts'

type ReservesProps = { draft: LineUpDraft; heroes: ReadonlyMap<string, HeroAnswer>; act: (act: LineUpAct) => void }

const words = warTableMessages

/** Who steps in for the unfit, in order. */
export function Reserves({ draft, heroes, act }: ReservesProps) {
  const named = draft.reserves.flatMap((id) => heroes.get(id) ?? [])
  return (
    <section aria-label={words.reserves} className="border-t border-rule p-3">
      <h3 className="small-caps text-ink-soft">{words.reserves}</h3>
      <p className="text-sm text-ink-soft">{words.reservesTold}</p>
      {named.length === 0 && <p className="pt-1">{words.noReserves}</p>}
      <ol>
        {named.map((hero, index) => (
          <li key={hero.id} className="flex items-center gap-2">
            <span className="w-4 text-right text-ink-soft">{index + 1}</span>
            <HeroToken seed={hero.id} heroClass={hero.classId} rank={hero.rank} size={28} />
            <span className="min-w-0 flex-1 leading-tight wrap-anywhere">{hero.name}</span>
            <Button
              look="quiet"
              size="icon"
              aria-label={words.moveUp(hero.name)}
              disabled={index === 0}
              onClick={() => act({ kind: 'move-reserve', index, by: -1 })}
            >
              <ArrowUp aria-hidden className="size-4" />
            </Button>
            <Button
              look="quiet"
              size="icon"
              aria-label={words.moveDown(hero.name)}
              disabled={index === named.length - 1}
              onClick={() => act({ kind: 'move-reserve', index, by: 1 })}
            >
              <ArrowDown aria-hidden className="size-4" />
            </Button>
            <Button
              look="quiet"
              size="icon"
              aria-label={words.remove(hero.name)}
              onClick={() => act({ kind: 'take-off', heroId: hero.id })}
            >
              <X aria-hidden className="size-4" />
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
