export type InputDifference = { path: string; a: unknown; b: unknown }

/** Where two inputs differ, path by path, in the order of the first; at most `most`. The engine's version is left out. */
export function inputDifferences(a: unknown, b: unknown, most = 20): InputDifference[] {
  const found: InputDifference[] = []
  compare(a, b, '')
  return found

  function compare(one: unknown, other: unknown, path: string): void {
    if (found.length >= most || path === 'engine' || Object.is(one, other)) return
    if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other)) {
      found.push({ path: path === '' ? '(input)' : path, a: one, b: other })
      return
    }
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const place = Array.isArray(one) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
      compare(one[key], other[key], place)
    }
  }
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
