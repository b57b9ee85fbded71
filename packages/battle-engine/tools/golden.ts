import {
  ABILITY_IDS,
  ARENA_IDS,
  CLASS_IDS,
  digestAt,
  simulate,
  STANCE_IDS,
  STATUS_IDS,
  GAMBIT_SET_IDS,
  GEAR_SLOT_IDS,
  TRAIT_IDS,
  decode,
  MONSTER_IDS,
  MONSTERS,
  randomMission,
  wideInput,
} from '../src/index.ts'
import type { BattleInput, GambitSetId } from '../src/index.ts'
import {
  ACTION_KINDS,
  CONDITION_KINDS,
  ORDER_CONDITION_KINDS,
  ORDER_EFFECT_KINDS,
  ORDERED_TO_KINDS,
  ORDERING_KINDS,
} from '../src/gambits/vocabulary.ts'

/** A kept battle: its input, and what it must give for as long as its engine lives. */
export type GoldenBattle = {
  name: string
  input: BattleInput
  rounds: number
  glory: [number, number]
  chains: string[]
  finalDigest: string
}
export type GoldenBreach = { name: string; round: number; want: string; got: string }

/** Plays every golden battle; gives the first round of each that went another way. Pure: runs in any JavaScript engine. */
export function runGolden(battles: readonly GoldenBattle[]): GoldenBreach[] {
  const breaches: GoldenBreach[] = []
  for (const { name, input, chains, finalDigest } of battles) {
    const report = simulate(input)
    const round = chains.findIndex((chain, i) => i >= report.outcome.rounds || digestAt(report, i + 1).chain !== chain)
    if (round >= 0) {
      const got = round < report.outcome.rounds ? digestAt(report, round + 1).chain : 'no such round'
      breaches.push({ name, round: round + 1, want: chains[round]!, got })
    } else if (report.finalDigest !== finalDigest)
      breaches.push({ name, round: report.outcome.rounds, want: finalDigest, got: report.finalDigest })
  }
  return breaches
}

export function goldenOf(name: string, input: BattleInput): GoldenBattle {
  const report = simulate(input)
  const { rounds, glory } = report.outcome
  const chains = Array.from({ length: rounds }, (_, i) => digestAt(report, i + 1).chain)
  return { name, input, rounds, glory, chains, finalDigest: report.finalDigest }
}

/** Burn is the monsters': no hero gives it. */
const MISSIONS_STATUS = 'burn'

/** Everything that golden battles must reach: what was used, not what was merely equipped. */
export function wantedCoverage(): string[] {
  return [...wantedOfGuilds(), ...wantedOfMissions()]
}

/** Each monster, the trick of each that tells of it, and what only missions know. */
function wantedOfMissions(): string[] {
  return [
    `status ${MISSIONS_STATUS}`,
    ...MONSTER_IDS.map((id) => `monster ${id}`),
    ...MONSTER_IDS.filter((id) => MONSTERS[id].deed !== undefined).map((id) => `trick ${id}`),
    ...['summoned', 'raised', 'flood', 'rusted', 'mission won', 'mission lost', 'mission unfinished'].map(
      (what) => `event ${what}`,
    ),
  ]
}

function wantedOfGuilds(): string[] {
  return [
    ...ABILITY_IDS.map((id) => `ability ${id}`),
    ...STATUS_IDS.filter((id) => id !== MISSIONS_STATUS).map((id) => `status ${id}`),
    ...ARENA_IDS.map((id) => `arena ${id}`),
    ...CLASS_IDS.map((id) => `class ${id}`),
    ...STANCE_IDS.map((id) => `stance ${id}`),
    ...TRAIT_IDS.map((id) => `trait ${id}`),
    ...CONDITION_KINDS.map((kind) => `condition ${kind}`),
    ...ACTION_KINDS.map((kind) => `action ${kind}`),
    ...ORDERING_KINDS.map((kind) => `ordering ${kind}`),
    ...ORDER_CONDITION_KINDS.map((kind) => `order condition ${kind}`),
    ...ORDER_EFFECT_KINDS.map((kind) => `order ${kind}`),
    ...ORDERED_TO_KINDS.map((kind) => `set changed for ${kind}`),
    ...GAMBIT_SET_IDS.map((set) => `acted by set ${set}`),
    ...GEAR_SLOT_IDS.map((slot) => `gear ${slot}`),
    'fatigue',
    'captain',
    ...[
      'win',
      'draw',
      'hundred',
      'counter or opportunity',
      'guard',
      'second dawn',
      'storm',
      'trap',
      'ember',
      'resist',
      'contested',
    ].map((what) => `event ${what}`),
  ]
}

