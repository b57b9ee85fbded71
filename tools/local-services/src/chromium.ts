import { existsSync } from 'node:fs'

import { aptInstall, canInstall, findProgram } from './apt.ts'
import { chosenChromium } from './config.ts'
import { ServiceError } from './service-error.ts'

const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Path of a real Chromium for the end-to-end tests, installed first when we may. */
export function ensureChromium(say: (line: string) => void): string {
  const found = findChromium()
  if (found !== null) return found
  const refused = canInstall() ? aptInstall(['chromium', 'fonts-liberation'], say) : null
  const installed = findChromium()
  if (installed !== null) return installed
  throw new ServiceError({
    what: 'The end-to-end tests cannot run.',
    why:
      refused === null ? 'There is no Chromium or Chrome on the PATH.' : `apt could not install Chromium: ${refused}`,
    remedy: 'Install Chromium (Debian: apt install chromium), or name one by CHROMIUM_PATH.',
  })
}

function findChromium(): string | null {
  const chosen = chosenChromium()
  if (chosen !== null) return chosen
  return (
    findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
    MAC_PATHS.find((path) => existsSync(path)) ??
    null
  )
}
