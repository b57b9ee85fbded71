import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { LedgerLine } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'
import { Coins } from '../../ui/coins.tsx'
import { DataTable } from '../../ui/data-table/index.ts'
import type { TableColumn } from '../../ui/data-table/index.ts'
import { shortDateText } from '../../ui/world-clock.ts'

const words = messages.treasury

const COLUMNS: readonly TableColumn<LedgerLine>[] = [
  {
    id: 'entry',
    header: words.columns.what,
    value: (line) => words.kinds[line.kind],
    cell: (line) => (
      <>
        {words.kinds[line.kind]}
        <span className="block text-sm font-normal">
          <CauseLink line={line} />
        </span>
      </>
    ),
    phone: 'only',
  },
  { id: 'what', header: words.columns.what, value: (line) => words.kinds[line.kind], phone: 'told' },
  {
    id: 'change',
    header: words.columns.change,
    value: (line) => line.change,
    cell: (line) => <Coins amount={line.change} change className="font-semibold" />,
    align: 'right',
    highFirst: true,
    onPhone: true,
  },
  {
    id: 'when',
    header: words.columns.when,
    value: (line) => line.at,
    cell: (line) => shortDateText(line.at),
    align: 'right',
    highFirst: true,
    onPhone: true,
  },
  {
    id: 'after',
    header: words.columns.after,
    value: (line) => line.balance,
    cell: (line) => <Coins amount={line.balance} />,
    align: 'right',
  },
  {
    id: 'cause',
    header: words.columns.cause,
    value: (line) => line.cause.label,
    cell: (line) => <CauseLink line={line} />,
    phone: 'told',
  },
]

/** The rows of the ledger, each leading to what moved the coins. */
export function LedgerTable({ lines, toolbar }: { lines: readonly LedgerLine[]; toolbar: ReactNode }) {
  return (
    <DataTable
      caption={words.caption}
      rows={lines}
      rowKey={(line) => line.id}
      rowName={(line) => words.kinds[line.kind]}
      columns={COLUMNS}
      defaultSort={{ column: 'when', descending: true }}
      csvName="ledger"
      toolbar={toolbar}
    />
  )
}

function CauseLink({ line: { cause, kind } }: { line: LedgerLine }) {
  if (kind === 'salaries')
    return (
      <Link to="/roster" search={{ cols: 'contract' }}>
        {cause.label}
      </Link>
    )
  if (cause.id === null) return cause.label
  switch (cause.kind) {
    case 'match':
      return (
        <Link to="/fixtures/$id" params={{ id: cause.id }}>
          {cause.label}
        </Link>
      )
    case 'hero':
      return (
        <Link to="/heroes/$id" params={{ id: cause.id }}>
          {cause.label}
        </Link>
      )
    case 'guild':
      return (
        <Link to="/guilds/$id" params={{ id: cause.id }}>
          {cause.label}
        </Link>
      )
    case 'week':
      return cause.label
  }
}
