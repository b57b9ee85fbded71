/** Whole coins; a safe integer, never a fraction. May be negative only as a balance. */
export type Coins = number & { readonly __unit: 'coins' }

export function coins(amount: number): Coins {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`coins are whole and below 2^53, not ${amount}`)
  return amount as Coins
}
