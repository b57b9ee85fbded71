/** The search that opens a battle at a round; round 0 is before the first. */
export function roundSearch(round: number | null): { round?: number } {
  return round === null || round < 1 ? {} : { round }
}
