import { GAMBIT_SET_IDS, GEAR_SLOT_IDS, STATUS_IDS } from '../content/ids.ts'
import { HANDLES } from '../content/numbers.ts'
import * as memory from './memory.ts'

const { int32s, uint8s } = memory

/**
 * One Int32Array is the whole battle: a structure of arrays, laid out here once. Offsets below are word indices; a hero's
 * word is OFFSET + handle. Sections are digested apart, so that a mismatch names where it lies.
 */
export type Field = { name: string; at: number; size: number }
export type Section = { name: string; from: number; to: number; fields: Field[] }

export const SECTIONS: Section[] = []
let size = 0

/** Begins where a multiple of four words lies: what hashes sections takes four at a time (state/digest.ts). */
function section(name: string): void {
  const before = SECTIONS[SECTIONS.length - 1]
  roundUp()
  if (before !== undefined) before.to = size
  SECTIONS.push({ name, from: size, to: size, fields: [] })
}
function roundUp(): void {
  size = (size + 3) & ~3
}
function words(name: string, count: number): number {
  const at = size
  const current = SECTIONS[SECTIONS.length - 1]!
  current.fields.push({ name, at, size: count })
  size += count
  current.to = size
  return at
}
const hero = (name: string, each = 1): number => words(name, each * HANDLES)

// What the input says: written by load, never again.
section('input')
export const ARENA = words('arena', 1)
export const START_STANCE = words('start-stance', 2)
export const START_MORALE = words('start-morale', 2)
/** Handle of the side's captain + 1, 0 when nobody leads. */
export const CAPTAIN = words('captain', 2)
export const EXISTS = hero('exists')
export const CLASS = hero('class')
export const RANK = hero('rank')
export const WORTH = hero('worth')
/** With gear. */
export const ATTRIBUTE = hero('attribute', 6)
/** Pieces by slot: attribute + 1 | grade << 4 | wear << 8, 0 none: GEAR_WORN + slot · 12 + hero. */
export const GEAR_WORN = hero('gear', GEAR_SLOT_IDS.length)
export const FATIGUE = hero('fatigue')
export const ANCESTRY = hero('ancestry')
export const TRAITS = hero('traits')
/** Of whom his traits speak: a class + 1, a hero's handle + 1; 0 of nobody here. */
export const SLAYER_OF = hero('slayer-of')
export const NEMESIS_OF = hero('nemesis-of')
export const MILITIA = hero('militia')
/** 0 for a hero, else handle of MONSTER_IDS + 1, and SUMMONED for one that stands only when it is called. */
export const MONSTER = hero('monster')
/** A bit a side that is of monsters: 0 in every battle of guilds, which pays nothing for them but this look. */
export const MONSTERS = words('monsters', 1)
export const HOME = hero('home')
export const START_LANE = hero('start-lane')
/** Ability handle by equipped slot 0–3 (sorted), −1 none: ABILITY + slot · 12 + hero. */
export const ABILITY = hero('ability', 4)
export const KEY_A = hero('key-a')
export const KEY_B = hero('key-b')
/** Gambits of a set: + set · 12 + hero. */
export const GAMBIT_COUNT = hero('gambit-count', GAMBIT_SET_IDS.length)
export const GAMBIT_WORDS = 20
/** Gambits a set may hold, and a hero in all his sets: his number n of set s is `n + s · GAMBITS_A_SET`. */
export const GAMBITS_A_SET = 8
export const GAMBITS = GAMBITS_A_SET * GAMBIT_SET_IDS.length
/** Compiled gambits: GAMBIT + (hero · GAMBITS + number) · GAMBIT_WORDS; layout in gambits/compile.ts. */
export const GAMBIT = hero('gambit', GAMBITS * GAMBIT_WORDS)
/** Compiled orders: ORDER + (side · 5 + number) · ORDER_WORDS; layout in gambits/compile.ts. */
export const ORDER_COUNT = words('order-count', 2)
export const ORDER_WORDS = 13
export const ORDER = words('order', 2 * 5 * ORDER_WORDS)

// Derived from the input once: checked by paranoid recomputation, never changed.
section('derived')
export const MAX_HEALTH = hero('max-health')
/** 2^19 ÷ MAX_HEALTH: by this, a lost part of it is told without a division (turn/ability.ts). */
export const HURT_SCALE = hero('hurt-scale')
export const GLORY_SHARE = hero('glory-share')
export const ATTACK = hero('attack')
/** Damage before ability, spread and soak, in thousandths. */
export const POWER = hero('power')
export const RANGE = hero('range')
export const MOVE = hero('move')
export const MAGIC = hero('magic')
export const DODGE = hero('dodge')
export const SOAK_BODY = hero('soak-body')
export const SOAK_MAGIC = hero('soak-magic')
export const CRITICAL = hero('critical')
/** Hit permille and expected thousandths of damage of a plain attack: + attacker · 12 + target. */
export const BASE_HIT = hero('base-hit', HANDLES)
export const EXPECTED = hero('expected', HANDLES)

section('seed')
export const SEED = words('seed', 4)
export const STREAM_COUNT = 8
/** Keys of a stream: + stream · 12 + hero. */
export const STREAM_A = hero('stream-a', STREAM_COUNT)
export const STREAM_B = hero('stream-b', STREAM_COUNT)

/** In MONSTER, above the handle. */
export const SUMMONED = 64

