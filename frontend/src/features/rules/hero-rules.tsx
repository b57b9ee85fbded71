import { talents } from '@mythic/domain/ruleset-1/birth'
import { condition, injuries } from '@mythic/domain/ruleset-1/condition'
import { experience } from '@mythic/domain/ruleset-1/experience'
import { halls } from '@mythic/domain/ruleset-1/halls'
import { legacy } from '@mythic/domain/ruleset-1/legacy'
import { salary } from '@mythic/domain/ruleset-1/salary'
import { ageing, intensities, training } from '@mythic/domain/ruleset-1/training'
import { formatCoins } from '../../format.ts'
import { messages } from '../../messages/index.ts'
import { Stars } from '../../ui/stars.tsx'
import { RuleTable } from './rule-table.tsx'

const words = messages.rules
const { columns } = words
const inLevels = (tenThousandths: number) => (tenThousandths / 10_000).toFixed(2)

export function TrainingRules() {
  return (
    <>
      <p className="prose-ink">{words.trainingText}</p>
      <p className="prose-ink mt-1.5">
        {words.participation(training.lineUpParticipation, training.benchParticipation, training.otherKeys)}
      </p>
      <RuleTable
        caption={columns.base}
        head={[columns.level, columns.base, columns.hall]}
        rows={training.base
          .slice(0, 20)
          .map((gain, level) => [level, inLevels(gain), words.permille(halls.training[level] ?? 0)])}
      />
      <RuleTable
        caption={columns.stars}
        head={[columns.stars, columns.chance, columns.training]}
        rows={talents.map((talent) => [
          <Stars key={talent.stars} least={talent.stars} most={talent.stars} />,
          words.permille(talent.permille),
          words.permille(talent.training),
        ])}
      />
      <RuleTable
        caption={columns.intensity}
        head={[columns.intensity, columns.training, columns.fatigue]}
        rows={Object.entries(intensities).map(([id, row]) => [
          intensityWord(id),
          words.permille(row.training),
          row.fatigue,
        ])}
      />
    </>
  )
}

export function AgeingRules() {
  return (
    <>
      <p className="prose-ink">{words.ageingText}</p>
      <RuleTable
        caption={words.sections.ageing}
        head={[columns.age, columns.loss]}
        rows={ageing.loss.map((loss, years) => [ageing.fromAge + years, inLevels(loss)])}
      />
    </>
  )
}

export function ConditionRules() {
  return (
    <>
      <p className="prose-ink">
        {words.injuryText(injuries.firstFall, injuries.furtherFall)}{' '}
        {words.fatigueText(condition.fatigueMost, condition.recoveryPerWeek, condition.refusesAtFatigue)}
      </p>
      <RuleTable
        caption={words.sections.condition}
        head={[columns.injury, columns.chance, columns.weeks]}
        rows={injuries.kinds.map(({ kind, permille, weeks: [least, most] }) => [
          messages.hero.injuries[kind],
          words.permille(permille),
          least === most ? least : `${least}–${most}`,
        ])}
      />
    </>
  )
}

export function RankRules() {
  const costOf = (rank: number) => experience.rankCostBase + experience.rankCostPerRank * rank
  const totals = Array.from({ length: 24 }, (_, step) => step + 1).reduce<number[]>(
    (sums, rank) => [...sums, (sums.at(-1) ?? 0) + costOf(rank)],
    [],
  )
  return (
    <>
      <p className="prose-ink">
        {words.rankText(experience.league, experience.perFallDealt, experience.perStandardTaken, experience.extraMost)}
      </p>
      <RuleTable
        caption={words.sections.rank}
        head={[columns.rank, columns.xp]}
        rows={totals.map((total, step) => [step + 2, formatCoins(total)])}
      />
    </>
  )
}

export function SalaryRules() {
  return (
    <>
      <p className="prose-ink">
        {words.salaryText(salary.least)}{' '}
        {words.rosterText(salary.rosterLeast, salary.rosterMost, salary.dearFrom, salary.dearPermille)}
      </p>
      <RuleTable
        caption={words.sections.salary}
        head={[columns.level, columns.coins]}
        rows={salary.byLevel.map((coins, level) => [level, formatCoins(coins)]).slice(4)}
      />
    </>
  )
}

export function LegacyRules() {
  return (
    <>
      <p className="prose-ink">{words.legacyText(legacy.hallOfFameFrom)}</p>
      <RuleTable
        caption={words.sections.legacy}
        head={[columns.tier, columns.score]}
        rows={legacy.tiers.map(({ tier, from }) => [messages.hero.tiers[tier], from])}
      />
    </>
  )
}

function intensityWord(id: string): string {
  const known: Record<string, string> = words.intensities
  return known[id] ?? id
}
