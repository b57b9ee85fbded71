import { describe, expect, it } from 'vitest'

import { securityHeaders } from './security-headers.ts'

describe('the security headers', () => {
  it('are all that helmet sets, with our policy', () => {
    expect(securityHeaders({ publicUrl: null })).toEqual({
      'content-security-policy':
        "default-src 'self';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';" +
        "worker-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'x-download-options': 'noopen',
      'x-frame-options': 'DENY',
      'x-permitted-cross-domain-policies': 'none',
      'x-xss-protection': '0',
    })
  })

  it('let a worker compile WebAssembly, which pages may not, and differ in nothing else', () => {
    const [page, worker] = [securityHeaders({ publicUrl: null }), securityHeaders({ publicUrl: null }, 'worker')]
    const policy = page['content-security-policy']?.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
    expect(worker).toEqual({ ...page, 'content-security-policy': policy })
    expect(JSON.stringify(page)).not.toMatch(/wasm|eval/)
  })

  it('let pages of a public address reach its socket, and keep them on https', () => {
    const headers = securityHeaders({ publicUrl: 'https://league.example/' })
    expect(headers['content-security-policy']).toContain("connect-src 'self' wss://league.example;")
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    expect(securityHeaders({ publicUrl: 'http://league.example' })).not.toHaveProperty('strict-transport-security')
  })
})
