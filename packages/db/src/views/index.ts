export * from './find-world-of.ts'
export * from './names.ts'
export * from './ownership.ts'
