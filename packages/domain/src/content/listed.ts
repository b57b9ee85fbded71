/** A table of words written as running text. */
export function listed(text: string): readonly string[] {
  return text.trim().split(/\s+/u)
}
