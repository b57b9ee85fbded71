import { STUDIES } from '../balance/all-studies.ts'
import { judgeBalance, type Row } from '../balance/judge-balance.ts'
import { runBalance, type BalanceOrder } from '../balance/run-balance.ts'
import { UsageError, whole, type Answer, type Call } from '../cli/options.ts'
import { progress } from './fuzz.ts'

export const balanceUsage = `balance [--short] [--only STUDY,STUDY] [--seed N] [--battles N]

  Whether the game is balanced, by battles alone: each value with its 95 % interval and its bar. Fails when a value does not keep to
  its bar. --short is what the tests play: fewer battles, bars widened by the error of so few. --battles: trials an arm of a study.
  Two threads; the same seed gives the same figures. docs/adr/0028 says why the bars are what they are.

${STUDIES.map(({ name, words }) => `  ${name.padEnd(17)} ${words}`).join('\n')}`

export function balance({ options }: Call): Promise<Answer> {
  const only = options.only?.split(',') ?? []
  const unknown = only.filter((name) => STUDIES.every((study) => study.name !== name))
  if (unknown.length > 0)
    throw new UsageError(`no study ${unknown.join(', ')}: ${STUDIES.map(({ name }) => name).join(', ')}`)
  return answerOf({
    seed: whole(options, 'seed', 1),
    form: options.short ? 'short' : 'long',
    only,
    ...(options.battles === undefined ? {} : { repeats: whole(options, 'battles', 0) }),
  })
}

/** Plays what is ordered, telling how far it is, and judges every value. */
export async function answerOf(order: BalanceOrder): Promise<Answer> {
  const { seed, form, only } = order
  let toldAt = performance.now()
  const sums = await runBalance(order, (done, all) => {
    if (performance.now() - toldAt < 1000) return
    toldAt = performance.now()
    progress(done, all)
  })
  const rows = judgeBalance(sums, form, only)
  const broken = rows.filter(({ holds }) => !holds)
  const lines = [...rows.map(lineOf), '', verdictOf(rows, broken)]
  return { ok: rows.length > 0 && broken.length === 0, text: lines.join('\n'), json: { seed, form, rows } }
}

function lineOf({ value, count, mean, low, high, bar, margin, holds }: Row): string {
  const wanted = bar === undefined ? '' : `  ${bar.least ?? ''}–${bar.most ?? ''}`.padEnd(12)
  const verdict = bar === undefined ? '' : holds ? `  margin ${margin}` : `  DOES NOT HOLD, by ${-(margin ?? 0)}`
  const numbers = `${mean.toFixed(1).padStart(7)}  (${low.toFixed(1)}–${high.toFixed(1)})`.padEnd(28)
  return `${value.padEnd(44)}${numbers}${String(count).padStart(7)}${wanted}${verdict}`
}

function verdictOf(rows: readonly Row[], broken: readonly Row[]): string {
  const barred = rows.filter(({ bar }) => bar !== undefined).length
  if (broken.length === 0) return `${barred} bars hold`
  return `${broken.length} of ${barred} bars do not hold: ${broken.map(({ value }) => value).join(', ')}`
}
