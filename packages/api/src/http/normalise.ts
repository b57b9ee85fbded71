/**
 * Brings all text of a parsed body to NFC, in place. Says whether every text is well-formed Unicode: half of a surrogate pair
 * would be stored as something else than was sent. Walks without recursion: a hostile body may be thousands of levels deep.
 */
export function normaliseText(body: unknown): boolean {
  if (typeof body === 'string') return body.isWellFormed()
  const open: unknown[] = [body]
  let wellFormed = true
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue
    const record = value as Record<string, unknown>
    for (const key of Object.keys(record)) {
      const inner = record[key]
      if (typeof inner === 'string') {
        if (!inner.isWellFormed()) wellFormed = false
        else record[key] = inner.normalize('NFC')
      } else if (typeof inner === 'object' && inner !== null) open.push(inner)
      if (!key.isWellFormed()) wellFormed = false
    }
  }
  return wellFormed
}
