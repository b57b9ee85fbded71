import { findPublishedEngine, loadPublished, newestPublished } from '@mythic/battle-engine/published'
import { createChance } from '../chance/chance.ts'
import type { Change } from '../changes/change.ts'
import { effectsOf } from '../changes/effects-of.ts'
import type { Effect } from '../changes/effect.ts'
import type { Command } from '../commands/command.ts'
import { isRefusal } from '../errors/refusal.ts'
import type { Refusal } from '../errors/refusal.ts'
import { compareIds, deriveWorldId } from '../ids/ids.ts'
import type { MatchId } from '../ids/ids.ts'
import { battleInputOf } from '../match/battle-input.ts'
import { battleCommitmentOf, battleSecretOf, battleSeed, worldSecretOf } from '../match/battle-seed.ts'
import { engineOfMatchday } from '../season/season-engine.ts'
import { scheduleSeason } from '../season/schedule-season.ts'
import { isDecided, stepOf } from '../steps/step-of.ts'
import { gameInstant } from '../time/game-instant.ts'
import type { GameInstant } from '../time/game-instant.ts'
import { compareByKey, keyOf, tableNames } from '../world/keys.ts'
import { foundWorld } from '../world/found-world.ts'
import type { RevealReader, SealedBattle, Where } from '../world/reader.ts'
import type { Row, Rows, TableName } from '../world/tables.ts'

type Cells = Record<string, unknown>

/**
 * The smallest world that can be played: maps of rows, effects applied one by one in the order they come (never folded), so
 * that tests of rules stand on nothing clever. The real runtimes are `lab` and `db`.
 */
export class TestWorld {
  readonly worldId
  now: GameInstant = gameInstant(0)
  readonly tables: Map<TableName, Map<string, Cells>> = new Map(tableNames.map((name) => [name, new Map()]))
  readonly sealed = new Map<MatchId, SealedBattle>()
  readonly done = new Set<string>()
  readonly seed: string

  constructor(seed: string) {
    this.seed = seed
    this.worldId = deriveWorldId(seed)
  }

  list<T extends TableName>(table: T, where: Where<T> = {}): Row<T>[] {
    const wanted = Object.entries(where).map(
      ([column, value]) => [column, new Set(Array.isArray(value) ? value : [value])] as const,
    )
    const rows = [...this.#rows(table).values()].filter((row) =>
      wanted.every(([column, values]) => values.has(row[column])),
    )
    return (structuredClone(rows) as Row<T>[]).sort(compareByKey(table))
  }

  get<T extends TableName>(table: T, where: Where<T>): Row<T> {
    const [row, ...others] = this.list(table, where)
    if (row === undefined || others.length > 0)
      throw new Error(`${others.length + 1} rows of ${table} answer ${JSON.stringify(where)}`)
    return row
  }

