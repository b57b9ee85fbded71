import type { Page } from 'playwright-core'

/**
 * What a newcomer does, one act a function, by the words and roles of the page. Each ends when its page shows that it is done.
 */
export const PASSWORD = 'a sentence that nobody guesses'

export async function register(page: Page, name: string): Promise<void> {
  await page.goto('/register')
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail').fill(`${name.toLowerCase()}@league.example`)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Register' }).click()
  await page.waitForURL('**/found*')
}

export type NewWorld = { readonly name: string; readonly seed: string; readonly tiers: string; readonly pace: string }

/** Founds a world that runs by itself and draws its season, from the dev panel. */
export async function foundWorld(page: Page, { name, seed, tiers, pace }: NewWorld): Promise<void> {
  await page.goto('/dev')
  const form = page.getByRole('region', { name: 'Found a world' })
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('Seed').fill(seed)
  await form.getByLabel('Tiers', { exact: true }).selectOption(tiers)
  await form.getByLabel('Pace').selectOption({ label: pace })
  await form.getByLabel(/^Driven/).setChecked(false)
  await form.getByRole('button', { name: 'Found the world' }).click()
  await told(page, `${name} is founded`)
}

export async function scheduleSeason(page: Page): Promise<void> {
  await page.goto('/dev')
  await page.getByRole('button', { name: /^Schedule season/ }).click()
  await told(page, 'The season has its')
}

export async function foundGuild(page: Page, name: string): Promise<void> {
  await page.goto('/found')
  await page.getByLabel('Name of the guild').fill(name)
  await page.getByLabel('Motto').fill('We come back')
  await page.getByRole('button', { name: 'Draw another' }).click()
  await page.getByRole('button', { name: 'Found the guild' }).click()
  await told(page, `${name} is founded`)
}

/** Moves the clock to an instant of season 1, and waits until all is done that was due on the way. */
export async function goTo(page: Page, at: { week: number; day: number; hour: number }): Promise<void> {
  await page.goto('/dev')
  const form = page.getByRole('form', { name: 'Go to an instant' })
  await form.getByLabel('Week').fill(String(at.week))
  await form.getByLabel('Day').fill(String(at.day))
  await form.getByLabel('Hour').fill(String(at.hour))
  await form.getByRole('button', { name: 'Go there' }).click()
  await told(page, 'The clock moved on')
  await page.waitForFunction(async (world) => {
    const answer = await fetch(`/api/v1/worlds/${world}`)
    return answer.ok && !((await answer.json()) as { catchingUp: boolean }).catchingUp
  }, new URL(page.url()).searchParams.get('world'))
}

export async function setPace(page: Page, pace: string): Promise<void> {
  await page.goto('/dev')
  const clock = page.getByRole('region', { name: 'Clock' })
  await clock.getByLabel('Pace').selectOption({ label: pace })
  await clock.getByRole('button', { name: 'Set the pace' }).click()
  await told(page, 'The pace is set')
}

/** Waits for the league's word that an act was done. */
export async function told(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor()
}

export type GivenOrders = {
  /** The button of the place where the moved hero now stands. */
  readonly place: RegExp
  /** Whose gambits were written, and how many he has now. */
  readonly hero: string
  readonly gambits: number
}

/** Moves a hero, writes a gambit, chooses Storm, adds a conditional order, and saves it all by one act. */
export async function giveOrders(page: Page): Promise<GivenOrders> {
  await page.goto('/war-table')
  const placed = page.getByRole('button', { name: /^(Front|Rear) place \d: / })
  await placed.first().waitFor()
  const hero = /: (.+), (?:lane|no lane)/.exec((await placed.first().getAttribute('aria-label')) ?? '')?.[1]
  if (hero === undefined) throw new Error('nobody stands on the War Table')
  await placed.first().click()
  const empty = page.getByRole('button', { name: /^Rear place \d, empty/ }).first()
  const place = (await empty.getAttribute('aria-label'))?.split(',')[0]
  await empty.press('Enter')

  await page.getByRole('tab', { name: hero }).click()
  const rules = page.getByRole('listitem', { name: /^Gambit \d/ })
  const before = await rules.count()
  const last = page.getByRole('listitem', { name: `Gambit ${before}`, exact: true })
  if (before > 0) await last.getByRole('button', { name: /^Remove: Gambit/ }).click()
  await page.getByRole('button', { name: 'Add a gambit' }).click()
  await last.getByLabel('Add a condition').selectOption({ label: 'my health is below …' })
  await last.getByLabel('Share of health').selectOption({ label: '30 %' })
  await last.getByLabel('Action', { exact: true }).selectOption({ label: 'go into cover or onto height' })
  // A ready-made set may hold one gambit alone: then it is the first already.
  if (before > 1) await last.getByLabel('Up: ').click()

  await page.getByRole('radio', { name: /^Storm/ }).check()
  await page.getByRole('button', { name: 'Add an order' }).click()
  await page.getByRole('button', { name: 'Save the orders' }).click()
  await told(page, 'Orders saved')
  return { place: new RegExp(`^${place}: ${hero}, `), hero, gambits: Math.max(1, before) }
}

type Me = { readonly guilds: readonly { readonly worldId: string; readonly guild: { readonly id: string } }[] }
type Matches = { readonly matches: readonly { readonly id: string }[] }

/** The next match of one's own guild whose orders are still open, asked at the public door. */
export async function ownMatch(page: Page): Promise<string> {
  const ask = async <Answer>(path: string): Promise<Answer> => await (await page.request.get(`/api/v1${path}`)).json()
  const { guilds } = await ask<Me>('/me')
  const own = guilds.at(-1)
  if (own === undefined) throw new Error('this account leads no guild')
  const filter = `guildId=${own.guild.id}&phase=scheduled&order=oldest-first&limit=1`
  const { matches } = await ask<Matches>(`/worlds/${own.worldId}/matches?${filter}`)
  if (matches[0] === undefined) throw new Error('no match of this guild waits for orders')
  return matches[0].id
}
