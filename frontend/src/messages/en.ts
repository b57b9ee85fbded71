/**
 * Every word of the interface. A second language is a module that gives the same names: `typeof en`. They are re-exported, never
 * gathered into an object, so that a page brings its own words and the first load none but the frame's.
 */
export { account } from './en/account.ts'
export { credits, gallery, settings } from './en/about.ts'
export { dev } from './en/dev.ts'
export { chronicle } from './en/chronicle.ts'
export { common, levels, table, time } from './en/common.ts'
export { errors, fields } from './en/errors.ts'
export { frame, keys, world } from './en/frame.ts'
export { found, guild } from './en/guild.ts'
export { hall } from './en/hall.ts'
export { heraldry } from './en/heraldry.ts'
export { hero, legacy, roster, training } from './en/hero.ts'
export { league, match } from './en/league.ts'
export { proof } from './en/proof.ts'
export { rules } from './en/rules.ts'
export { market, treasury } from './en/treasury.ts'
