import type { ApiConfig } from '../config.ts'

/** What every answer tells a browser to refuse; names in lower case, made once and sent as it is. */
export function securityHeaders({ publicUrl }: Pick<ApiConfig, 'publicUrl'>): Readonly<Record<string, string>> {
  const socketOrigin = publicUrl === null ? '' : ` ${publicUrl.replace(/^http/, 'ws').replace(/\/$/, '')}`
  const policy = {
    'default-src': "'self'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': `'self'${socketOrigin}`,
    'worker-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  }
  return {
    'content-security-policy': Object.entries(policy)
      .map(([what, where]) => `${what} ${where}`)
      .join(';'),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'same-origin',
    ...(publicUrl?.startsWith('https:') === true
      ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
      : {}),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
  }
}
