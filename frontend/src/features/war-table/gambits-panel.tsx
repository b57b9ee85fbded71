import type { Gambit, GambitSetId } from '@mythic/battle-engine'
import { lazy, useMemo } from 'react'
import { warTableMessages } from '../../messages/war-table.ts'
import { Later } from '../../ui/later.tsx'
import { PanelSkeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { notesOfGambit } from './absence-notes.ts'
import type { Nameable } from './nameable.ts'
import type { RefusedPart } from './refused-part.ts'
import type { WarTable } from './use-war-table.ts'
import type { HeroAnswer, WarTableAnswer } from './war-table-query.ts'

// The rules' own words come with the editor; the field needs none of them and need not wait.
const SetsEditor = lazy(async () => ({ default: (await import('./sets-editor.tsx')).SetsEditor }))

type GambitsPanelProps = {
  answer: WarTableAnswer
  table: WarTable
  who: Nameable
  standing: readonly HeroAnswer[]
  /** The hero in hand; without one the first who stands is written. */
  chosen: HeroAnswer | undefined
  set: GambitSetId
  refused: RefusedPart | null
  onHero: (heroId: string) => void
  onSet: (set: GambitSetId) => void
  onOrder: (set: GambitSetId, heroId: string) => void
}

const words = warTableMessages

/** The gambits of those who stand, hero by hero, set by set. */
export function GambitsPanel(props: GambitsPanelProps) {
  const { answer, table, who, standing, chosen, set, refused, onHero, onSet, onOrder } = props
  const written = chosen ?? standing[0]
  const saved = answer.gambits.find((each) => each.heroId === written?.id)
  const context = useMemo(
    () => ({
      abilities: saved?.abilities ?? [],
      allies: who.standing.filter(({ key }) => key !== written?.id),
      foes: who.foes,
      lostLabel: who.lostLabel,
      notesOf: (gambit: Gambit) => notesOfGambit(gambit, who),
    }),
    [saved?.abilities, who, written?.id],
  )
  if (written === undefined || saved === undefined) return <p className="p-4 text-ink-soft">{words.chooseHero}</p>
  const tabs = standing.includes(written) ? standing : [written, ...standing]
  return (
    <div className="p-4">
      <Tabs
        label={words.gambits}
        value={written.id}
        onChange={onHero}
        tabs={tabs.map((hero) => ({
          value: hero.id,
          label: hero.name,
          content: hero.id === written.id && (
            <Later fallback={<PanelSkeleton panels={1} />}>
              <SetsEditor
                key={hero.id}
                hero={hero}
                saved={saved}
                sets={table.setsOf(hero.id)}
                set={set}
                draft={table.draft}
                context={context}
                refused={refused}
                onSet={onSet}
                onChange={(letter, next) => table.setGambits(hero.id, letter, next)}
                onOrder={(letter) => onOrder(letter, hero.id)}
              />
            </Later>
          ),
        }))}
      />
    </div>
  )
}
