/** lowbias32 (Chris Wellons): a bijection of 32 bits with the least known bias for two multiplications. */
export function mix(word: number): number {
  let x = word
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return x ^ (x >>> 16)
}

/** Two independent 32-bit hashes of a text, by UTF-16 code unit. */
export function hashText(text: string, salt: number): number {
  let h = mix(salt ^ Math.imul(text.length, 0x9e3779b9))
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) ^ (h >>> 15)
  return mix(h)
}

const DIGITS = '0123456789abcdef'
/** Two hex characters a byte: `toString(16)` divides floating-point numbers. */
const BYTES = Array.from({ length: 256 }, (_, byte) => DIGITS.charAt(byte >> 4) + DIGITS.charAt(byte & 15))

/** Eight lower-case hex characters. */
export function hex32(word: number): string {
  return BYTES[word >>> 24]! + BYTES[(word >>> 16) & 255]! + BYTES[(word >>> 8) & 255]! + BYTES[word & 255]!
}