/** What one battle reaches. */
export function coverageOf(input: BattleInput): Set<string> {
  const reached = new Set<string>([`arena ${input.arena}`])
  const report = simulate(input)
  for (const side of input.sides) {
    reached.add(`stance ${side.stance}`)
    if (side.captain !== undefined) reached.add('captain')
    for (const { monster } of side.monsters ?? []) reached.add(`monster ${monster}`)
    for (const hero of side.heroes) {
      reached.add(`class ${hero.classId}`)
      for (const trait of hero.traits) reached.add(`trait ${typeof trait === 'string' ? trait : trait.id}`)
      for (const { slot } of hero.gear ?? []) reached.add(`gear ${slot}`)
      if ((hero.fatigue ?? 0) > 0) reached.add('fatigue')
      for (const gambit of [...hero.gambits, ...(hero.sets?.b ?? []), ...(hero.sets?.c ?? [])]) {
        for (const condition of gambit.onlyIf) reached.add(`condition ${condition.kind}`)
        for (const ordering of gambit.prefer) reached.add(`ordering ${ordering.kind}`)
      }
    }
  }
  report.outcome.ordersFired.forEach((fired, s) => {
    for (const { order } of fired) {
      const { then, and } = input.sides[s === 0 ? 0 : 1].orders[order]!
      reached.add(`order ${then.kind}`)
      if (then.kind === 'set') reached.add(`set changed for ${then.of.kind}`)
      if (and !== undefined) reached.add(`order condition ${and.kind}`)
    }
  })
  addEvents(input, report.log, reached)
  const { mission, winner } = report.outcome
  if (mission !== undefined) {
    const heroes = input.sides[0].monsters === undefined ? 0 : 1
    reached.add(`event mission ${winner === null ? 'unfinished' : winner === heroes ? 'won' : 'lost'}`)
    if (mission.rusted.length > 0) reached.add('event rusted')
    return reached
  }
  if (report.outcome.winner === null) reached.add('event draw')
  else reached.add('event win')
  if (Math.max(...report.outcome.glory) >= 100) reached.add('event hundred')
  return reached
}

function addEvents(input: BattleInput, log: Int32Array, reached: Set<string>): void {
  const inPlace = input.sides.map((side) =>
    [...side.heroes].sort((a, b) => a.place.column * 16 + a.place.row - (b.place.column * 16 + b.place.row)),
  )
  let actor = 0
  const sets = new Map<number, GambitSetId>()
  for (const event of decode(log)) {
    if (event.kind === 'turn-began') actor = event.actor
    if (event.kind === 'set-changed') sets.set(event.target, event.set)
    if (event.cause.kind === 'gambit') {
      const hero = inPlace[actor < 6 ? 0 : 1]![actor % 6]
      const set = sets.get(actor) ?? 'a'
      const gambit = (set === 'a' ? hero?.gambits : hero?.sets?.[set])?.[event.cause.number - 1]
      if (gambit !== undefined) reached.add(`action ${gambit.do.kind}`).add(`acted by set ${set}`)
    }
    if (event.cause.kind === 'reaction') reached.add('event counter or opportunity')
    if (event.kind === 'used') reached.add(`ability ${event.ability}`)
    else if (event.kind === 'status-gained') reached.add(`status ${event.status}`)
    else if (event.kind === 'trick') reached.add(`trick ${event.monster}`)
    else if (event.kind === 'summoned' || event.kind === 'raised') reached.add(`event ${event.kind}`)
    else if (event.kind === 'field-laid' && event.effect === 'flood') reached.add('event flood')
    else if (event.kind === 'guarded') reached.add('event guard')
    else if (event.kind === 'stood-up') reached.add('event second dawn')
    else if (event.kind === 'field-ended' && event.effect === 'storm') reached.add('event storm')
    else if (event.kind === 'burned') reached.add(`event ${event.effect}`)
    else if (event.kind === 'resisted') reached.add('event resist')
    else if (event.kind === 'standard-contested') reached.add('event contested')
  }
  // Holding still leaves no event of its own: to be written and to have its filters met is all it can show.
  for (const hero of inPlace.flat())
    for (const gambit of hero.gambits) if (gambit.do.kind === 'hold') reached.add('action hold')
}

/** Chooses seeds until everything wanted is reached: first battles of guilds, at least `least` of them, then missions. */
export function chooseGolden(least: number, most: number): { battles: GoldenBattle[]; missing: string[] } {
  const missing = new Set(wantedOfGuilds())
  const battles: GoldenBattle[] = []
  for (let seed = 1; seed <= 4000 && battles.length < most && (missing.size > 0 || battles.length < least); seed++) {
    const input = wideInput(seed)
    const fresh = [...coverageOf(input)].filter((what) => missing.delete(what))
    if (fresh.length > 0 || seed <= least / 2 || missing.size === 0) battles.push(goldenOf(`wide-${seed}`, input))
  }
  if (missing.size > 0) return { battles, missing: [...missing] }
  for (const what of wantedOfMissions()) missing.add(what)
  for (let seed = 0; seed < 1000 && missing.size > 0; seed++) {
    const input = randomMission(seed)
    if ([...coverageOf(input)].filter((what) => missing.delete(what)).length > 0)
      battles.push(goldenOf(`mission-${seed}`, input))
  }
  return { battles, missing: [...missing] }
}
