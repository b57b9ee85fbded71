import { expect, test } from 'vitest'
import {
  formatCoins,
  formatDuration,
  formatGain,
  formatLevel,
  formatOrdinal,
  formatPermille,
  formatSignedCoins,
  formatSignedLevel,
  gameDateOf,
} from './format.ts'

test('writes coins with thousands and a true minus', () => {
  expect([formatCoins(300_000), formatCoins(-1250), formatSignedCoins(1200), formatSignedCoins(0)]).toEqual([
    '300,000',
    '−1,250',
    '+1,200',
    '0',
  ])
})

test('truncates levels to hundredths, as the rules do', () => {
  expect([
    formatLevel(102_799),
    formatLevel(0),
    formatLevel(200_000),
    formatSignedLevel(599),
    formatSignedLevel(-1200),
  ]).toEqual(['10.27', '0.00', '20.00', '+0.05', '−0.12'])
})

test('shows gains whole', () => {
  expect([formatGain(47), formatGain(12_000), formatGain(-300)]).toEqual(['+0.0047', '+1.2000', '−0.0300'])
})

test('writes permille as percent', () => {
  expect([formatPermille(635), formatPermille(600), formatPermille(0)]).toEqual(['63.5 %', '60 %', '0 %'])
})

test('names places', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(formatOrdinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '22nd',
    '101st',
    '111th',
  ])
})

test('keeps the two largest units of a span', () => {
  expect([0, 999, 59_000, 60_000, 250_000, 3_600_000, 187_200_000].map(formatDuration)).toEqual([
    '0 s',
    '0 s',
    '59 s',
    '1 min',
    '4 min 10 s',
    '1 h',
    '2 d 4 h',
  ])
})

test('places an instant in the calendar of 16 weeks', () => {
  const week = 7 * 86_400_000
  expect(gameDateOf(0)).toEqual({ season: 1, week: 1, day: 1, hour: 0, minute: 0 })
  expect(gameDateOf(16 * week - 1)).toMatchObject({ season: 1, week: 16, day: 7, hour: 23, minute: 59 })
  expect(gameDateOf(16 * week)).toMatchObject({ season: 2, week: 1, day: 1 })
})
