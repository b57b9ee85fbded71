import { Type } from 'typebox'
import { component, Count, Digest } from './scalars.ts'

export const PublishedEngine = component(
  'PublishedEngine',
  {
    version: Type.String({ description: 'A season names the engine that plays it by this.' }),
    /** Of the bundle's bytes. */
    sha256: Digest,
    bytes: Count,
    contentHash: Digest,
    address: Type.String({
      description: 'Where the bundle is: one ES module that imports nothing, for ever the same.',
    }),
  },
  'A battle engine that never changes again.',
)
export const PublishedEngines = component('PublishedEngines', {
  /** Oldest first; new seasons begin on the last. */
  engines: Type.Array(PublishedEngine),
})
