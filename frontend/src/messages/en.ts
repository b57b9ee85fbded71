import { credits, gallery, settings } from './en/about.ts'
import { common, errors, levels, table, time } from './en/common.ts'
import { frame, keys } from './en/frame.ts'
import { heraldry } from './en/heraldry.ts'
import { hero } from './en/hero.ts'

/** Every word of the interface. A second language is an object that satisfies `typeof en`. */
export const en = { common, credits, errors, frame, gallery, heraldry, hero, keys, levels, settings, table, time }
