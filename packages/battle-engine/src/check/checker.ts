import type { Problem } from '../report.ts'

export type Shape = Record<string, unknown>
const MOST_PROBLEMS = 50

/** Collects problems while an unknown value is looked at. Owns nothing but what it found. */
export class Checker {
  readonly problems: Problem[] = []
  /** Paths of fields that are not there: nothing more is said of them. */
  private readonly missing = new Set<string>()

  problem(path: string, message: string, mend: string): void {
    if (this.problems.length < MOST_PROBLEMS && !this.missing.has(path))
      this.problems.push({ path: path === '' ? '(input)' : path, message, mend })
  }

  /** A plain object with exactly these fields (`optional` may be absent). */
  object(value: unknown, path: string, fields: readonly string[], optional: readonly string[] = []): Shape | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.problem(path, 'is not an object', `give an object with ${fields.join(', ')}`)
      return undefined
    }
    const shape = value as Shape
    for (const field of fields)
      if (!Object.hasOwn(shape, field)) {
        this.problem(join(path, field), 'is missing', 'add it')
        this.missing.add(join(path, field))
      }
    for (const field of Object.keys(shape).slice(0, 64))
      if (!fields.includes(field) && !optional.includes(field))
        this.problem(join(path, field.slice(0, 64)), 'is unknown', 'remove it')
    return shape
  }

  list(value: unknown, path: string, least: number, most: number): unknown[] | undefined {
    if (!isPlainList(value) || value.length < least || value.length > most) {
      this.problem(path, `is not a list of ${least === most ? least : `${least} to ${most}`}`, 'add or remove entries')
      return undefined
    }
    // A hole in a list is undefined to the checks that follow.
    return Array.from(value)
  }

  whole(value: unknown, path: string, least: number, most: number): number | undefined {
    if (
      typeof value === 'number' &&
      Number.isInteger(value) &&
      value >= least &&
      value <= most &&
      !Object.is(value, -0)
    )
      return value
    this.problem(path, `is not a whole number from ${least} to ${most}`, 'correct it')
    return undefined
  }

  oneOf<T extends string>(value: unknown, path: string, ids: readonly T[]): T | undefined {
    const found = ids.find((id) => id === value)
    if (found === undefined) this.problem(path, 'is not a known word', `use one of ${ids.join(', ')}`)
    return found
  }

  /** A list of known words, none twice. */
  different<T extends string>(values: unknown[] | undefined, path: string, ids: readonly T[]): T[] {
    const found: T[] = []
    values?.forEach((value, i) => {
      const id = this.oneOf(value, `${path}[${i}]`, ids)
      if (id === undefined) return
      if (found.includes(id)) this.problem(`${path}[${i}]`, 'stands there twice', 'remove one')
      found.push(id)
    })
    return found
  }

  text(value: unknown, path: string): void {
    if (typeof value !== 'string' || value.length < 1 || value.length > 64)
      this.problem(path, 'is not a key', 'give the key of a hero')
  }
}

function join(path: string, field: string): string {
  return path === '' ? field : `${path}.${field}`
}

/** A list that can be gone through: one whose prototype was taken away still calls itself an array. */
function isPlainList(value: unknown): value is unknown[] {
  return Array.isArray(value) && typeof value[Symbol.iterator] === 'function' && typeof value.map === 'function'
}
