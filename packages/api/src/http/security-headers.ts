import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

import helmet from 'helmet'

import type { ApiConfig } from '../config.ts'

const TWO_YEARS_S = 63_072_000

/**
 * What every answer tells a browser to refuse, as helmet says it: asked once, on an answer that is never sent, so that it costs no
 * request anything. Names in lower case. `worker`: of the script of a Web Worker, which goes by its own policy and may compile
 * WebAssembly, as a battle engine's rounds are.
 */
export function securityHeaders(
  { publicUrl }: Pick<ApiConfig, 'publicUrl'>,
  of: 'page' | 'worker' = 'page',
): Readonly<Record<string, string>> {
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives(publicUrl, of) },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity:
      publicUrl?.startsWith('https:') === true ? { maxAge: TWO_YEARS_S, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  })
  const request = new IncomingMessage(new Socket())
  const answer = new ServerResponse(request)
  protect(request, answer, (error) => {
    if (error !== undefined) throw new Error('helmet does not understand our policy', { cause: error })
  })
  return Object.fromEntries(Object.entries(answer.getHeaders()).map(([name, value]) => [name, String(value)]))
}

function directives(publicUrl: string | null, of: 'page' | 'worker'): Record<string, string[]> {
  const socketOrigin = publicUrl === null ? [] : [publicUrl.replace(/^http/, 'ws').replace(/\/$/, '')]
  return {
    'default-src': ["'self'"],
    'script-src': of === 'worker' ? ["'self'", "'wasm-unsafe-eval'"] : ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...socketOrigin],
    'worker-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  }
}
