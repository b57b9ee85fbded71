import type { CrestDivision, CrestOrdinary } from '@mythic/domain/heraldry'
import type { ReactNode } from 'react'

type DrawnPart = { middle: number; outline: string }

/** The parts of a divided field that take the second tincture (the fill is inherited). */
export function DivisionArea({ division, middle }: { division: CrestDivision } & Pick<DrawnPart, 'middle'>): ReactNode {
  switch (division) {
    case 'plain':
      return null
    case 'per-pale':
      return <rect x={50} width={50} height={120} />
    case 'per-fess':
      return <rect y={middle} width={100} height={120} />
    case 'per-bend':
      return <path d={`M0 ${middle - 55}L100 ${middle + 55}V130H0Z`} />
    case 'per-bend-sinister':
      return <path d={`M100 ${middle - 55}L0 ${middle + 55}V130H100Z`} />
    case 'per-chevron':
      return <path d={`M0 ${middle + 42}L50 ${middle - 8}L100 ${middle + 42}V130H0Z`} />
    case 'per-saltire':
      return (
        <path
          d={`M0 ${middle - 55}L50 ${middle}L0 ${middle + 55}ZM100 ${middle - 55}L50 ${middle}L100 ${middle + 55}Z`}
        />
      )
    case 'quarterly':
      return <path d={`M50 0H100V${middle}H0V130H50Z`} />
    case 'paly':
      return <path d="M20 0h15v120h-15zM50 0h15v120h-15zM80 0h20v120h-20z" />
    case 'barry':
      return <path d="M0 22h100v17h-100zM0 56h100v17h-100zM0 90h100v30h-100z" />
    case 'bendy':
      return (
        <path d="M-40 -4L120 172V138L-9 -4ZM22 -4L120 104V70L53 -4ZM84 -4L120 36V2L115 -4ZM-40 64L40 152H8L-40 99Z" />
      )
    case 'chequy':
      return <path d={CHEQUERS} />
    case 'gyronny':
      return (
        <path
          d={`M50 ${middle}L50 -10H0V${middle - 50}ZM50 ${middle}L100 ${middle - 50}V${middle}ZM50 ${middle}V130H100V${middle + 50}ZM50 ${middle}L0 ${middle + 50}V${middle}Z`}
        />
      )
  }
}

const CHEQUERS = [0, 1, 2, 3, 4, 5]
  .flatMap((row) =>
    [0, 1, 2, 3, 4]
      .filter((column) => (row + column) % 2 === 1)
      .map((column) => `M${column * 20} ${row * 20}h20v20h-20z`),
  )
  .join('')

/** An ordinary; broader when a charge lies on it. */
export function OrdinaryArea({
  ordinary,
  middle,
  outline,
  charged,
}: { ordinary: CrestOrdinary; charged: boolean } & DrawnPart): ReactNode {
  const half = charged ? 18 : 13
  switch (ordinary) {
    case 'none':
      return null
    case 'chief':
      return <rect x={-2} y={-2} width={104} height={36} />
    case 'base':
      return <rect x={-2} y={86} width={104} height={40} />
    case 'bordure':
      return (
        <path
          d={`${outline}M50 ${middle - 41}C68 ${middle - 41} 80 ${middle - 30} 80 ${middle - 6}C80 ${middle + 22} 66 ${middle + 36} 50 ${middle + 44}C34 ${middle + 36} 20 ${middle + 22} 20 ${middle - 6}C20 ${middle - 30} 32 ${middle - 41} 50 ${middle - 41}Z`}
          fillRule="evenodd"
        />
      )
    case 'fess':
      return <rect x={-2} y={middle - half} width={104} height={2 * half} />
    case 'pale':
      return <rect x={50 - half} y={-2} width={2 * half} height={124} />
    case 'bend':
      return <path d={bendPath(middle, half)} />
    case 'bend-sinister':
      return <path d={bendPath(middle, half)} transform="matrix(-1 0 0 1 100 0)" />
    case 'chevron':
      return (
        <path
          d={`M-4 ${middle + 40}L50 ${middle - 14 - half / 2}L104 ${middle + 40}V${middle + 40 + 2 * half}L50 ${middle + 2 * half - 14 - half / 2}L-4 ${middle + 40 + 2 * half}Z`}
        />
      )
    case 'cross':
      return (
        <path
          d={`M${50 - half * 0.8} -2H${50 + half * 0.8}V${middle - half * 0.8}H102V${middle + half * 0.8}H${50 + half * 0.8}V122H${50 - half * 0.8}V${middle + half * 0.8}H-2V${middle - half * 0.8}H${50 - half * 0.8}Z`}
        />
      )
    case 'saltire':
      return <path d={saltirePath(middle, half * 1.05)} />
    case 'pile':
      return <path d="M10 -2H90L50 108Z" />
  }
}

function bendPath(middle: number, half: number): string {
  const reach = half * 1.35
  return `M-6 ${middle - 61 - reach}L106 ${middle + 61 - reach}V${middle + 61 + reach}L-6 ${middle - 61 + reach}Z`
}

function saltirePath(middle: number, half: number): string {
  const far = 70
  const points = [
    [0, -half],
    [far - half, -far],
    [far, half - far],
    [half, 0],
    [far, far - half],
    [far - half, far],
    [0, half],
    [half - far, far],
    [-far, far - half],
    [-half, 0],
    [-far, half - far],
    [half - far, -far],
  ] as const
  return `M${points.map(([x, y]) => `${50 + x} ${middle + y}`).join('L')}Z`
}
