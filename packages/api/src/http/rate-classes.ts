/** How often one address may call, by kind of route. Writes and sign-ins are counted in Redis for all nodes together. */
export const rateClasses = {
  read: { most: 1200, perMs: 60_000, counted: 'here' },
  write: { most: 120, perMs: 60_000, counted: 'everywhere' },
  /** Hashing a password is dear: few a minute an address, and for an account each wrong try makes the next one wait. */
  'sign-in': { most: 20, perMs: 60_000, counted: 'everywhere' },
  /** Counted by the live line itself, a message each. */
  live: { most: 60, perMs: 60_000, counted: 'here' },
  dev: { most: 1200, perMs: 60_000, counted: 'here' },
} as const satisfies Record<string, { most: number; perMs: number; counted: 'here' | 'everywhere' }>

export type RateClass = keyof typeof rateClasses
