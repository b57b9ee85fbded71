import { EngineNotPublished, readPublished } from '@mythic/battle-engine/published'
import type { FastifyInstance } from 'fastify'

import { ApiProblem } from './api-problem.ts'

/** Where a published engine's bundle is served. */
export function bundlePath(version: string): string {
  return `/engine/${version}.js`
}

/**
 * Published engines, for ever the same: a browser asks once. `Repr-Digest` (RFC 9530) and ETag name the SHA-256. Outside
 * `/api/v1`, since a bundle outlives every version of the API.
 */
export function mountEngines(app: FastifyInstance): void {
  app.get<{ Params: { file: string } }>('/engine/:file', async (request, reply) => {
    const { file } = request.params
    if (!file.endsWith('.js')) throw new ApiProblem('ENGINE_NOT_FOUND')
    const { bytes, sha256 } = await readOrRefuse(file.slice(0, -'.js'.length))
    const etag = `"${sha256}"`
    void reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('etag', etag)
      .header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return reply.type('text/javascript; charset=utf-8').send(bytes)
  })
}

async function readOrRefuse(version: string): ReturnType<typeof readPublished> {
  try {
    return await readPublished(version)
  } catch (error) {
    if (error instanceof EngineNotPublished) throw new ApiProblem('ENGINE_NOT_FOUND')
    throw error
  }
}
