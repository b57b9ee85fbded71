import { account, found, guild } from './en/account.ts'
import { credits, gallery, settings } from './en/about.ts'
import { dev } from './en/dev.ts'
import { chronicle } from './en/chronicle.ts'
import { common, levels, table, time } from './en/common.ts'
import { errors, fields } from './en/errors.ts'
import { frame, keys, world } from './en/frame.ts'
import { hall } from './en/hall.ts'
import { heraldry } from './en/heraldry.ts'
import { hero, legacy, roster, training } from './en/hero.ts'
import { league, match } from './en/league.ts'
import { proof } from './en/proof.ts'
import { rules } from './en/rules.ts'
import { market, treasury } from './en/treasury.ts'

/** Every word of the interface. A second language is an object that satisfies `typeof en`. */
export const en = {
  account,
  chronicle,
  common,
  credits,
  dev,
  errors,
  fields,
  found,
  frame,
  gallery,
  guild,
  hall,
  heraldry,
  hero,
  keys,
  league,
  legacy,
  levels,
  market,
  match,
  proof,
  roster,
  rules,
  settings,
  table,
  time,
  training,
  treasury,
  world,
}
