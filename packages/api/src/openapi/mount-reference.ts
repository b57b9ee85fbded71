import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

import { PROBLEM_PAGE, PROBLEM_STYLE, problemPage } from './problem-page.ts'

const REFERENCE = '/api/reference'

/** Its own scripts only. Swagger UI sets style attributes, so styles are let in here, on a page that shows nothing of a player's. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const SHIELD =
  '<path d="M4 3h24v13c0 7-5 11-12 14C9 27 4 23 4 16z" fill="#8a2b20" stroke="#e0b64a" stroke-width="2"/><path d="M16 8l2.4 5 5.4.7-4 3.8 1 5.5-4.8-2.7-4.8 2.7 1-5.5-4-3.8 5.4-.7z" fill="#e0b64a"/>'
const SIGN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${SHIELD}</svg>`
const NAME = `<svg xmlns="http://www.w3.org/2000/svg" width="220" height="40" viewBox="0 0 176 32" role="img" aria-label="Mythic League">${SHIELD}<text x="38" y="22" font-family="Georgia, serif" font-size="19" fill="#fff">Mythic League</text></svg>`

/** The document of the API, the page that shows it, and the page of problem codes. */
export async function mountReference(app: FastifyInstance, document: object): Promise<void> {
  const text = JSON.stringify(document)
  app.get('/api/v1/openapi.json', async (_request, reply) => reply.type('application/json; charset=utf-8').send(text))
  for (const path of ['/api', '/api/']) app.get(path, async (_request, reply) => reply.redirect(REFERENCE))

  const page = problemPage()
  app.get(PROBLEM_PAGE, async (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
  app.get(`${PROBLEM_PAGE}/page.css`, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(PROBLEM_STYLE),
  )

  await app.register(swagger, { mode: 'static', specification: { document: document as never } })
  await app.register(swaggerUi, {
    routePrefix: REFERENCE,
    staticCSP: POLICY,
    uiConfig: { docExpansion: 'none' },
    logo: { type: 'image/svg+xml', content: Buffer.from(NAME), href: '/', target: '_self' },
    theme: {
      title: 'API – Mythic League',
      favicon: [{ filename: 'sign.svg', rel: 'icon', sizes: 'any', type: 'image/svg+xml', content: SIGN }],
    },
  })
}
