import { drawFrom, hashText } from './seed.ts'

/** A closed border of petals around (50, 50) that only this seed has: count, depth and turn are drawn from it. */
export function heroBorder(seed: string): string {
  const draw = drawFrom(hashText(seed))
  const petals = 7 + draw(9)
  const depth = 1.6 + draw(30) / 10
  const second = 2 + draw(4)
  const turn = draw(628) / 100
  const points = Array.from({ length: 144 }, (_, step) => {
    const angle = (step / 144) * 2 * Math.PI
    const radius =
      45 + depth * 0.62 * Math.cos(petals * angle + turn) + depth * 0.38 * Math.cos(petals * second * angle)
    return `${(50 + radius * Math.cos(angle)).toFixed(1)} ${(50 + radius * Math.sin(angle)).toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}

export type RankFrame = { readonly rings: number; readonly studs: number; readonly gilt: boolean }

/** What the frame shows of a rank: a second ring at 3, studs at 6 and 10, gilding at 15, all at 20. */
export function rankFrame(rank: number): RankFrame {
  return { rings: rank >= 3 ? 2 : 1, studs: rank >= 20 ? 12 : rank >= 10 ? 8 : rank >= 6 ? 4 : 0, gilt: rank >= 15 }
}
