/** Handle of each name of a list: asked of a table, since a list is looked through word by word at every name of an input. */
export function handlesIn<Id extends string>(ids: readonly Id[]): ReadonlyMap<Id, number> {
  return new Map(ids.map((id, handle) => [id, handle]))
}
