/** What the bare server is told; the only place of this folder that looks at the environment. */
export function readBareServerEnv(): { databaseUrl: string; worldId: string } {
  const { DATABASE_URL: databaseUrl, WORLD_ID: worldId } = process.env
  if (databaseUrl === undefined || worldId === undefined) throw new Error('DATABASE_URL and WORLD_ID are missing')
  return { databaseUrl, worldId }
}
