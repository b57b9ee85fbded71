import { fileURLToPath } from 'node:url'

/** The project's own folder. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** What tools that we run inherit. */
export function readEnv(): NodeJS.ProcessEnv {
  return process.env
}
