import type { Db } from '../connect/create-db.ts'
import { gather } from '../connect/gather.ts'

/** Whose session a request carries. */
export interface SessionOwner {
  readonly sessionId: string
  readonly accountId: string
  readonly name: string
  readonly email: string
}

/** Days after which an unused session ends. */
const IDLE_DAYS = 14

const FIND = {
  name: 'auth-find-sessions',
  text: `SELECT s.token, s.id AS "sessionId", u.id AS "accountId", u.name, u.email, s."updatedAt" < now() - interval '1 hour' AS stale
    FROM auth.session AS s JOIN auth."user" AS u ON u.id = s."userId"
    WHERE s.token = ANY ($1) AND s."expiresAt" > now() AND s."updatedAt" > now() - make_interval(days => ${IDLE_DAYS})`,
}

const findOwners = gather<SessionOwner>(async (db, tokenHashes) => {
  const { rows } = await db.pool.query<SessionOwner & { token: string; stale: boolean }>({
    ...FIND,
    values: [tokenHashes],
  })
  const stale = rows.filter((row) => row.stale).map(({ sessionId }) => sessionId)
  if (stale.length > 0) await db.pool.query('UPDATE auth.session SET "updatedAt" = now() WHERE id = ANY ($1)', [stale])
  return new Map(
    rows.map(({ token, sessionId, accountId, name, email }) => [token, { sessionId, accountId, name, email }]),
  )
})

/** The one statement behind every signed-in request. `tokenHash`: of the cookie; the token itself is stored nowhere. */
export async function findSessionOwner(db: Db, tokenHash: string): Promise<SessionOwner | null> {
  return await findOwners(db, tokenHash)
}

export interface SessionLine {
  readonly id: string
  readonly signedInAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly device: string | null
  readonly address: string | null
}

/** Where an account is signed in, the last seen first. */
export async function listSessions(db: Db, accountId: string): Promise<SessionLine[]> {
  const { rows } = await db.pool.query<SessionLine>(
    `SELECT id, "createdAt" AS "signedInAt", "updatedAt" AS "lastSeenAt",
       least("expiresAt", "updatedAt" + make_interval(days => ${IDLE_DAYS})) AS "expiresAt",
       nullif("userAgent", '') AS device, nullif("ipAddress", '') AS address
     FROM auth.session
     WHERE "userId" = $1 AND "expiresAt" > now() AND "updatedAt" > now() - make_interval(days => ${IDLE_DAYS})
     ORDER BY "updatedAt" DESC, id LIMIT 100`,
    [accountId],
  )
  return rows
}

/** Ends one session of this account. Gives whether there was one. */
export async function endSession(db: Db, accountId: string, sessionId: string): Promise<boolean> {
  const { rowCount } = await db.pool.query('DELETE FROM auth.session WHERE id = $1 AND "userId" = $2', [
    sessionId,
    accountId,
  ])
  return rowCount === 1
}

/** Ends the session of a token, whoever's it is; for signing out. */
export async function endSessionOfToken(db: Db, tokenHash: string): Promise<void> {
  await db.pool.query('DELETE FROM auth.session WHERE token = $1', [tokenHash])
}

/** Ends all sessions of an account but one. Gives how many. */
export async function endOtherSessions(db: Db, accountId: string, keptSessionId: string): Promise<number> {
  const { rowCount } = await db.pool.query('DELETE FROM auth.session WHERE "userId" = $1 AND id <> $2', [
    accountId,
    keptSessionId,
  ])
  return rowCount ?? 0
}

/** Where the session was begun; better-auth knows no address behind our own routes. */
export async function noteSessionOrigin(
  db: Db,
  tokenHash: string,
  address: string,
  device: string | null,
): Promise<void> {
  await db.pool.query('UPDATE auth.session SET "ipAddress" = $2, "userAgent" = $3 WHERE token = $1', [
    tokenHash,
    address,
    device,
  ])
}
