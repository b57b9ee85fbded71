import { calendar } from '@mythic/domain/ruleset-1/calendar'
import { economy } from '@mythic/domain/ruleset-1/economy'
import { league } from '@mythic/domain/ruleset-1/league'
import { formatCoins } from '../../format.ts'
import { messages } from '../../messages/index.ts'
import { RuleTable } from './rule-table.tsx'

const words = messages.rules

export function Promises() {
  return (
    <dl className="prose-ink">
      {words.promises.map(([name, text]) => (
        <div key={name} className="mb-1.5">
          <dt className="inline font-bold text-wax-ink">{name}.</dt> <dd className="inline">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

export function CalendarRules() {
  return (
    <div className="prose-ink">
      <p>{words.calendar(calendar.weeksInSeason, calendar.leagueWeeks)}</p>
      <ol className="my-2 list-decimal pl-6">
        {messages.time.phases.map((phase) => (
          <li key={phase}>{phase}</li>
        ))}
      </ol>
      <p>
        {words.kickOff(calendar.kickOff.day, calendar.kickOff.hour)}{' '}
        {words.salariesAt(calendar.salaries.day, calendar.salaries.hour)} {calendar.training.day}.
      </p>
    </div>
  )
}

export function LeagueRules() {
  return (
    <div className="prose-ink flex flex-col gap-1.5">
      <p>
        {words.league(league.seatsInDivision, league.matchdays)} {words.points(league.pointsWin, league.pointsDraw)}
      </p>
      <p>{words.ties(league.gloryDifferenceMost)}</p>
      <p>
        {words.lineUp(league.lineUp, league.sameClassMost, league.reservesMost)}{' '}
        {words.militia(league.militia.walkoverFrom)}
      </p>
    </div>
  )
}

export function LevelRules() {
  return (
    <>
      <p className="prose-ink">{words.levelsText}</p>
      <ol start={0} className="mt-2 grid list-decimal grid-cols-2 gap-x-6 pl-8 sm:grid-cols-4 wide:grid-cols-6">
        {messages.levels.map((level) => (
          <li key={level}>{level}</li>
        ))}
      </ol>
    </>
  )
}

export function EconomyRules() {
  return (
    <>
      <p className="prose-ink">
        {words.economyText(economy.founding.person, economy.charter.weeks, economy.charter.salaryPermille)}{' '}
        {words.debtText(economy.debtInterestPermille)}
      </p>
      <RuleTable
        caption={words.sections.economy}
        head={[
          messages.league.tier(0).replace(' 0', ''),
          messages.treasury.kinds.patronage,
          messages.treasury.kinds['gate-money'],
        ]}
        rows={economy.patronsByTier.map((patrons, index) => [
          index + 1,
          formatCoins(patrons),
          formatCoins((economy.gate.demandByTier[index] ?? 0) * economy.gate.price),
        ])}
      />
    </>
  )
}
