import { ABILITIES } from './content/abilities.ts'
import { ARENAS } from './content/arenas.ts'
import { CLASSES } from './content/classes.ts'
import { GEAR, GEAR_GAIN } from './content/gear.ts'
import * as ids from './content/ids.ts'
import { MONSTERS } from './content/monsters.ts'
import { NUMBERS } from './content/numbers.ts'
import { STANCES } from './content/stances.ts'
import { STATUSES } from './content/statuses.ts'
import { TRAITS } from './content/traits.ts'
import { hashText, hex32 } from './chance/mix.ts'

/** `-dev` until published: its digests may still change with the reason in the commit. */
export const ENGINE_VERSION: string = '1.0.0-dev'

/** A module's names come in another order from some bundlers: here always in that of their code units. */
const IDS = Object.fromEntries(Object.entries(ids).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Every number and word of content, behaviour left out (that is the version's). */
const CONTENT_TEXT = JSON.stringify([
  IDS,
  NUMBERS,
  CLASSES,
  STANCES,
  STATUSES,
  TRAITS,
  GEAR,
  GEAR_GAIN,
  ARENAS,
  ABILITIES,
  MONSTERS,
])

/** 16 hex characters over all content tables. */
export const CONTENT_HASH = hex32(hashText(CONTENT_TEXT, 1)) + hex32(hashText(CONTENT_TEXT, 2))
