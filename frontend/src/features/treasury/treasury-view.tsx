import type { TreasuryView } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'
import { Coins } from '../../ui/coins.tsx'
import { Facts, Panel } from '../../ui/panel.tsx'

const words = messages.treasury

/** What is there, what the last weeks brought, and where it leads. */
export function TreasurySummary({ view }: { view: TreasuryView }) {
  const { balance, purses, weeks, forecast } = view
  return (
    <div className="grid gap-4 wide:grid-cols-3">
      <Panel title={words.balance}>
        <p className="mb-3 text-3xl font-semibold">
          <Coins amount={balance} />
        </p>
        <Facts
          facts={purses
            .filter(({ purse }) => purse !== 'treasury')
            .map((sum) => [words.purses[sum.purse], <Coins key={sum.purse} amount={sum.balance} />])}
        />
      </Panel>
      <Panel title={words.weeks}>
        {weeks.length === 0 ? (
          <p className="text-ink-soft">{words.noWeeks}</p>
        ) : (
          <table className="w-full text-sm">
            <caption className="sr-only">{words.weeksCaption}</caption>
            <thead>
              <tr className="border-b-2 border-rule-strong text-right">
                <th scope="col" className="py-1 text-left">
                  {words.week}
                </th>
                <th scope="col">{words.income}</th>
                <th scope="col">{words.spending}</th>
                <th scope="col">{words.sum}</th>
              </tr>
            </thead>
            <tbody>
              {weeks.slice(0, 6).map((week) => (
                <tr key={`${week.season}-${week.week}`} className="border-b border-rule text-right last:border-0">
                  <th scope="row" className="py-1 text-left font-normal">
                    {messages.time.shortWeek(week.season, week.week)}
                  </th>
                  <td>
                    <Coins amount={week.income} />
                  </td>
                  <td>
                    <Coins amount={week.spending} />
                  </td>
                  <td>
                    <Coins amount={week.income - Math.abs(week.spending)} change />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Panel>
      <Panel title={words.forecast}>
        {forecast ? (
          <>
            <Facts
              facts={[
                [words.weeksLeft, forecast.weeksLeft],
                [words.salaries, <Coins key="salaries" amount={forecast.salariesPerWeek} />],
                [words.otherPerWeek, <Coins key="other" amount={forecast.otherPerWeek} change />],
                [words.atSeasonEnd, <Coins key="end" amount={forecast.atSeasonEnd} className="font-semibold" />],
              ]}
            />
            <p className="mt-2 text-sm text-ink-soft">{words.forecastText}</p>
          </>
        ) : (
          <p className="text-ink-soft">{words.noForecast}</p>
        )}
      </Panel>
    </div>
  )
}
