import { formatLevel } from '../../format.ts'
import { HeroToken } from '../../heraldry/hero-token.tsx'
import type { HeroClass } from '../../heraldry/class-glyph.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Coins } from '../../ui/coins.tsx'
import { DataTable } from '../../ui/data-table/index.ts'
import type { TableColumn } from '../../ui/data-table/index.ts'
import { LevelNumber } from '../../ui/level.tsx'

type Sample = {
  name: string
  heroClass: HeroClass
  rank: number
  age: number
  might: number
  change: number
  salary: number
  weeks: number | null
}

const ROWS: Sample[] = [
  {
    name: 'Isolde Ashgrove',
    heroClass: 'guardian',
    rank: 6,
    age: 27,
    might: 112_300,
    change: 900,
    salary: 2350,
    weeks: null,
  },
  {
    name: 'Corvin of the Ford',
    heroClass: 'duelist',
    rank: 4,
    age: 22,
    might: 81_400,
    change: 0,
    salary: 1120,
    weeks: 2,
  },
  {
    name: 'Old Brannoc',
    heroClass: 'cleric',
    rank: 16,
    age: 34,
    might: 50_200,
    change: -400,
    salary: 3900,
    weeks: null,
  },
  { name: 'Wren', heroClass: 'ranger', rank: 1, age: 18, might: 61_100, change: 1400, salary: 420, weeks: null },
]

const COLUMNS: TableColumn<Sample>[] = [
  {
    id: 'name',
    header: 'Name',
    value: (row) => row.name,
    cell: (row) => (
      <span className="flex items-center gap-2">
        <HeroToken seed={row.name} heroClass={row.heroClass} rank={row.rank} size={26} />
        {row.name}
      </span>
    ),
  },
  { id: 'rank', header: 'Rank', value: (row) => row.rank, align: 'right', onPhone: true, highFirst: true },
  { id: 'age', header: 'Age', value: (row) => row.age, align: 'right' },
  {
    id: 'might',
    header: 'Mig',
    title: 'Might',
    value: (row) => Number(formatLevel(row.might)),
    cell: (row) => <LevelNumber level={row.might} change={row.change} />,
    align: 'right',
    onPhone: true,
    highFirst: true,
  },
  {
    id: 'salary',
    header: 'Salary',
    value: (row) => row.salary,
    cell: (row) => <Coins amount={row.salary} />,
    align: 'right',
    highFirst: true,
  },
  {
    id: 'injury',
    header: 'Injury',
    value: (row) => row.weeks,
    cell: (row) => (row.weeks === null ? '–' : <Badge tone="bad">{row.weeks} weeks</Badge>),
    onPhone: true,
  },
]

export function GalleryTable() {
  return (
    <DataTable
      caption="Four sample heroes"
      rows={ROWS}
      rowKey={(row) => row.name}
      rowName={(row) => row.name}
      columns={COLUMNS}
      columnSets={[
        { id: 'all', label: 'All', columns: ['rank', 'age', 'might', 'salary', 'injury'] },
        { id: 'money', label: 'Money', columns: ['age', 'salary'] },
      ]}
      csvName="gallery"
      marked={(row) => row.name === 'Wren'}
    />
  )
}
