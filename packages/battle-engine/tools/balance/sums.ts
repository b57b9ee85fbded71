/** What was seen under one name: how often, the sum of the amounts, the sum of their squares. Whole numbers, so any order gives the same. */
export type Sum = { count: number; sum: number; squares: number }
export type Sums = Map<string, Sum>
/** Notes one amount, mostly permille, of a value. */
export type See = (value: string, amount: number) => void

export function nameOf(study: string, value: string): string {
  return `${study}: ${value}`
}

/** Values of a study, under its own name and theirs. */
export function seeInto(sums: Sums, study: string): See {
  return (value, amount) => {
    const name = nameOf(study, value)
    const at = sums.get(name)
    if (at === undefined) sums.set(name, { count: 1, sum: amount, squares: amount * amount })
    else {
      at.count += 1
      at.sum += amount
      at.squares += amount * amount
    }
  }
}

export function addSums(to: Sums, from: Sums): void {
  for (const [name, { count, sum, squares }] of from) {
    const at = to.get(name) ?? { count: 0, sum: 0, squares: 0 }
    to.set(name, { count: at.count + count, sum: at.sum + sum, squares: at.squares + squares })
  }
}

/** Mean and its standard error, in the values' unit. One value alone has an endless error. */
export function estimateOf({ count, sum, squares }: Sum): { mean: number; error: number } {
  const mean = sum / count
  if (count < 2) return { mean, error: Infinity }
  return { mean, error: Math.sqrt(Math.max(0, squares - sum * mean) / (count - 1) / count) }
}
