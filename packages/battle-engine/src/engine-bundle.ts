import type * as bundle from './bundle.ts'

/** One engine of one version, as a module: the source in development, a published bundle for every season. */
export type EngineBundle = typeof bundle
