/**
 * Cross-site writes, and sockets of other sites, are refused by where they come from: browsers always tell it, other programs
 * need not. `allowed` are origins (scheme, host, port).
 */
export function mayCallFrom(
  headers: { readonly origin?: string | undefined; readonly 'sec-fetch-site'?: unknown },
  allowed: ReadonlySet<string>,
): boolean {
  if (headers.origin !== undefined) return allowed.has(headers.origin)
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** The public address; without one every name of this machine on the port it listens on. */
export function allowedOrigins(publicUrl: string | null, port: number): ReadonlySet<string> {
  if (publicUrl !== null) return new Set([new URL(publicUrl).origin])
  return new Set(['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}:${port}`))
}
