import type { HeroView, TrainingReport } from '../../api/types.ts'
import { formatGain, formatPermille, formatSignedLevel } from '../../format.ts'
import { messages } from '../../messages/index.ts'
import { LineChart } from '../../ui/line-chart.tsx'
import { EmptyState } from '../../ui/page-state.tsx'
import { Facts, Panel } from '../../ui/panel.tsx'
import { trainingHistory } from './training-history.ts'

const words = messages.training

/** The weeks he trained, every factor with its value: for his own guild; for others the gain alone. */
export default function TrainingReports({ view }: { view: HeroView }) {
  return (
    <div className="grid gap-4 wide:grid-cols-[1fr_22rem]">
      {view.reports.length === 0 ? (
        <EmptyState title={messages.hero.trainingTitle}>
          <p>{messages.hero.trainingEmpty}</p>
        </EmptyState>
      ) : (
        <Panel title={messages.hero.trainingTitle}>
          <History reports={view.reports} />
          <ul>
            {view.reports.map((report) => (
              <li
                key={`${report.season}-${report.week}-${report.attribute}`}
                className="border-b border-rule py-2 last:border-0"
              >
                <p className="flex flex-wrap justify-between gap-2">
                  <span>
                    {messages.time.weekOf(report.season, report.week)} · {messages.hero.attributes[report.attribute]}
                  </span>
                  <strong className="text-good">{formatGain(report.gain)}</strong>
                </p>
                {report.factors && <Factors factors={report.factors} />}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {view.training && (
        <Panel title={words.plan}>
          <Facts
            facts={[
              [messages.hero.focus, messages.hero.attributes[view.training.focus]],
              [words.intensity, messages.rules.intensities[view.training.intensity]],
              [words.staminaShare, formatPermille(view.training.staminaSharePermille)],
              [words.participation, formatPermille(view.training.participationPermille)],
            ]}
          />
        </Panel>
      )}
    </div>
  )
}

/** From two weeks on a line for each attribute that he trained. */
function History({ reports }: { reports: readonly TrainingReport[] }) {
  const { weeks, lines } = trainingHistory(reports)
  if (weeks.length < 2) return null
  return (
    <figure className="mb-3">
      <figcaption className="text-sm text-ink-soft">{messages.hero.historyTitle}</figcaption>
      <LineChart
        label={messages.hero.historyTold(weeks.length)}
        lines={lines.map(({ attribute, values }) => ({ label: messages.hero.attributes[attribute], values }))}
        ticks={weeks.map(({ season, week }) => messages.time.shortWeek(season, week))}
        format={formatSignedLevel}
      />
    </figure>
  )
}

const EVEN = 1000

/** base × factor × factor …: those that changed something, the others behind a word. */
function Factors({ factors }: { factors: NonNullable<TrainingReport['factors']> }) {
  const { base, ...permilles } = factors
  const all = inOrder(permilles)
  const telling = all.filter(([, permille]) => permille !== EVEN)
  const even = all.filter(([, permille]) => permille === EVEN)
  return (
    <div className="text-sm text-ink-soft">
      <p>
        {words.factors.base} {formatGain(base)}
        {telling.map(([name, permille]) => (
          <span key={name}>
            {' × '}
            {factorWord(name)} {formatPermille(permille)}
          </span>
        ))}
      </p>
      {even.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center underline decoration-dotted rail:min-h-6">
            {words.evenFactors(even.length)}
          </summary>
          <p>{even.map(([name]) => factorWord(name)).join(', ')}</p>
        </details>
      )}
    </div>
  )
}

/** As the rules write them; an answer keeps no order of its own. */
function inOrder(permilles: Readonly<Record<string, number>>): [name: string, permille: number][] {
  const order = Object.keys(words.factors)
  return Object.entries(permilles).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
}

function factorWord(name: string): string {
  const known: Record<string, string> = words.factors
  return known[name] ?? name
}
