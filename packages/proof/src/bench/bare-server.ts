import Fastify from 'fastify'
import pg from 'pg'

import { readBareServerEnv } from './read-env.ts'

/** The yardstick of the views: Fastify and `pg`, one row by its key, nothing else. Announces itself as our programs do. */
const { databaseUrl, worldId } = readBareServerEnv()
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
const app = Fastify()

app.get('/one', async () => {
  const { rows } = await pool.query({
    name: 'one',
    text: 'SELECT id, name, ruleset_number, status, season FROM game.world WHERE world_id = $1 AND id = $1',
    values: [worldId],
  })
  return rows[0]
})

const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.once('disconnect', () => process.exit(0))
process.stdout.write(`${JSON.stringify({ ready: 'bare', url })}\n`)
