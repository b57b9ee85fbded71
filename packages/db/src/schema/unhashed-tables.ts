/** Tables of schema `game` that are no world state. A table that is neither here nor in domain's `tables` fails the check. */
export const unhashedTables: readonly {
  readonly table: string
  readonly because: string
  readonly appendOnly: boolean
}[] = [
  { table: 'game.world_clock_segment', because: 'maps real time to game time', appendOnly: true },
  { table: 'game.season_secret', because: 'secrets are the cause of a world, not its state', appendOnly: true },
  { table: 'game.guild_owner', because: 'names accounts, which are no part of a world', appendOnly: true },
  { table: 'game.command', because: 'what was asked; a world of people is replayed from it', appendOnly: true },
  { table: 'game.sealed_battle', because: 'not known yet', appendOnly: true },
  { table: 'game.battle_log', because: 'bulk; game.battle holds its digest', appendOnly: true },
]
