import { messages } from '../messages/index.ts'
import { problemOf } from './problem.ts'
import type { ProblemError } from './problem.ts'

export type SaidProblem = {
  readonly problem: ProblemError
  /** What happened, in a player's words. */
  readonly what: string
  /** What he can do about it; empty where nothing is left to say. */
  readonly todo: string
}

/** Any error in a player's words. The API's own `mend` speaks to programs and is never shown. */
export function sayProblem(error: unknown): SaidProblem {
  const problem = problemOf(error)
  const absent = absentThing(problem)
  const [what, todo] = messages.errors[absent ?? problem.code] ?? [messages.common.refused, '']
  return { problem, what, todo }
}

const THINGS: Readonly<Record<string, string>> = {
  heroId: 'HERO_NOT_FOUND',
  guildId: 'GUILD_NOT_FOUND',
  matchId: 'MATCH_NOT_FOUND',
  divisionId: 'DIVISION_NOT_FOUND',
  worldId: 'WORLD_NOT_FOUND',
}

/** The code that says what is not there: an address that names a thing wrongly names nothing. Null when something else is wrong. */
export function absentThing({ code, parts }: ProblemError): string | null {
  if (parts.status === 404) return code
  if (code !== 'INPUT_UNLAWFUL') return null
  const [path, ...others] = badPaths(parts.details)
  if (path === undefined || others.length > 0) return null
  return path.startsWith('/path/') ? (THINGS[path.slice('/path/'.length)] ?? 'ROUTE_NOT_FOUND') : null
}

/** Codes that are about one field, though they do not name it. */
const FIELD_OF: Readonly<Record<string, string>> = {
  EMAIL_TAKEN: 'email',
  PASSWORD_COMMON: 'password',
  GUILD_NAME_TAKEN: 'name',
}

/**
 * Why each field of a form was refused, by its name in the body. `words` says what each must be, for refusals that say only that it
 * is wrong.
 */
export function refusedFields<Name extends string>(
  error: unknown,
  words: Readonly<Record<Name, string>>,
): Partial<Record<Name, string>> {
  if (error === null || error === undefined) return {}
  const { problem, what, todo } = sayProblem(error)
  const names = Object.keys(words) as Name[]
  const named = names.find((name) => name === FIELD_OF[problem.code])
  if (named !== undefined) return { [named]: `${what} ${todo}` } as Partial<Record<Name, string>>
  if (problem.code !== 'INPUT_UNLAWFUL') return {}
  const paths = badPaths(problem.parts.details)
  const wrong = names.filter((name) =>
    paths.some((path) => path === `/body/${name}` || path.startsWith(`/body/${name}/`)),
  )
  return Object.fromEntries(wrong.map((name) => [name, words[name]])) as Partial<Record<Name, string>>
}

function badPaths(details: Readonly<Record<string, unknown>> | undefined): string[] {
  const fields = details?.['fields']
  if (!Array.isArray(fields)) return []
  return fields.flatMap((field: unknown) =>
    typeof field === 'object' && field !== null && 'path' in field && typeof field.path === 'string'
      ? [field.path]
      : [],
  )
}
