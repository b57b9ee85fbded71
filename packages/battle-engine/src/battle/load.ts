import {
  ABILITY_IDS,
  ANCESTRY_IDS,
  ARENA_IDS,
  ATTRIBUTE_IDS,
  CLASS_IDS,
  GEAR_SLOT_IDS,
  LANE_IDS,
  STANCE_IDS,
  TRAIT_IDS,
} from '../content/ids.ts'
import { handlesIn } from '../content/handles.ts'
import { gearGain } from '../content/gear.ts'
import { HANDLES, HEROES_A_SIDE } from '../content/numbers.ts'
import { cellOf, mirrorOf } from '../field/hex.ts'
import { standOn } from '../field/ground.ts'
import { hashText } from '../chance/mix.ts'
import { keyStreams } from '../chance/draw.ts'
import { compileGambits, compileOrders, type FindHero } from '../gambits/compile.ts'
import type { BattleInput, GearInput, HeroInput, SideInput, TraitInput, UnsealedInput } from '../input.ts'
import { MONSTERS as MONSTER_CONTENT } from '../content/monsters.ts'
import {
  ABILITY,
  ACTOR,
  ANCESTRY,
  ARENA,
  ATTRIBUTE,
  CAPTAIN,
  CELL,
  CLASS,
  EFFECTS_ON,
  EXISTS,
  FATIGUE,
  GEAR_WORN,
  HOME,
  KEY_A,
  KEY_B,
  LANE,
  LAST_TARGET,
  MILITIA,
  MONSTER,
  MONSTERS,
  MORALE,
  NEMESIS_OF,
  OCCUPIED,
  OWNER,
  RANK,
  S,
  SEED,
  SLAYER_OF,
  STANCE,
  STANDING,
  START_LANE,
  START_MORALE,
  START_STANCE,
  SUMMONED,
  TRAITS,
  TURN_OF,
  TURN_ORDER,
  WINNER,
  WORTH,
} from '../state/layout.ts'
import { boundWorths } from '../turn/bounds.ts'
import { deriveAll, shareGlory } from './derive.ts'
import { readAhead } from './read-ahead.ts'
import { startMorale } from './start-morale.ts'
import { lineOf, monsterHandle, strongestOf, summonsOf, type Fighter } from './muster.ts'

const ABILITY_HANDLE = handlesIn(ABILITY_IDS)
const ANCESTRY_HANDLE = handlesIn(ANCESTRY_IDS)
const ARENA_HANDLE = handlesIn(ARENA_IDS)
const ATTRIBUTE_HANDLE = handlesIn(ATTRIBUTE_IDS)
const CLASS_HANDLE = handlesIn(CLASS_IDS)
const GEAR_SLOT_HANDLE = handlesIn(GEAR_SLOT_IDS)
const LANE_HANDLE = handlesIn(LANE_IDS)
const STANCE_HANDLE = handlesIn(STANCE_IDS)
const TRAIT_HANDLE = handlesIn(TRAIT_IDS)

/** Whoever has a handle on a side: its line in canonical order, then those whom its monsters may call. */
export function castOf(side: SideInput): Fighter[] {
  const line = lineOf(side)
  return side.monsters === undefined ? line : [...line, ...summonsOf(line)]
}

/** Handle of each key, canonical. */
export function handlesOf(input: UnsealedInput): Map<string, number> {
  const handles = new Map<string, number>()
  input.sides.forEach((side, s) => castOf(side).forEach((one, i) => handles.set(one.key, s * HEROES_A_SIDE + i)))
  return handles
}

/** Both sides' heroes of the input that stands in the state, in canonical order. */
const lines: [Fighter[], Fighter[]] = [[], []]
export function loadedLine(side: 0 | 1): readonly Fighter[] {
  return lines[side]
}
/** Only orders and few filters name a hero: twelve keys are looked through then, and no table is built. */
const find: FindHero = (key) => {
  for (let s = 0; s < 2; s++) {
    const line = lines[s]!
    for (let i = 0; i < line.length; i++) if (line[i]!.key === key) return s * HEROES_A_SIDE + i
  }
  return -1
}

/** Puts an input into the state: all of it but the seed. */
export function loadUnsealed(input: UnsealedInput): void {
  S.fill(0)
  OCCUPIED.fill(0)
  EFFECTS_ON.fill(0)
  const arena = ARENA_HANDLE.get(input.arena) ?? -1
  S[ARENA] = arena
  standOn(arena)
  readAhead(input.sides)
  lines[0] = lineOf(input.sides[0])
  lines[1] = lineOf(input.sides[1])
  for (let s = 0; s < 2; s++) {
    const side = input.sides[s]!
    const line = lines[s]!
    S[START_STANCE + s] = S[STANCE + s] = STANCE_HANDLE.get(side.stance) ?? -1
    S[START_MORALE + s] = S[MORALE + s] = startMorale(side.morale, line)
    for (let i = 0; i < line.length; i++) loadHero(s * HEROES_A_SIDE + i, s, line[i]!)
    shareGlory(s, line)
    compileOrders(s, side.orders, find)
    if (side.captain !== undefined) S[CAPTAIN + s] = find(side.captain) + 1
  }
  for (let s = 0; s < 2; s++) if (input.sides[s]!.monsters !== undefined) loadMonsters(s)
  deriveAll()
  boundWorths()
  for (let h = 0; h < HANDLES; h++) {
    S[TURN_ORDER + h] = -1
    S[LAST_TARGET + h] = -1
  }
  S[OWNER] = S[OWNER + 1] = -1
  S[WINNER] = -1
  S[ACTOR] = -1
  S[TURN_OF] = -1
}

