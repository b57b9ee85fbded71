export type SignInSearch = { back?: string }

/** Where to go after signing in or registering: an address of this league, so that no link leads a player elsewhere by way of his sign-in. */
export function signInSearch(search: Record<string, unknown>): SignInSearch {
  const { back } = search
  return typeof back === 'string' && /^\/(?![/\\])(?!sign-in|register)/.test(back) ? { back } : {}
}
