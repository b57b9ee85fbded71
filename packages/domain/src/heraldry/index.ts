export * from './parts.ts'
export * from './crest.ts'
export * from './draw-crest.ts'
export * from './blazon.ts'
