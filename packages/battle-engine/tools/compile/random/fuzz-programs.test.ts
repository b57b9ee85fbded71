import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { bothWays } from '../hand-written.ts'
import { ARRAYS } from './expressions.ts'
import { fuzzPrograms } from './fuzz-programs.ts'
import { randomProgram } from './program.ts'

/** A few seconds; `pnpm battle fuzz --programs 10000` takes as long as one likes. */
const PROGRAMS = 20

/** Numbers that look drawn, by a seed: what a program is made of. */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >> 8) % below
  }
}

describe('random programs', () => {
  test('go by their compiled rounds as by JavaScript, checked or not', async () => {
    const [from = 0] = fc.sample(fc.nat(1_000_000_000), 1)
    const fault = await fuzzPrograms(from, PROGRAMS)
    expect(fault, `pnpm battle fuzz --programs 1 --seed ${fault?.seed} repeats it, and shrinks it`).toBe(undefined)
  }, 120_000)

  test('that cannot be drawn are not taken for lawful', async () => {
    const torn = (): string => {
      throw new Error('no statement of this kind')
    }
    const outcome = fuzzPrograms(7, 1, { drawn: torn })
    await expect(outcome).rejects.toThrow('seed 7 draws no program')
    await expect(outcome).rejects.toHaveProperty('cause.message', 'no statement of this kind')
  })

  test('hold all that rounds may hold', () => {
    const all = Array.from({ length: 300 }, (_, seed) => randomProgram(drawing(seed + 1))).join('\n')
    for (const part of [
      ...ARRAYS.map(({ name }) => new RegExp(`\\b${name}\\[[^\\]]+\\] = `)),
      ...['+', '-', '*', '/', '%', '<<', '>>', '>>>', '&', '|', '^', '&&', '||', '===', '<='].map(
        (sign) => ` ${sign} `,
      ),
      ...['min', 'max', 'abs', 'imul', 'clz32'].map((name) => `Math.${name}(`),
      ...['for (let ', 'for (;;)', 'while (', 'switch (', 'default: {', 'if (', '} else {', 'continue', 'break'],
      ...[
        'function helper',
        'helper1(',
        '>>> 0',
        '*= ',
        '^= ',
        '++',
        '.fill(',
        'undefined',
        ' ? ',
        '(-16)',
        '2147483648',
      ],
      /LIST\[/,
      /% \(-\d+\)/,
      /\/ \(-\d+\)/,
    ])
      expect(
        all.search(typeof part === 'string' ? part.replace(/[$()*+.?[\]^{|}]/g, '\\$&') : part),
        String(part),
      ).toBeGreaterThan(-1)
  })
})

describe('a place reckoned at random', () => {
  test.each(ARRAYS)(
    'outside $name stops a checked program, inside it is that of JavaScript',
    async ({ name, length }) => {
      const { bySource, compiled } = await bothWays(
        `
function playRounds() {
  const a = IN[0]
  ${name}[a + 3] = IN[1]
  OUT[IN[2] & 15] = ${name}[a + 3] | 0
  return 1
}`,
        true,
      )
      const near = fc.oneof(fc.integer({ min: -6, max: length + 3 }), fc.integer({ max: 0x7ffffff0 }))
      fc.assert(
        fc.property(near, fc.integer(), fc.nat(15), (a, value, at) => {
          const isInside = a + 3 >= 0 && a + 3 < length
          if (isInside) expect(compiled([a, value, at])).toEqual(bySource([a, value, at]))
          else expect(() => compiled([a, value, at])).toThrow(/unreachable/)
        }),
      )
    },
  )
})
