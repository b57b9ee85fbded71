import type { Environment } from './config.ts'

/** The only place of this package that looks at the environment. */
export function readEnv(): Environment {
  return process.env
}
