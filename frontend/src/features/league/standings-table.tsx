import type { StandingLine } from '../../api/types.ts'
import { formatSigned } from '../../format.ts'
import { messages } from '../../messages/index.ts'
import { DataTable } from '../../ui/data-table/index.ts'
import type { TableColumn } from '../../ui/data-table/index.ts'
import { GuildLink } from '../../ui/guild-name.tsx'
import { ZoneMark } from './zone-mark.tsx'

const words = messages.league.columns

const COLUMNS: readonly TableColumn<StandingLine>[] = [
  {
    id: 'guild',
    header: words.guild,
    value: (line) => line.guild.name,
    cell: (line) => (
      <span className="flex items-center gap-2">
        <span className="inline-flex min-w-9 items-center justify-end gap-1 text-right">
          <ZoneMark zone={line.zone} />
          {line.place}
        </span>
        <GuildLink guild={line.guild} />
      </span>
    ),
  },
  {
    id: 'played',
    header: words.played,
    title: words.playedTitle,
    value: (line) => line.played,
    align: 'right',
    highFirst: true,
    onPhone: true,
  },
  { id: 'won', header: words.won, title: words.wonTitle, value: (line) => line.won, align: 'right', highFirst: true },
  {
    id: 'drawn',
    header: words.drawn,
    title: words.drawnTitle,
    value: (line) => line.drawn,
    align: 'right',
    highFirst: true,
  },
  {
    id: 'lost',
    header: words.lost,
    title: words.lostTitle,
    value: (line) => line.lost,
    align: 'right',
    highFirst: true,
  },
  {
    id: 'gloryFor',
    header: words.gloryFor,
    title: words.gloryForTitle,
    value: (line) => line.gloryFor,
    align: 'right',
    highFirst: true,
  },
  {
    id: 'gloryAgainst',
    header: words.gloryAgainst,
    title: words.gloryAgainstTitle,
    value: (line) => line.gloryAgainst,
    align: 'right',
    highFirst: true,
  },
  {
    id: 'gloryDifference',
    header: words.gloryDifference,
    title: words.gloryDifferenceTitle,
    value: (line) => line.gloryDifference,
    cell: (line) => formatSigned(line.gloryDifference),
    align: 'right',
    highFirst: true,
    onPhone: true,
  },
  {
    id: 'points',
    header: words.points,
    title: words.pointsTitle,
    value: (line) => line.points,
    cell: (line) => <strong>{line.points}</strong>,
    align: 'right',
    highFirst: true,
    onPhone: true,
  },
  {
    id: 'tieBreak',
    header: words.tieBreak,
    value: (line) => line.tieBreak,
    cell: (line) => <span className="text-ink-soft">{tieBreakWord(line.tieBreak)}</span>,
  },
]

type StandingsTableProps = { division: string; lines: readonly StandingLine[]; ownGuildId: string | null }

/** A division's table, with zones and the rule that parted guilds of equal points. */
export function StandingsTable({ division, lines, ownGuildId }: StandingsTableProps) {
  return (
    <DataTable
      caption={messages.league.caption(division)}
      rows={lines}
      rowKey={(line) => line.guild.id}
      rowName={(line) => line.guild.name}
      columns={COLUMNS}
      csvName={`table-${division}`}
      marked={(line) => line.guild.id === ownGuildId}
    />
  )
}

function tieBreakWord(rule: string | null): string {
  if (rule === null) return ''
  const known: Record<string, string> = messages.league.tieBreaks
  return known[rule] ?? rule
}