  reader(): RevealReader {
    return {
      worldId: this.worldId,
      find: async (table, key) => this.list(table, key)[0] ?? null,
      list: async (table, where) => this.list(table, where),
      findEngine: async (version) => await findPublishedEngine(version),
      listSealed: async (ids) => ids.flatMap((id) => this.sealed.get(id) ?? []),
      getBattleSecret: async (season) => battleSecretOf(this.seed, season),
    }
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) for (const effect of effectsOf(change)) this.applyEffect(effect)
  }

  applyEffect(effect: Effect): void {
    const rows = this.#rows(effect.table)
    const key = keyOf(effect.table, (effect.do === 'insert' ? effect.row : effect.key) as never)
    const row = rows.get(key)
    if ((effect.do === 'insert') !== (row === undefined))
      throw new Error(`cannot ${effect.do} ${key} of ${effect.table}`)
    if (effect.do === 'insert') rows.set(key, structuredClone(effect.row) as Cells)
    else if (effect.do === 'delete') rows.delete(key)
    else if (row !== undefined && effect.do === 'update') Object.assign(row, structuredClone(effect.set))
    else if (row !== undefined && effect.do === 'add') {
      for (const [column, by] of Object.entries(effect.by)) row[column] = (row[column] as number) + (by as number)
    }
  }

  /** Runs a command as a runtime would; gives the refusal or what the asker is told. */
  async run<S, Q, R>(command: Command<S, Q, R>, request: Q): Promise<R | Refusal> {
    const slice = await command.load(this.reader(), request)
    const decided = command.decide(slice, request, this.now, createChance(worldSecretOf(this.seed, 1)))
    if (isRefusal(decided)) return decided
    this.apply(decided)
    return command.respond(slice, decided, request)
  }

  /** Does everything due up to an instant, in order; hears of each step's changes. */
  async playTo(
    until: GameInstant,
    watch: (due: Row<'due'>, changes: readonly Change[]) => void = () => undefined,
  ): Promise<void> {
    for (let due = this.next(until); due !== undefined; due = this.next(until)) {
      this.now = due.at
      watch(due, await this.step(due))
    }
    this.now = until
  }

  next(until: GameInstant): Row<'due'> | undefined {
    const open = this.list('due').filter((due) => due.at <= until && !this.done.has(due.id))
    return open.sort(
      (a, b) => a.at - b.at || a.phase - b.phase || compareIds(a.orderKey, b.orderKey) || compareIds(a.id, b.id),
    )[0]
  }

  async step(due: Row<'due'>): Promise<readonly Change[]> {
    this.done.add(due.id)
    if (!isDecided(due.verb)) {
      await this.fight(due.payload.matchId as MatchId)
      return []
    }
    const step = stepOf(due.verb)
    const changes = step.decide(
      await step.load(this.reader(), due.payload),
      due.at,
      createChance(worldSecretOf(this.seed, due.payload.season)),
      due,
    )
    this.apply(changes)
    return changes
  }

  async fight(matchId: MatchId): Promise<void> {
    const locked = this.get('lockedMatch', { matchId })
    const { season, matchday } = this.get('match', { id: matchId })
    const version = engineOfMatchday(
      this.get('season', { number: season }),
      this.list('engineOverride', { season }),
      matchday,
    )
    const engine = await loadPublished(version)
    const seed = battleSeed({
      battleSecret: battleSecretOf(this.seed, season),
      worldId: this.worldId,
      season,
      matchId,
      inputHash: locked.inputHash,
      beacon: '',
    })
    const report = engine.simulate(battleInputOf(locked, seed, version))
    const digests = Array.from(
      { length: report.outcome.rounds },
      (_, round) => engine.digestAt(report, round + 1).chain,
    )
    const { finalDigest, inputHash, outcome } = report
    this.sealed.set(matchId, {
      matchId,
      engineVersion: version,
      seed,
      beacon: '',
      inputHash,
      finalDigest,
      digests,
      outcome,
    })
  }

  rows(): Rows {
    return Object.fromEntries(tableNames.map((name) => [name, this.list(name)])) as unknown as Rows
  }

  #rows(table: TableName): Map<string, Cells> {
    const rows = this.tables.get(table)
    if (rows === undefined) throw new Error(`no table ${table}`)
    return rows
  }
}

/** A world of computer guilds with its first season drawn, at instant 0, played on the newest engine unless told otherwise. */
export async function aWorld({
  seed = '7',
  tiers = 1,
  scheduled = true,
  engineVersion = newestPublished().version,
} = {}): Promise<TestWorld> {
  const world = new TestWorld(seed)
  const battleCommitment = battleCommitmentOf(battleSecretOf(seed, 1))
  await world.run(foundWorld, {
    seed,
    name: 'A world',
    tiers,
    factor: 2,
    driven: true,
    ratePermille: 168_000,
    battleCommitment,
    engineVersion,
  })
  if (scheduled) await world.run(scheduleSeason, { season: 1 })
  return world
}
