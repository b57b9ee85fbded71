export type CheckSeasonSearch = { season?: number | undefined }

export function checkSeasonSearch({ season }: Record<string, unknown>): CheckSeasonSearch {
  const number = Number(season)
  return Number.isInteger(number) && number >= 1 && number <= 100_000 ? { season: number } : {}
}
