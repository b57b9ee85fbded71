import { CLASS_IDS } from '@mythic/battle-engine/content/ids'
import type { ClassId } from '@mythic/battle-engine/content/ids'
import { tableSearch } from '../../ui/data-table/table-search.ts'
import type { TableSearch } from '../../ui/data-table/table-search.ts'

export type RosterSearch = TableSearch & {
  class?: ClassId | undefined
  fit?: true | undefined
  /** Two heroes are shown side by side; which, if not the worthiest two. */
  compare?: true | undefined
  left?: string | undefined
  right?: string | undefined
}

export function rosterSearch(search: Record<string, unknown>): RosterSearch {
  const classId = CLASS_IDS.find((id) => id === search['class'])
  return {
    ...tableSearch(search),
    ...(classId === undefined ? {} : { class: classId }),
    ...(search['fit'] === true ? { fit: true } : {}),
    ...(search['compare'] === true ? { compare: true } : {}),
    ...(typeof search['left'] === 'string' ? { left: search['left'] } : {}),
    ...(typeof search['right'] === 'string' ? { right: search['right'] } : {}),
  }
}
