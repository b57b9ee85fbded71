import type { StoredBattle } from '../verify.ts'
import type { ViewedBattle } from '../viewed-battle.ts'

/**
 * The text of a battle file (`mythic-battle-record/1` of the engine's PROTOCOL.md) which `pnpm battle` and the page of battle files take: all
 * that the league stores of the battle, and what heroes and guilds are called.
 */
export function battleRecord(stored: StoredBattle, { names, sides }: Pick<ViewedBattle, 'names' | 'sides'>): string {
  const record = {
    format: 'mythic-battle-record/1',
    engine: stored.engine,
    guilds: sides.map(({ name, crest }) => ({ name, crest })),
    names: Object.fromEntries(names),
    input: stored.input,
    inputHash: stored.inputHash,
    rounds: stored.roundDigests.map((chain) => ({ chain })),
    finalDigest: stored.finalDigest,
    log: logText(stored.words),
  }
  return `${JSON.stringify(record)}\n`
}

/** Base64 of little-endian 32-bit words. */
function logText(words: Int32Array): string {
  const bytes = new Uint8Array(words.length * 4)
  const view = new DataView(bytes.buffer)
  words.forEach((word, at) => view.setInt32(at * 4, word, true))
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** A name that every file system takes: `grey-wardens-salt-and-iron-1f0c.json`. */
export function recordName(stored: Pick<StoredBattle, 'finalDigest'>, { sides }: Pick<ViewedBattle, 'sides'>): string {
  const plain = sides.map(({ name }) =>
    name
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 24),
  )
  return `${[...plain, stored.finalDigest.slice(0, 4)].filter((part) => part !== '').join('-')}.json`
}
