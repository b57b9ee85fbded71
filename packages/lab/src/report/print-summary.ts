import type { Summary, TableLine } from './summary.ts'

/** The summary as lines for a person at a terminal. */
export function summaryLines({ divisions, battles, heroes, coins }: Summary): string[] {
  const tables = divisions.flatMap(({ name, tier, table }) => ['', `${name} (tier ${tier})`, ...tableLines(table)])
  return [
    ...tables,
    '',
    `Battles  ${battles.fought} fought: ${battles.hostWins} won by the host, ${battles.draws} drawn, ${battles.guestWins} won by the guest; ${battles.meanRounds} rounds and ${battles.meanGlory} glory each`,
    `Heroes   ${heroes.active} active, ${heroes.wounded} wounded, mean worth ${(heroes.meanWorth / 100).toFixed(2)}`,
    `Coins    ${grouped(coins.held)} held = ${grouped(coins.minted)} minted − ${grouped(coins.burnt)} burnt; treasuries ${grouped(coins.poorest)} … ${grouped(coins.median)} … ${grouped(coins.richest)}`,
  ]
}

function tableLines(table: readonly TableLine[]): string[] {
  const width = Math.max(5, ...table.map(({ guild }) => guild.length))
  const line = (cells: readonly (string | number)[]): string => {
    const [place = '', guild = '', ...rest] = cells.map(String)
    return `${place.padStart(4)}  ${guild.padEnd(width)}  ${rest.map((cell) => cell.padStart(5)).join('')}`
  }
  return [
    `${line(['', 'guild', 'P', 'W', 'D', 'L', 'GD', 'Pts'])}    treasury`,
    ...table.map((row) => {
      const numbers = [row.place, row.guild, row.played, row.won, row.drawn, row.lost, row.gloryDifference, row.points]
      return `${line(numbers)}${grouped(row.treasury).padStart(12)}`
    }),
  ]
}

function grouped(amount: number): string {
  return String(amount).replaceAll(/\B(?=(\d{3})+(?!\d))/g, ' ')
}
