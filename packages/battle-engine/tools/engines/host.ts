import type { Corpus, CorpusFight } from './corpus.ts'

/**
 * One JavaScript engine on this machine: what it calls itself, and how it plays the corpus. `slow`: an interpreter that needs half a
 * minute for a thousand battles, and is given those written out unless it is asked for by name.
 */
export type Host = { name: string; version: string; slow?: true; fight: (corpus: Corpus) => Promise<CorpusFight> }
/** A host that is here, or why it is not and how to get it. */
export type Found = { kind: 'found'; host: Host } | { kind: 'missing'; name: string; why: string }

export function missing(name: string, why: string): Found {
  return { kind: 'missing', name, why }
}
