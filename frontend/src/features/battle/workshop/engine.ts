import type * as source from '@mythic/battle-engine'

/** What the workshop asks of an engine, of whatever version. */
export type Engine = Pick<
  typeof source,
  | 'ENGINE_VERSION'
  | 'canonicalBytes'
  | 'checkInput'
  | 'digestAt'
  | 'explain'
  | 'hashInput'
  | 'headerOf'
  | 'outcome'
  | 'simulate'
>

/** The engine of that version, or the newest that this page has where it has no such version: compare ENGINE_VERSION. */
export async function engineFor(_version: string): Promise<Engine> {
  return await import('@mythic/battle-engine')
}
