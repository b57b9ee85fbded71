import { SeasonScheduled, WorldFounded } from '../src/schemas/dev.ts'
import type { Visitor } from './visitor.ts'

export const storyWorld = {
  seed: 'story',
  name: 'Story',
  tiers: 2,
  factor: 2,
  driven: true,
  ratePermille: 1000,
} as const

/** A world of 24 guilds with its season scheduled, founded by a developer. */
export async function foundStoryWorld(developer: Visitor): Promise<string> {
  const { worldId } = await developer.send('POST', 'dev/worlds', WorldFounded, storyWorld)
  await developer.send('POST', `dev/worlds/${worldId}/seasons/1/schedule`, SeasonScheduled)
  return worldId
}
