/** A name as it is written in a hex: its letters, their size, and the width to set them in where they would be wider. */
export type FittedName = { readonly text: string; readonly size: number; readonly width: number | undefined }

/** Clear width of a hex of side 40 at the height of the name, in units of the board. */
export const NAME_ROOM = 50
/** Widths of letters as shares of their size, for half-bold Source Sans: as it is set, on the safe side, and at its narrowest. */
const LETTER = 0.56
const NARROWEST = 0.45

/**
 * The first name, so that it stays inside its hex: long ones smaller and set closer. None is cut short: what is seen
 * on a button must be part of its name, for those who press it by saying what they see (WCAG 2.5.3).
 */
export function fitName(name: string): FittedName {
  const text = name.split(' ')[0] ?? name
  const letters = Array.from(text).length
  const size = letters <= 7 ? 12.5 : Math.min(11, NAME_ROOM / (letters * NARROWEST))
  return { text, size, width: letters * size * LETTER > NAME_ROOM ? NAME_ROOM : undefined }
}
