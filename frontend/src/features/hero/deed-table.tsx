import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Deed } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { DataTable } from '../../ui/data-table/index.ts'
import type { TableColumn } from '../../ui/data-table/index.ts'
import { GuildLink } from '../../ui/guild-name.tsx'
import { shortDateText } from '../../ui/world-clock.ts'

const words = messages.legacy
const TONES = { won: 'good', drawn: 'plain', lost: 'bad' } as const

const number = (id: keyof Deed, header: string, onPhone = false): TableColumn<Deed> => ({
  id,
  header,
  value: (deed) => Number(deed[id]),
  align: 'right',
  highFirst: true,
  onPhone,
})

const columnsFor = (heroId: string): readonly TableColumn<Deed>[] => [
  {
    id: 'at',
    header: messages.match.when,
    value: (deed) => deed.at,
    cell: (deed) => (
      <Link to="/battles/$id" params={{ id: deed.matchId }} search={{ hero: heroId }}>
        {shortDateText(deed.at)}
      </Link>
    ),
    highFirst: true,
  },
  {
    id: 'foe',
    header: messages.match.foe,
    value: (deed) => deed.foe.name,
    cell: (deed) => <GuildLink guild={deed.foe} />,
    onPhone: true,
  },
  {
    id: 'outcome',
    header: messages.match.result,
    value: (deed) => deed.outcome,
    cell: (deed) => <Badge tone={TONES[deed.outcome]}>{messages.match[deed.outcome]}</Badge>,
    onPhone: true,
  },
  number('fallsDealt', words.fallsDealt, true),
  number('timesFallen', words.timesFallen),
  number('standardsTaken', words.standards),
  number('damageDealt', words.damage),
  number('damageTaken', words.damageTaken),
  number('healing', words.healing),
  number('xp', messages.hero.stats.xp),
]

/** What he did, match by match; the day leads to the replay, with him in hand. */
export default function DeedTable({ heroId, deeds }: { heroId: string; deeds: readonly Deed[] }) {
  const columns = useMemo(() => columnsFor(heroId), [heroId])
  return (
    <DataTable
      caption={messages.hero.battlesTitle}
      rows={deeds}
      rowKey={(deed) => deed.matchId}
      rowName={(deed) => deed.foe.name}
      columns={columns}
      defaultSort={{ column: 'at', descending: true }}
      csvName="deeds"
    />
  )
}
