import type { BattleInput, BattleReport, EngineBundle } from '@mythic/battle-engine'
import type { DueId, MatchId } from '@mythic/domain'

import type { WorldTx } from '../connect/tx.ts'
import { announce } from '../outbox/announce.ts'
import { holdOpen } from '../world/timeline-lock.ts'

export interface FoughtMatch {
  readonly dueId: DueId
  readonly matchId: MatchId
  /** The engine that the input names; it alone reads what it wrote. */
  readonly engine: EngineBundle
  readonly input: BattleInput
  /** What went into the seed beside the season's secret; empty for none. */
  readonly beacon: string
  readonly report: BattleReport
}

/**
 * Marks the due rows and seals their battles: one statement. A row that somebody else has done meanwhile is passed over with
 * its battle, which is the same one; so is all of a world that was archived meanwhile.
 */
export async function sealBattles(tx: WorldTx, fought: readonly FoughtMatch[]): Promise<void> {
  for (const { matchId, engine, input, report } of fought) {
    if (report.engine !== input.engine || report.inputHash !== engine.hashInput(input))
      throw new Error(`match ${matchId}: the engine fought another input than the one locked`)
  }
  if (!(await holdOpen(tx))) return
  const inOrder = fought.toSorted((a, b) => (a.dueId < b.dueId ? -1 : 1))
  await tx.run(SEAL, [tx.worldId, JSON.stringify(inOrder.map(rowOf)), inOrder.map(({ report }) => bytesOf(report.log))])
  await announce(
    tx,
    inOrder.map(({ matchId }): `match:${MatchId}` => `match:${matchId}`),
  )
}

/** Rows are locked in key order first: two batches may share some. */
const SEAL = `
WITH fought AS MATERIALIZED (
  SELECT s.*, l.log
  FROM ROWS FROM (
    json_to_recordset($2::json) AS (
      "dueId" uuid, "matchId" uuid, "engineVersion" text, seed text, beacon text, "inputHash" text, "finalDigest" text,
      digests jsonb, outcome jsonb, header jsonb, "roundEnds" integer[]
    )
  ) WITH ORDINALITY AS s("dueId", "matchId", "engineVersion", seed, beacon, "inputHash", "finalDigest", digests, outcome, header, "roundEnds", place)
  JOIN unnest($3::bytea[]) WITH ORDINALITY AS l(log, place) ON l.place = s.place
), undone AS MATERIALIZED (
  SELECT d.id FROM game.due AS d
  WHERE d.world_id = $1 AND d.id = ANY (ARRAY(SELECT "dueId" FROM fought)) AND d.done_at IS NULL
  ORDER BY d.id
  FOR NO KEY UPDATE
), marked AS (
  UPDATE game.due AS d SET done_at = clock_timestamp() FROM undone
  WHERE d.world_id = $1 AND d.id = undone.id
  RETURNING d.id
)
INSERT INTO game.sealed_battle (
  world_id, match_id, engine_version, seed, beacon, input_hash, final_digest, digests, outcome, header, log, round_ends, fought_at
)
SELECT $1, f."matchId", f."engineVersion", f.seed, f.beacon, f."inputHash", f."finalDigest", f.digests, f.outcome, f.header, f.log,
  f."roundEnds", clock_timestamp()
FROM fought AS f JOIN marked ON marked.id = f."dueId"`

function rowOf({ dueId, matchId, engine, input, beacon, report }: FoughtMatch): object {
  const { engine: engineVersion, inputHash, finalDigest, outcome, log } = report
  return {
    dueId,
    matchId,
    engineVersion,
    seed: input.seed,
    beacon,
    inputHash,
    finalDigest,
    digests: Array.from({ length: outcome.rounds }, (_, round) => engine.digestAt(report, round + 1).chain),
    outcome,
    header: engine.headerOf(input),
    roundEnds: engine.roundsOf(log).map(({ to }) => to * 2),
  }
}

/** Int32 words, little-endian on every machine. */
function bytesOf(log: Int32Array): Buffer {
  const bytes = Buffer.alloc(log.length * 4)
  log.forEach((word, at) => bytes.writeInt32LE(word, at * 4))
  return bytes
}

export function wordsOf(bytes: Buffer): Int32Array {
  const words = new Int32Array(bytes.length / 4)
  for (let at = 0; at < words.length; at++) words[at] = bytes.readInt32LE(at * 4)
  return words
}