/** Everything from here on changes while the battle runs. */
roundUp()
export const CONSTANT_WORDS = size

section('battle')
export const HOUR = words('hour', 1)
export const ROUND = words('round', 1)
export const ROUND_IN_HOUR = words('round-in-hour', 1)
export const ACTOR = words('actor', 1)
/** Whose turn a watcher sees: stays until the next turn or round. */
export const TURN_OF = words('turn-of', 1)
export const CAUSE = words('cause', 1)
/** 0 while it goes on, else place in END_IDS + 1. */
export const ENDED = words('ended', 1)
/** 0, 1, or −1 for a draw. */
export const WINNER = words('winner', 1)
export const EVENTS = words('events', 1)
export const OWNER = words('standard-owner', 2)
export const CONTESTED = words('standard-contested', 2)

section('sides')
export const GLORY = words('glory', 2)
export const MORALE = words('morale', 2)
export const STANCE = words('stance', 2)
/** 0 none, 1 all healing now, 2 all fall back; for one round. */
export const CALL = words('call', 2)
/** Two bits a hero: the gambit set he is on, at 2 · his handle. */
export const SETS = words('gambit-sets', 1)
export const FIRED = words('orders-fired', 2)
export const FIRED_ROUND = words('order-fired-round', 10)
export const FALLS_THIS_HOUR = words('falls-this-hour', 2)
export const DEFICIT = words('deficit', 2)
/** Glory at the end of hours one and two: + hour · 2 + side. */
export const GLORY_AT = words('glory-at-hour', 4)

section('heroes')
export const CELL = hero('cell')
export const HEALTH = hero('health')
export const STANDING = hero('standing')
export const LANE = hero('lane')
export const INITIATIVE = hero('initiative')
/** Handles in this round's turn order, −1 at the end. */
export const TURN_ORDER = hero('turn-order')
/** 0 not yet this round, 1 he has acted, 2 he waits for its end, 3 he has waited and acted. */
export const ACTED = hero('acted')
/** Steps of this turn, and of the last one << 8. */
export const MOVED = hero('moved')
export const OPPORTUNITY_USED = hero('opportunity-used')
export const GUARD_USED = hero('guard-used')
export const HEALS_TAKEN = hero('heals-taken')
export const DAMAGE_HOUR = hero('damage-this-hour')
export const FEARED_HOUR = hero('feared-this-hour')
export const STRUCK_HOUR = hero('struck-this-hour')
export const DAWN_HOUR = hero('second-dawn-this-hour')
export const LAST_TARGET = hero('last-target')
/** Rounds in a row at a round's end within one hex of a standard. */
export const ON_STANDARD = hero('rounds-on-standard')

section('deeds')
export const DEALT = hero('damage-dealt')
export const TAKEN = hero('damage-taken')
export const HEALED = hero('healing')
export const FALLS_DEALT = hero('falls-dealt')
export const TIMES_FALLEN = hero('times-fallen')
export const STANDARDS_TAKEN = hero('standards-taken')
export const GLORY_WON = hero('glory-won')
export const TURNS = hero('turns')
/** Of a monster: how often it used up its trick. Of a hero: blows that rusted his gear. */
export const TRICKS = hero('tricks')

section('statuses')
/** A bit a status. */
export const STATUS_MASK = hero('status-mask')
/** left | fresh << 6 | source << 7 | value << 11: + status · 12 + hero. */
export const STATUS_WORD = hero('status', STATUS_IDS.length)

section('cooldowns')
export const COOLDOWN = hero('cooldown', 4)

section('field')
export const FIELD_SLOTS = 24
/** 0 empty, else handle of FIELD_EFFECT_IDS + 1. */
export const FIELD_KIND = words('field-kind', FIELD_SLOTS)
export const FIELD_CELL = words('field-cell', FIELD_SLOTS)
export const FIELD_BY = words('field-by', FIELD_SLOTS)
export const FIELD_LEFT = words('field-left', FIELD_SLOTS)
export const FIELD_VALUE = words('field-value', FIELD_SLOTS)
export const FIELD_LIVE = words('field-live', 1)
export const FIELD_WALLS = words('field-walls', 1)

section('chance')
export const COUNTER = hero('counter', STREAM_COUNT)
export const DRAWS = words('draws', 1)

roundUp()
SECTIONS[SECTIONS.length - 1]!.to = size
export const STATE_WORDS = size

/** The battle being played. Playing is synchronous and never nested, so one buffer serves a whole process. */
export const S = int32s(STATE_WORDS)

/** Words of a small scratch array: V8 keeps only those above 64 bytes at a fixed address, and reads them with one instruction. */
export const SCRATCH = 32

/** Who stands on a cell: handle + 1, BLOCKED for a raised wall, 0 free. A cache of CELL, STANDING and the field. */
export const OCCUPIED = uint8s(128)
export const BLOCKED = 255
/** A bit a kind of field effect that lies on a cell: most cells bear none, and need not be looked up. A cache of the field. */
export const EFFECTS_ON = uint8s(128)

/** "heroes.health[3]": the name of a word, for reports of a mismatch. */
export function nameOfWord(index: number): string {
  for (const { name, fields } of SECTIONS)
    for (const field of fields)
      if (index >= field.at && index < field.at + field.size) return `${name}.${field.name}[${index - field.at}]`
  return `outside[${index}]`
}
