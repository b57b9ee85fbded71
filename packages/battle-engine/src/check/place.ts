import { hashText } from '../chance/mix.ts'
import type { Checker, Shape } from './checker.ts'

/** A name that nobody else in the battle has; `keys` holds those seen, by hash, with their paths. */
export function checkKey(check: Checker, key: unknown, path: string, keys: Map<string, string>, most = 64): void {
  if (typeof key !== 'string' || key.length < 1 || key.length > most)
    return check.problem(path, 'is not a key', 'give 1 to 64 characters')
  // Keys are told apart by 64 bits of hash: two that share them would share their luck.
  const name = `${hashText(key, 0x3c6ef372)}:${hashText(key, 0x1f83d9ab)}`
  const other = keys.get(name)
  if (other !== undefined)
    check.problem(path, `is the key of ${other} too`, 'give each hero of the battle a key of his own')
  keys.set(name, path)
}

/** A home place that nobody else of the side has. */
export function checkPlace(check: Checker, value: unknown, path: string, places: Set<string>): void {
  const place: Shape | undefined = check.object(value, path, ['column', 'row'])
  if (place === undefined) return
  const column = check.whole(place['column'], `${path}.column`, 0, 1)
  const row = check.whole(place['row'], `${path}.row`, 0, 8)
  const name = `${column}:${row}`
  if (places.has(name)) check.problem(path, 'is taken by another of his side', 'give each hero a place of his own')
  places.add(name)
}
