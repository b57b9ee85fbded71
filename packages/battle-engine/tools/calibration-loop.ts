import { CELLS, DISTANCE, NEIGHBOURS, ROOM } from '../src/field/hex.ts'

/**
 * The yardstick: six against six on the same hex field with nothing but target scoring, up to three steps of walking, one
 * blow, a packed log that is kept and a hash of 112 words of state each round; 48 rounds of some 550 turns, as the loop that the
 * design was measured against (engine.md, "Speed"). It bounds what a battle in this language on this machine can cost; it is no part of the game.
 */
const health = new Int32Array(12)
const cell = new Int32Array(12)
const dealt = new Int32Array(12)
const occupied = new Uint8Array(CELLS)
const state = new Int32Array(112)
const log = new Int32Array(16_384)
let hash = 0
let count = 0

/** Plays one; gives its log, so that keeping it is part of the cost. */
export function calibrationBattle(seed: number): Int32Array {
  count = 0
  hash = seed
  let counter = 0
  for (let round = 0; round < 48; round++) {
    if (round % 16 === 0) goHome()
    for (let hero = 0; hero < 12; hero++) {
      if (health[hero]! <= 0) continue
      const foe = bestFoe(hero)
      if (foe < 0) continue
      walkTo(hero, foe)
      if (DISTANCE[cell[hero]! * ROOM + cell[foe]!]! > 1) continue
      const roll = mix(mix(counter++ + seed) ^ hero) >>> 0
      const damage = roll % 1000 < 800 ? 10 + (roll % 17) : 0
      health[foe]! -= damage
      dealt[hero]! += damage
      write(2 | (hero << 6) | (foe << 10), damage)
      if (health[foe]! <= 0) {
        occupied[cell[foe]!] = 0
        write(3 | (hero << 6) | (foe << 10), 0)
      }
    }
    hashRound()
  }
  return log.slice(0, count)
}

function goHome(): void {
  occupied.fill(0)
  for (let hero = 0; hero < 12; hero++) {
    health[hero] = 400
    cell[hero] = hero < 6 ? 13 * (hero + 1) : 13 * (hero - 5) + 12
    occupied[cell[hero]!] = 1
  }
}

function bestFoe(hero: number): number {
  const from = hero < 6 ? 6 : 0
  let best = -1
  let bestScore = 1 << 30
  for (let foe = from; foe < from + 6; foe++) {
    if (health[foe]! <= 0) continue
    const score = DISTANCE[cell[hero]! * ROOM + cell[foe]!]! * 100 + health[foe]!
    if (score < bestScore) {
      best = foe
      bestScore = score
    }
  }
  return best
}

function walkTo(hero: number, foe: number): void {
  const goal = cell[foe]! * ROOM
  for (let step = 0; step < 3; step++) {
    const here = cell[hero]!
    let best = -1
    let way = DISTANCE[goal + here]!
    if (way <= 1) return
    for (let d = 0; d < 6; d++) {
      const next = NEIGHBOURS[here * 6 + d]!
      if (next >= 0 && occupied[next] === 0 && DISTANCE[goal + next]! < way) {
        best = next
        way = DISTANCE[goal + next]!
      }
    }
    if (best < 0) return
    occupied[here] = 0
    occupied[best] = 1
    cell[hero] = best
    write(1 | (hero << 6), best)
  }
}

function write(first: number, second: number): void {
  log[count++] = first
  log[count++] = second
}

function hashRound(): void {
  for (let hero = 0; hero < 12; hero++) {
    state[hero] = health[hero]!
    state[12 + hero] = cell[hero]!
    state[24 + hero] = dealt[hero]!
  }
  for (let i = 0; i < state.length; i++) hash = Math.imul(hash ^ state[i]!, 0x9e3779b1) ^ (hash >>> 15)
}

function mix(word: number): number {
  let x = Math.imul(word ^ (word >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return x ^ (x >>> 16)
}