/** The whole input, seed included: ready for the first hour. */
export function loadInput(input: BattleInput): void {
  loadUnsealed(input)
  for (let i = 0; i < 4; i++) S[SEED + i] = hexWord(input.seed, i * 8)
  keyStreams()
}

/** A word of eight lower-case hex characters, without the slice that `parseInt` would need. */
function hexWord(text: string, at: number): number {
  let word = 0
  for (let i = at; i < at + 8; i++) {
    const code = text.charCodeAt(i)
    word = (word << 4) | ((code & 15) + 9 * (code >> 6))
  }
  return word
}

/** What makes monsters of a side's line, loaded as heroes of the classes they are like; and those whom they may call. */
function loadMonsters(side: number): void {
  S[MONSTERS]! |= 1 << side
  const line = lines[side]!
  line.forEach(({ monster }, i) => {
    const h = side * HEROES_A_SIDE + i
    if (monster === undefined) return
    S[MONSTER + h] = monsterHandle(monster) + 1
    const copied = MONSTER_CONTENT[monster].copies === true ? strongestOf(lines[1 - side]!) : undefined
    if (copied === undefined) return
    S[CLASS + h] = CLASS_HANDLE.get(copied.classId) ?? -1
    loadAbilities(h, copied)
  })
  summonsOf(line).forEach((called, n) => {
    const h = side * HEROES_A_SIDE + line.length + n
    loadHero(h, side, called)
    S[STANDING + h] = 0
    if (called.monster !== undefined) S[MONSTER + h] = (monsterHandle(called.monster) + 1) | SUMMONED
  })
}

function loadHero(h: number, side: number, hero: HeroInput): void {
  const s = S
  const home = cellOf(hero.place.column, hero.place.row)
  s[EXISTS + h] = 1
  s[CLASS + h] = CLASS_HANDLE.get(hero.classId) ?? -1
  s[RANK + h] = hero.rank
  s[WORTH + h] = hero.worth
  const { might, agility, intellect, spirit, vitality, resolve } = hero.attributes
  s[ATTRIBUTE + h] = might
  s[ATTRIBUTE + HANDLES + h] = agility
  s[ATTRIBUTE + 2 * HANDLES + h] = intellect
  s[ATTRIBUTE + 3 * HANDLES + h] = spirit
  s[ATTRIBUTE + 4 * HANDLES + h] = vitality
  s[ATTRIBUTE + 5 * HANDLES + h] = resolve
  s[ANCESTRY + h] = ANCESTRY_HANDLE.get(hero.ancestry) ?? -1
  const { traits, gear, sets } = hero
  for (let i = 0; i < traits.length; i++) loadTrait(h, traits[i]!)
  if (gear !== undefined) for (let i = 0; i < gear.length; i++) wear(h, gear[i]!)
  s[FATIGUE + h] = hero.fatigue ?? 0
  s[MILITIA + h] = hero.militia ? 1 : 0
  s[HOME + h] = s[CELL + h] = side === 0 ? home : mirrorOf(home)
  s[START_LANE + h] = s[LANE + h] = LANE_HANDLE.get(hero.lane) ?? -1
  loadAbilities(h, hero)
  s[KEY_A + h] = hashText(hero.key, 0x3c6ef372)
  s[KEY_B + h] = hashText(hero.key, 0x1f83d9ab)
  s[STANDING + h] = 1
  compileGambits(h, 0, hero.gambits, find)
  if (sets?.b !== undefined) compileGambits(h, 1, sets.b, find)
  if (sets?.c !== undefined) compileGambits(h, 2, sets.c, find)
}

function loadTrait(h: number, trait: TraitInput): void {
  const id = typeof trait === 'string' ? trait : trait.id
  S[TRAITS + h]! |= 1 << (TRAIT_HANDLE.get(id) ?? 31)
  if (typeof trait === 'string') return
  if (trait.id === 'slayer') S[SLAYER_OF + h] = (CLASS_HANDLE.get(trait.of) ?? -1) + 1
  else S[NEMESIS_OF + h] = find(trait.of) + 1
}

/** Most that an attribute can be, gear and all. */
const MOST = 2500

function wear(h: number, { slot, attribute, grade, wear: left }: GearInput): void {
  const raised = ATTRIBUTE_HANDLE.get(attribute) ?? 0
  const at = ATTRIBUTE + raised * HANDLES + h
  S[at] = Math.min(MOST, S[at]! + gearGain(grade, left))
  S[GEAR_WORN + (GEAR_SLOT_HANDLE.get(slot) ?? 0) * HANDLES + h] = (raised + 1) | (grade << 4) | (left << 8)
}

/** Into the slots by handle: the order of the list means nothing. */
function loadAbilities(h: number, { abilities }: HeroInput): void {
  const s = S
  for (let slot = 0; slot < 4; slot++) {
    const ability = slot < abilities.length ? (ABILITY_HANDLE.get(abilities[slot]!) ?? -1) : -1
    let at = slot
    for (; at > 0 && ability >= 0 && s[ABILITY + (at - 1) * HANDLES + h]! > ability; at--)
      s[ABILITY + at * HANDLES + h] = s[ABILITY + (at - 1) * HANDLES + h]!
    s[ABILITY + at * HANDLES + h] = ability
  }
}
