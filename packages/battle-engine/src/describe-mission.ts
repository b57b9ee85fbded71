import type { Side } from './events.ts'
import type { Names } from './describe.ts'
import type { BattleHeader, BattleView, Outcome } from './report.ts'

/** The side of the heroes on a mission; undefined for a battle of guilds. */
export function heroesOfMission(header: BattleHeader): Side | undefined {
  const monster = header.heroes.find((h) => h.monster !== undefined)
  return monster === undefined ? undefined : monster.side === 0 ? 1 : 0
}

/** Who stands at a round's end with how much health, side by side: on a mission that is the score. */
export function standingLine(view: BattleView, names: Names): string {
  const side = (s: Side): string => {
    const standing = view.heroes.filter((h) => h.side === s && h.standing)
    return standing.length === 0
      ? 'nobody'
      : standing.map((h) => `${names.hero(h.key)} ${h.health}/${h.maxHealth}`).join(', ')
  }
  return `  standing: ${side(0)} | ${side(1)}`
}

/** "The mission is won after 9 rounds …", and what the party did and suffered. Older engines tell nothing of rust. */
export function missionLines(outcome: Outcome, heroes: Side, names: Names): string[] {
  const end =
    outcome.winner === null ? 'is not won: both sides stand' : outcome.winner === heroes ? 'is won' : 'is lost'
  const lines = [`The mission ${end} after ${outcome.rounds} rounds, digest ${outcome.finalDigest}`]
  outcome.heroes.forEach((deeds, s) => {
    lines.push(`${names.sides[s === 0 ? 0 : 1].padEnd(24)} dealt taken healed  fells`)
    for (const h of deeds) {
      const figures = [h.damageDealt, h.damageTaken, h.healing, h.fallsDealt]
        .map((n) => String(n).padStart(6))
        .join(' ')
      lines.push(`  ${names.hero(h.key).slice(0, 22).padEnd(22)}${figures}${h.standing ? '' : '  fallen'}`)
    }
  })
  for (const { key, hits } of outcome.mission?.rusted ?? [])
    lines.push(
      `${names.hero(key)} was hit by a Rust Beetle ${hits === 1 ? 'once' : `${hits} times`}: on this mission his gear wears three times as fast`,
    )
  return lines
}
