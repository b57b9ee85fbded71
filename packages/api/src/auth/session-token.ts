import { hash, randomBytes } from 'node:crypto'

/** Chromium and Firefox take `__Host-` cookies from 127.0.0.1 as well; no subdomain and no other path can set it. */
export const SESSION_COOKIE = '__Host-mythic.session'

/** A session ends after 30 days, or 14 days after it was last seen. */
export const SESSION_DAYS = 30

/** 256 bits; only its hash is stored, so a leaked table opens no session. */
export function drawToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): string {
  return hash('sha256', token, 'base64url')
}

export function sessionCookie(token: string): string {
  return `${SESSION_COOKIE}=${token}; Path=/; Max-Age=${SESSION_DAYS * 86_400}; HttpOnly; Secure; SameSite=Lax`
}

export const endedCookie = `${SESSION_COOKIE}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`

/** The token in a Cookie header, or null. */
export function readToken(cookies: string | undefined): string | null {
  if (cookies === undefined) return null
  const at = cookies.indexOf(`${SESSION_COOKIE}=`)
  if (at === -1 || (at > 0 && !/[; ]/.test(cookies.charAt(at - 1)))) return null
  const [token = ''] = cookies.slice(at + SESSION_COOKIE.length + 1).split(';', 1)
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null
}
