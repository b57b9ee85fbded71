import { Session, type HeapProfiler } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'

import type { BattleInput } from '../../src/index.ts'
import { begin, playRounds } from '../../src/battle/play.ts'
import { HANDLES } from '../../src/content/numbers.ts'
import { S, TURNS } from '../../src/state/layout.ts'

/** A place in the code that put something on the heap while rounds were played. `line` counts from 1. */
export type HeapSite = { function: string; file: string; line: number; bytes: number }
/** One pass over all battles: what its rounds put on the heap, and what loading their inputs did. */
export type HeapPass = { bytes: number; loadBytes: number; sites: HeapSite[] }
export type TurnLoopHeap = {
  battles: number
  turns: number
  /** The pass that allocated least in its rounds. */
  least: HeapPass
  bytesPerTurn: number
  passes: number
}

/** The function beneath which all of a battle's rounds happen. */
const LOOP = playRounds.name

/**
 * What the rounds of battles put on the heap, by V8's sampling heap profiler at an interval of one byte: every allocation is seen, also those
 * that were collected. Code that V8 has not compiled yet keeps halves of numbers on the heap, so the same battles are played up to
 * `most` times, until a pass of them allocates nothing: what the code as written allocates comes in every pass.
 */
export function measureTurnLoop(inputs: readonly BattleInput[], most: number): TurnLoopHeap {
  for (let pass = 0; pass < WARM; pass++) playAll(inputs)
  const turns = countTurns(inputs)
  let least = profiled(inputs)
  let passes = 1
  for (; passes < most && least.bytes > 0; passes++) {
    playAll(inputs)
    const next = profiled(inputs)
    if (next.bytes < least.bytes) least = next
  }
  return { battles: inputs.length, turns, least, bytesPerTurn: least.bytes / turns, passes }
}

/** For a process that does nothing else: V8 compiles what is called seldom, a trick of one monster, as early as what is called always. */
export function compileEarly(): void {
  for (const flag of EARLY) setFlagsFromString(flag)
}
const EARLY = [
  '--invocation-count-for-feedback-allocation=1',
  '--invocation-count-for-maglev=20',
  '--invocation-count-for-maglev-osr=20',
  '--invocation-count-for-turbofan=100',
  '--invocation-count-for-osr=50',
  '--minimum-invocations-after-ic-update=10',
]

const WARM = 12

function playAll(inputs: readonly BattleInput[]): void {
  for (const input of inputs) for (const step of STEPS) step(input)
}

/**
 * One call for many functions: V8 never inlines any of them, so that each stays a frame of its own in the profile, in which inlined
 * functions are not told from their callers.
 */
const STEPS: readonly ((input: BattleInput) => unknown)[] = [begin, playRounds, rest1, rest2, rest3, rest4]
function rest1(): number {
  return 1
}
function rest2(): number {
  return 2
}
function rest3(): number {
  return 3
}
function rest4(): number {
  return 4
}

function countTurns(inputs: readonly BattleInput[]): number {
  let turns = 0
  for (const input of inputs) {
    begin(input)
    playRounds()
    for (let h = 0; h < HANDLES; h++) turns += S[TURNS + h]!
  }
  return turns
}

function profiled(inputs: readonly BattleInput[]): HeapPass {
  const session = new Session()
  session.connect()
  try {
    const options = {
      samplingInterval: 1,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    }
    session.post('HeapProfiler.startSampling', options)
    playAll(inputs)
    // In this thread the answer comes before the call returns.
    let profile: HeapProfiler.SamplingHeapProfile | undefined
    session.post('HeapProfiler.stopSampling', (error, answer) => {
      if (error !== null) throw error
      profile = answer.profile
    })
    if (profile === undefined) throw new Error('the heap profiler gave no profile')
    return passOf(profile.head)
  } finally {
    session.disconnect()
  }
}

function passOf(head: HeapProfiler.SamplingHeapProfileNode): HeapPass {
  const sites = new Map<string, HeapSite>()
  let loadBytes = 0
  const walk = (node: HeapProfiler.SamplingHeapProfileNode, inLoop: boolean, inLoad: boolean): void => {
    const { functionName, url, lineNumber } = node.callFrame
    const loop = inLoop || functionName === LOOP
    const load = inLoad || functionName === begin.name
    if (loop && node.selfSize > 0) {
      const file = url.replace(/^.*\/battle-engine\//, '')
      const site = sites.get(`${functionName} ${file}`)
      if (site === undefined)
        sites.set(`${functionName} ${file}`, {
          function: functionName === '' ? '(nameless)' : functionName,
          file,
          line: lineNumber + 1,
          bytes: node.selfSize,
        })
      else site.bytes += node.selfSize
    } else if (load) loadBytes += node.selfSize
    for (const child of node.children) walk(child, loop, load)
  }
  walk(head, false, false)
  const list = [...sites.values()].sort((a, b) => b.bytes - a.bytes)
  return { bytes: list.reduce((sum, { bytes }) => sum + bytes, 0), loadBytes, sites: list }
}
