/** Something that always holds, as a query for what breaks it. */
export interface Invariant {
  readonly name: string
  /** Rows that break it, each with `worldId` and a sentence `problem`. $1 is a world, or null for all. */
  readonly sql: string
}
