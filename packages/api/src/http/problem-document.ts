import { GameRuleError, refusals } from '@mythic/domain'
import type { FastifyError, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'

import { problemType } from '../openapi/problem-page.ts'
import type { Problem } from '../schemas/problem.ts'
import { ApiProblem } from './api-problem.ts'
import type { BadField, ProblemDetails } from './api-problem.ts'
import { mends } from './mends.ts'
import { apiProblems } from './problem-codes.ts'
import type { ApiProblemCode } from './problem-codes.ts'

export type ProblemDocument = Static<typeof Problem>

export interface Refused {
  readonly document: ProblemDocument
  readonly retryAfterS: number | null
  /** A bug of ours, to be logged with its stack. */
  readonly isBug: boolean
}

/** Says any error as a problem document. Nothing of an unexpected error reaches the client but the request's id. */
export function problemOf(error: unknown, request: Pick<FastifyRequest, 'id' | 'url'>): Refused {
  if (error instanceof GameRuleError) {
    const { status, sentence } = refusals[error.code]
    const retryAfterS = error.code === 'WORLD_CATCHING_UP' ? 2 : null
    return said(
      { code: error.code, status, sentence, mend: mends[error.code], details: error.details },
      request,
      retryAfterS,
    )
  }
  const problem = error instanceof ApiProblem ? error : translate(error)
  return said(
    { code: problem.code, ...apiProblems[problem.code], details: problem.details },
    request,
    problem.retryAfterS,
  )
}

interface Said {
  readonly code: string
  readonly status: number
  readonly sentence: string
  readonly mend: string
  readonly details: ProblemDetails
}

function said(
  { code, status, sentence, mend, details }: Said,
  request: Pick<FastifyRequest, 'id' | 'url'>,
  retryAfterS: number | null,
): Refused {
  const [path = '/'] = request.url.split('?')
  return {
    document: {
      type: problemType(code),
      title: sentence,
      status,
      code,
      detail: sentence,
      mend,
      instance: path.slice(0, 300),
      requestId: request.id,
      details: { ...details },
    },
    retryAfterS,
    isBug: status === 500,
  }
}

const fastifyCodes: Readonly<Record<string, ApiProblemCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'BODY_NOT_JSON',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BODY_BROKEN',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BODY_BROKEN',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BODY_BROKEN',
  FST_ERR_BAD_URL: 'ROUTE_NOT_FOUND',
  FST_ERR_MAX_PARAM_LENGTH: 'URL_TOO_LONG',
  FST_ERR_ASYNC_CONSTRAINT: 'ROUTE_NOT_FOUND',
}

function translate(error: unknown): ApiProblem {
  if (!(error instanceof Error)) return new ApiProblem('INTERNAL', {}, { cause: error })
  const { code, validation, statusCode } = error as Partial<FastifyError>
  if (validation !== undefined) return new ApiProblem('INPUT_UNLAWFUL', { fields: validation as unknown as BadField[] })
  const known = code === undefined ? undefined : fastifyCodes[code]
  if (known !== undefined) return new ApiProblem(known, {}, { cause: error })
  const unreachable = unreachableCode(error)
  if (unreachable !== null) return new ApiProblem(unreachable, {}, { cause: error, retryAfterS: 2 })
  if (statusCode === 400) return new ApiProblem('BODY_BROKEN', {}, { cause: error })
  return new ApiProblem('INTERNAL', {}, { cause: error })
}

/** Codes of node and Postgres that mean: the server is away or has no time, and trying again may help. */
const connectionLost = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
])
const noTime = new Set(['55P03', '57014', '53300', '40P01', '25P03'])
const lostSentences =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/

function unreachableCode(error: Error): ApiProblemCode | null {
  const { code } = error as { code?: unknown }
  if (
    error.name === 'MaxRetriesPerRequestError' ||
    /^(Stream isn't writeable|Connection is closed|Command timed out)/.test(error.message)
  )
    return 'REDIS_UNREACHABLE'
  if (typeof code === 'string' && noTime.has(code)) return 'BUSY'
  if (typeof code === 'string' && connectionLost.has(code)) return 'DATABASE_UNREACHABLE'
  if (lostSentences.test(error.message)) return 'DATABASE_UNREACHABLE'
  return error instanceof AggregateError &&
    error.errors.some((one) => one instanceof Error && unreachableCode(one) !== null)
    ? 'DATABASE_UNREACHABLE'
    : null
}
