import type { HeroView } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'
import { Panel } from '../../ui/panel.tsx'
import { AbilityList } from './ability-list.tsx'
import { TraitList } from './trait-list.tsx'

/** Abilities and traits in the rules' own words; loaded apart, because those words live with the battle engine. */
export default function HeroLore({ hero }: { hero: HeroView['hero'] }) {
  return (
    <>
      <Panel title={messages.hero.abilitiesTitle}>
        <AbilityList classId={hero.classId} rank={hero.rank} equipped={hero.abilities} />
      </Panel>
      <Panel title={messages.hero.traitsTitle}>
        <TraitList traits={hero.traits} />
      </Panel>
    </>
  )
}
