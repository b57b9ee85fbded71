/** A name as it is written in a hex: its letters, their size, and the width to set them in where they would be wider. */
export type FittedName = { readonly text: string; readonly size: number; readonly width: number | undefined }

/** Clear width of a hex of side 40 at the height of the name, in units of the board. */
export const NAME_ROOM = 50
/** Widths of letters as shares of their size, on the safe side for half-bold Source Sans. */
const LETTER = 0.56
const MOST_LETTERS = 10

/** The first name, so that it stays inside its hex: long ones smaller and set closer, very long ones cut short. */
export function fitName(name: string): FittedName {
  const first = name.split(' ')[0] ?? name
  const letters = Array.from(first)
  const text = letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join('')}…` : first
  const size = letters.length <= 7 ? 12.5 : 11
  return {
    text,
    size,
    width: Math.min(letters.length, MOST_LETTERS) * size * LETTER > NAME_ROOM ? NAME_ROOM : undefined,
  }
}
