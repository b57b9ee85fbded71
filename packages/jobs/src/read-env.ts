import type { Environment } from './config.ts'

/** The only place of this package that looks at the environment; called once, at boot. */
export function readEnv(): Environment {
  return process.env
}
