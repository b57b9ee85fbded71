import { useId } from 'react'
import { messages } from '../../messages/index.ts'
import { PageHeader, Panel } from '../../ui/panel.tsx'
import { BattleRules, ClassRules, StanceRules, TraitRules } from './battle-rules.tsx'
import { AgeingRules, ConditionRules, LegacyRules, RankRules, SalaryRules, TrainingRules } from './hero-rules.tsx'
import { CalendarRules, EconomyRules, LeagueRules, LevelRules, Promises } from './league-rules.tsx'

const words = messages.rules

const SECTIONS = {
  promises: Promises,
  calendar: CalendarRules,
  league: LeagueRules,
  match: BattleRules,
  attributes: LevelRules,
  classes: ClassRules,
  stances: StanceRules,
  traits: TraitRules,
  training: TrainingRules,
  ageing: AgeingRules,
  condition: ConditionRules,
  rank: RankRules,
  salary: SalaryRules,
  economy: EconomyRules,
  legacy: LegacyRules,
}
const IDS = Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]

/** The rule book, from the ruleset's own tables. Each section has an address, so that refusals can link to it. */
export function RulesPage() {
  const contents = useId()
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <div className="grid gap-4 wide:grid-cols-[14rem_1fr]">
        <nav aria-labelledby={contents} className="leaf self-start p-3 wide:sticky wide:top-16">
          <h2 id={contents} className="small-caps mb-1 text-ink-soft">
            {words.contents}
          </h2>
          <ol className="grid grid-cols-2 gap-x-3 sm:grid-cols-3 wide:grid-cols-1">
            {IDS.map((id) => (
              <li key={id}>
                <a href={`#${id}`} className="inline-flex min-h-11 items-center wide:min-h-7">
                  {words.sections[id]}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="flex min-w-0 flex-col gap-4">
          {IDS.map((id) => {
            const Section = SECTIONS[id]
            return (
              <div key={id} id={id} className="scroll-mt-16">
                <Panel title={words.sections[id]}>
                  <Section />
                </Panel>
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}
