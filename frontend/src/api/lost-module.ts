/** A piece of the pages could not be fetched: no connection, or a newer league has taken its place. */
const LOST = 'LostModule'
const RELOADED_KEY = 'mythic.reloaded'
const ONCE_MS = 60_000

/**
 * Gives failed imports a name of their own. Without it the router would reload the page at once, and whoever is offline would see the
 * browser's error page in place of the league.
 */
export function nameLostModules(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    payload.name = LOST
    payload.message = `a piece of this page was not loaded: ${payload.message}`
  })
}

export function isLostModule(error: unknown): boolean {
  return error instanceof Error && error.name === LOST
}

/** Whether the league serves its pages now. */
export async function isLeagueThere(): Promise<boolean> {
  try {
    return (await fetch('/', { method: 'HEAD', cache: 'no-store' })).ok
  } catch {
    return false
  }
}

/** Whether this visit may load itself anew without being asked: once a minute, so that a broken deploy cannot turn in circles. */
export function mayReload(storage: Pick<Storage, 'getItem' | 'setItem'>, nowMs: number): boolean {
  try {
    const last = Number(storage.getItem(RELOADED_KEY) ?? 0)
    if (nowMs - last < ONCE_MS) return false
    storage.setItem(RELOADED_KEY, String(nowMs))
    return true
  } catch {
    // Storage closed: nothing would stop the circle, so the reader decides.
    return false
  }
}
