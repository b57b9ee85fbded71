/**
 * Seeds for the same battle under other stars: 32 hex characters, the n-th always the same for the same beginning, so that
 * everybody who asks about a match counts the same battles.
 */
export function otherSeed(from: string, n: number): string {
  let text = ''
  for (let word = 0; word < 4; word++) {
    const own = Number.parseInt(from.slice(word * 8, word * 8 + 8), 16) | 0
    text += (scramble(scramble(own + Math.imul(n + 1, 0x9e3779b9)) ^ Math.imul(word + 1, 0x85ebca6b)) >>> 0)
      .toString(16)
      .padStart(8, '0')
  }
  return text
}

/** lowbias32 (Chris Wellons): a bijection of 32 bits. */
function scramble(word: number): number {
  let x = word | 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return x ^ (x >>> 16)
}
