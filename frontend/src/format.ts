import { calendarPlace } from '@mythic/domain/calendar'
import { HOUR_MS, gameInstant } from '@mythic/domain/game-time'

/** Numbers, levels, coins and dates as the league writes them. Nothing here knows a page. */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const MINUS = '−'

/** 300000 → "300,000"; a debt gets a true minus sign. */
export function formatCoins(amount: number): string {
  return whole.format(amount).replace('-', MINUS)
}

/** 1200 → "+1,200". */
export function formatSignedCoins(amount: number): string {
  return amount > 0 ? `+${formatCoins(amount)}` : formatCoins(amount)
}

/** Ten-thousandths of a level → hundredths: 102750 → "10.27". Truncates, as the rules do. */
export function formatLevel(tenThousandths: number): string {
  const hundredths = Math.trunc(tenThousandths / 100)
  const sign = hundredths < 0 ? MINUS : ''
  const size = Math.abs(hundredths)
  return `${sign}${Math.trunc(size / 100)}.${String(size % 100).padStart(2, '0')}`
}

export function formatSignedLevel(tenThousandths: number): string {
  return tenThousandths > 0 ? `+${formatLevel(tenThousandths)}` : formatLevel(tenThousandths)
}

/** Ten-thousandths whole, for gains that hundredths would hide: 47 → "+0.0047". */
export function formatGain(tenThousandths: number): string {
  const size = (Math.abs(tenThousandths) / 10_000).toFixed(4)
  return `${tenThousandths < 0 ? MINUS : '+'}${size}`
}

/** 635 → "63.5 %", 600 → "60 %". */
export function formatPermille(permille: number): string {
  const tenths = Math.round(permille)
  return `${tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)} %`.replace('-', MINUS)
}

export function formatSigned(value: number): string {
  return value > 0 ? `+${whole.format(value)}` : whole.format(value).replace('-', MINUS)
}

export function formatOrdinal(place: number): string {
  const tens = Math.trunc(place / 10) % 10
  const suffix = tens === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')
  return `${place}${suffix}`
}

/** The two largest units of a span: "2 d 4 h", "4 min 10 s", "0 s". */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.trunc(ms / 1000))
  const units: [number, string][] = [
    [Math.trunc(seconds / 86_400), 'd'],
    [Math.trunc(seconds / 3600) % 24, 'h'],
    [Math.trunc(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ]
  const first = units.findIndex(([count]) => count > 0)
  if (first === -1) return '0 s'
  return units
    .slice(first, first + 2)
    .filter(([count], index) => index === 0 || count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })

/** A real instant in the reader's own time zone. */
export function formatRealMoment(iso: string | number | Date): string {
  return moment.format(new Date(iso))
}

export function formatRealClock(iso: string | number | Date): string {
  return clock.format(new Date(iso))
}

export type GameDate = {
  readonly season: number
  readonly week: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

/** Where an instant of game time lies in the calendar; season, week and day count from 1. */
export function gameDateOf(instant: number): GameDate {
  const { season, week, day } = calendarPlace(gameInstant(instant))
  return { season, week, day, hour: Math.trunc(instant / HOUR_MS) % 24, minute: Math.trunc(instant / 60_000) % 60 }
}

/** "18:05" of a game day. */
export function formatGameClock({ hour, minute }: GameDate): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
