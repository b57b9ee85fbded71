export type PaletteGroup = 'page' | 'hero' | 'guild' | 'command'

export type PaletteEntry = { readonly group: PaletteGroup; readonly label: string; readonly hint?: string } & (
  | { readonly href: string }
  | { readonly run: () => void }
)

const LIMIT = 12

/** Entries whose words begin with what was typed come first, then those that hold it anywhere. */
export function searchEntries(entries: readonly PaletteEntry[], text: string): PaletteEntry[] {
  const wanted = fold(text.trim())
  if (wanted === '') return entries.filter(({ group }) => group !== 'hero').slice(0, LIMIT)
  const ranked = entries
    .map((entry) => ({ entry, rank: rankOf(fold(`${entry.label} ${entry.hint ?? ''}`), wanted) }))
    .filter(({ rank }) => rank > 0)
  return ranked
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, LIMIT)
    .map(({ entry }) => entry)
}

function rankOf(label: string, wanted: string): number {
  if (label.startsWith(wanted)) return 3
  if (label.includes(` ${wanted}`)) return 2
  return label.includes(wanted) ? 1 : 0
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
