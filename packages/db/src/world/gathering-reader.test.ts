import type { RevealReader, Where, TableName } from '@mythic/domain'
import { testId } from '@mythic/testkit'
import { describe, expect, it } from 'vitest'

import { createGatheringReader } from './gathering-reader.ts'

type Cells = Readonly<Record<string, unknown>>

/** Rows of `hall` in the order of their key, and what was asked of them. */
function plainReader(): { reader: RevealReader; asked: Cells[] } {
  const asked: Cells[] = []
  const rows = [1, 2, 3].flatMap((guild) =>
    ['arena', 'infirmary', 'library'].map((kind) => ({ guildId: testId('guild', guild), kind, level: guild })),
  )
  const list = async (_table: TableName, where: Where<TableName>): Promise<Cells[]> => {
    const wanted = where as Cells
    asked.push(wanted)
    return rows.filter((row: Cells) =>
      Object.entries(wanted).every(([column, value]) => [value].flat().includes(row[column])),
    )
  }
  const unused = async (): Promise<never> => await Promise.reject(new Error('not asked here'))
  const reader = { worldId: testId('world', 1), list, find: unused, listSealed: unused } as unknown as RevealReader
  return { reader, asked }
}

const guild = (ordinal: number) => testId('guild', ordinal)

describe('a gathering reader', () => {
  it('answers many with one read, each with his own rows in order', async () => {
    const { reader, asked } = plainReader()
    const together = createGatheringReader(reader)
    const answers = await Promise.all(
      [3, 1, 2, 1].map(async (n) => await together.list('hall', { guildId: guild(n), kind: ['arena', 'library'] })),
    )
    expect(asked).toHaveLength(1)
    for (const [place, n] of [3, 1, 2, 1].entries())
      expect(answers[place]).toEqual(await reader.list('hall', { guildId: guild(n), kind: ['arena', 'library'] }))
  })

  it('gives nobody the rows that two others asked for between them', async () => {
    const { reader, asked } = plainReader()
    const together = createGatheringReader(reader)
    const [a, b] = await Promise.all([
      together.list('hall', { guildId: guild(1), kind: 'arena' }),
      together.list('hall', { guildId: [guild(2), guild(3)], kind: 'library' }),
    ])
    expect(asked).toHaveLength(1)
    expect(a).toEqual([{ guildId: guild(1), kind: 'arena', level: 1 }])
    expect(b).toEqual([2, 3].map((n) => ({ guildId: guild(n), kind: 'library', level: n })))
  })

  it('gathers again what loads ask after their first answer, one-row reads beside lists', async () => {
    const { reader, asked } = plainReader()
    const together = createGatheringReader(reader)
    const loads = await Promise.all(
      [1, 2, 3].map(async (n) => {
        const one = await together.find('hall', { guildId: guild(n), kind: 'arena' })
        const all = n === 2 ? await together.list('hall', { guildId: guild(n) }) : []
        return [one?.level, all.length, (await together.list('hall', { guildId: guild(n) })).length]
      }),
    )
    expect(loads).toEqual([
      [1, 0, 3],
      [2, 3, 3],
      [3, 0, 3],
    ])
    expect(asked.length).toBeLessThanOrEqual(3)
  })

  it('keeps apart who asks for null, and tells a failed read to those who asked it alone', async () => {
    const { reader, asked } = plainReader()
    const broken: RevealReader = {
      ...reader,
      list: (async (table: TableName, where: Where<TableName>) => {
        if (table === 'hero') throw new Error('no heroes today')
        return await reader.list(table, where)
      }) as unknown as RevealReader['list'],
    }
    const together = createGatheringReader(broken)
    const settled = await Promise.allSettled([
      together.list('hall', { guildId: guild(1) }),
      together.list('hero', { guildId: null }),
      together.list('hero', { guildId: guild(1) }),
    ])
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(asked).toHaveLength(1)
  })
})
