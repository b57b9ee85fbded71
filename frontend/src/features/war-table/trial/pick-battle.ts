/** Which battle of many is wanted: the middle one by glory difference, the best or the worst for the own side. */
export type Wanted = 'middle' | 'best' | 'worst'

/** Its number among them, from 0; of equals the first. */
export function pickBattle(differences: readonly number[], wanted: Wanted): number {
  const sorted = differences
    .map((difference, at) => ({ difference, at }))
    .toSorted((a, b) => a.difference - b.difference || a.at - b.at)
  const middle = sorted[Math.trunc((sorted.length - 1) / 2)]
  if (wanted === 'middle') return middle?.at ?? 0
  const end = wanted === 'best' ? sorted.at(-1)?.difference : sorted[0]?.difference
  return sorted.find(({ difference }) => difference === end)?.at ?? 0
}
