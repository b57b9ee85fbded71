import { messages } from '../messages/index.ts'

type Named = { readonly id: string; readonly name: string; readonly archived: boolean }

/** What each world is called in a list: worlds of one name are told apart by the end of their ids, past ones are marked. */
export function worldLabels(worlds: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(
    worlds.map(({ id, name, archived }) => {
      const alone = worlds.every((other) => other.id === id || other.name !== name)
      const told = alone ? name : `${name} #${id.slice(-4)}`
      return [id, archived ? `${told} (${messages.world.archived})` : told]
    }),
  )
}
