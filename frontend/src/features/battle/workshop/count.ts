import type { Outcomes } from './jobs.ts'

/** A share of battles with the interval that holds the true one 95 times in 100. All from 0 to 1. */
export type Share = { readonly share: number; readonly low: number; readonly high: number }

export type Tally = {
  readonly battles: number
  readonly host: number
  readonly draws: number
  readonly guest: number
  /** Wins of the host, a draw counted half. */
  readonly hostShare: Share
}

const Z = 1.96

/** How often each side won. */
export function tallyOf({ winners }: Outcomes): Tally {
  const host = winners.filter((winner) => winner === 0).length
  const guest = winners.filter((winner) => winner === 1).length
  const draws = winners.length - host - guest
  return { battles: winners.length, host, draws, guest, hostShare: wilson(host + draws / 2, winners.length) }
}

/** Wilson's interval: holds near 0 and 1 too, where the plain one shrinks to nothing. Draws make it a little too wide, never too narrow. */
export function wilson(wins: number, battles: number): Share {
  if (battles === 0) return { share: 0.5, low: 0, high: 1 }
  const share = wins / battles
  const spread =
    (Z * Math.sqrt((share * (1 - share)) / battles + (Z * Z) / (4 * battles * battles))) / (1 + (Z * Z) / battles)
  const middle = (share + (Z * Z) / (2 * battles)) / (1 + (Z * Z) / battles)
  return { share, low: Math.max(0, middle - spread), high: Math.min(1, middle + spread) }
}

export type Column = { readonly from: number; readonly to: number; readonly count: number }

/** Battles by glory difference (host minus guest) in columns of `width`, the middle one around 0; none left out at the ends. */
export function columnsOf(outcomes: Outcomes, width = 5): Column[] {
  const differences = differencesOf(outcomes)
  if (differences.length === 0) return []
  const placeOf = (difference: number) => Math.floor((difference + width / 2) / width)
  const places = differences.map(placeOf)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const place = first + index
    const from = Math.ceil(place * width - width / 2)
    return { from, to: from + width - 1, count: places.filter((each) => each === place).length }
  })
}

/** Where one result lies among many: shares of battles in which the host did worse, just as well, and better. */
export function placeAmong(outcomes: Outcomes, difference: number): { worse: number; same: number; better: number } {
  const all = differencesOf(outcomes)
  const shareOf = (test: (each: number) => boolean) => all.filter(test).length / Math.max(1, all.length)
  return {
    worse: shareOf((each) => each < difference),
    same: shareOf((each) => each === difference),
    better: shareOf((each) => each > difference),
  }
}

export function differencesOf({ glory }: Outcomes): number[] {
  return Array.from({ length: glory.length / 2 }, (_, n) => (glory[n * 2] ?? 0) - (glory[n * 2 + 1] ?? 0))
}

/** Mean glory of host and guest. */
export function meanGlory({ glory }: Outcomes): [host: number, guest: number] {
  const of = (side: 0 | 1) => meanOf([...glory].filter((_, at) => at % 2 === side))
  return [of(0), of(1)]
}

export type Comparison = {
  readonly battles: number
  readonly before: Tally
  readonly after: Tally
  /** Change of the side's win share, from −1 to 1, with its interval. */
  readonly change: Share
  /** Battles that ended better and worse for the side than under the same seed before. */
  readonly better: number
  readonly worse: number
  /** Whether the interval leaves no doubt about the direction. */
  readonly verdict: 'better' | 'worse' | 'noise'
  /** Mean change of the side's glory difference. */
  readonly glory: number
}

/**
 * What a change does to a side, seed by seed: pairs share their chance, so that what both have in common cancels out. The
 * interval counts one change for the better and one for the worse that nobody saw (Agresti and Min), each half: few changed
 * battles then prove little, as they should.
 */
export function compare(before: Outcomes, after: Outcomes, side: 0 | 1): Comparison {
  const battles = Math.min(before.winners.length, after.winners.length)
  let [sum, squares, better, worse] = [0, 0, 0, 0]
  for (let n = 0; n < battles; n++) {
    const change = scoreOf(after.winners[n], side) - scoreOf(before.winners[n], side)
    sum += change
    squares += change * change
    if (change > 0) better += 1
    if (change < 0) worse += 1
  }
  const counted = battles + 1
  const mean = sum / counted
  const spread = Z * Math.sqrt(Math.max(0, (squares + 1) / counted - mean * mean) / counted)
  const [low, high] = [Math.max(-1, mean - spread), Math.min(1, mean + spread)]
  const toSide = side === 0 ? 1 : -1
  const glory = meanOf(differencesOf(after)) - meanOf(differencesOf(before))
  return {
    battles,
    before: tallyOf(before),
    after: tallyOf(after),
    change: { share: battles === 0 ? 0 : sum / battles, low, high },
    better,
    worse,
    verdict: low > 0 ? 'better' : high < 0 ? 'worse' : 'noise',
    glory: glory * toSide,
  }
}

/** 1 for a win, ½ for a draw. */
function scoreOf(winner: number | undefined, side: 0 | 1): number {
  return winner === side ? 1 : winner === -1 ? 0.5 : 0
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)
}
