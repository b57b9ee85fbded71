import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrastRatio, parseOklch } from './contrast.ts'
import type { Oklch } from './contrast.ts'

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8')

const colours = new Map<string, { day: Oklch; night: Oklch }>()
for (const [, name, value] of css.matchAll(/--color-([\w-]+): (.+);/g)) {
  const pair = /^light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)$/.exec(value ?? '')
  const [day, night] = pair ? [pair[1], pair[2]] : [value, value]
  colours.set(name ?? '', { day: parseOklch(day ?? ''), night: parseOklch(night ?? '') })
}

const grounds = ['vellum', 'leaf', 'leaf-2']
const pairs: [ink: string, grounds: string[], least: number][] = [
  ['ink', ['board', ...grounds], 7],
  ...['ink-soft', 'link', 'good', 'bad', 'warn', 'info', 'wax-ink', 'gilt-ink'].map(
    (ink): [string, string[], number] => [ink, grounds, 4.5],
  ),
  ['on-wax', ['wax', 'wax-deep'], 4.5],
  ['rule-strong', grounds, 3],
  ['focus', ['board', ...grounds], 3],
  ['crest-edge', ['board', ...grounds], 3],
  ['ink-soft', ['board'], 4.5],
]

test('reads both faces of every colour', () => {
  expect(colours.size).toBeGreaterThan(20)
  expect(contrastRatio(parseOklch('oklch(0 0 0)'), parseOklch('oklch(1 0 0)'))).toBeCloseTo(21, 1)
})

for (const [ink, below, least] of pairs)
  for (const ground of below)
    for (const face of ['day', 'night'] as const)
      test(`${ink} on ${ground} by ${face} keeps ${least} : 1`, () => {
        const [first, second] = [colours.get(ink)?.[face], colours.get(ground)?.[face]]
        if (!first || !second) throw new Error('a colour of the pair is missing from theme.css')
        expect(contrastRatio(first, second)).toBeGreaterThanOrEqual(least)
      })

test('each metal stands out from each colour on a shield', () => {
  for (const metal of ['or', 'argent'])
    for (const colour of ['gules', 'azure', 'vert', 'purpure', 'sable']) {
      const [first, second] = [colours.get(metal)?.day, colours.get(colour)?.day]
      if (!first || !second) throw new Error(`no ${metal} or ${colour} in theme.css`)
      expect(contrastRatio(first, second), `${metal} on ${colour}`).toBeGreaterThanOrEqual(3)
    }
})
