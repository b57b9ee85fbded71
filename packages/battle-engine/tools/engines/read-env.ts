/** What the search for JavaScript engines may be told from outside; nothing else here reads the environment. */
export function readEnv(): { path: string; chromium: string | undefined } {
  return { path: process.env['PATH'] ?? '', chromium: process.env['CHROMIUM_PATH'] }
}
