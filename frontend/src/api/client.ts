import createClient from 'openapi-fetch'
import { readProblem } from './problem.ts'
import type { paths } from './schema.gen.ts'

/** The typed door to the API. Cookies carry the session; the address is the page's own. */
export const api = createClient<paths>({ baseUrl: location.origin })

type Answer<Data> = { data?: Data; error?: unknown; response: Response }

/** Gives the answer's body, or throws the refusal as a `ProblemError`. */
export async function ask<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await answer
  if (error !== undefined || !response.ok) throw readProblem(error, response)
  return data as Data
}

/** Header of a write: the same act sent twice is done once. Make it when the act is decided, not when it is sent. */
export function idempotency(key: string = crypto.randomUUID()): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key }
}
