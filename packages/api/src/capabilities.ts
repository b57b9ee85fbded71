/**
 * Who may call a route. One list for the whole league (architecture law 16): each route names exactly one, the guard in
 * `http/guard.ts` enforces it, and the authorization matrix of the tests is made from it.
 */
export const capabilities = {
  /** Anybody, signed in or not. */
  spectator: { needs: 'nothing', words: 'Anybody may look.' },
  /** Whoever is signed in. */
  account: { needs: 'account', words: 'Whoever is signed in.' },
  /** The account whose guild or hero the path names. */
  owner: { needs: 'guild', words: 'The owner of the guild, or of the guild the hero serves.' },
  /** People with rights given by the owner. None can be given yet, so nobody has this but the owner. */
  deputy: { needs: 'guild', words: 'The owner, or a deputy with the right for it.' },
  /** A personal token. None can be made yet, so nobody has this but the owner. */
  token: { needs: 'guild', words: 'The owner, or a token of the owner with the scope for it.' },
  /** The computer steward of a guild whose owner stays away; never a caller over HTTP. */
  steward: { needs: 'nobody', words: 'The computer steward alone: no caller over HTTP.' },
  /** Exists only with DEV_MODE=true; without it the route is not registered and answers 404. */
  developer: { needs: 'dev-mode', words: 'Anybody, where DEV_MODE=true; elsewhere the route does not exist.' },
} as const satisfies Record<string, { needs: 'nothing' | 'account' | 'guild' | 'nobody' | 'dev-mode'; words: string }>

export type Capability = keyof typeof capabilities
