import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import type { RowData, SortingState } from '@tanstack/react-table'
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, ChevronsUpDown, Download } from 'lucide-react'
import { Fragment, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { usePhone } from '../../hooks/use-media-query.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../button.tsx'
import { Chips } from '../chips.tsx'
import { classes } from '../classes.ts'
import { ScrollBox } from '../scroll-box.tsx'
import { columnsFor, parseSort, sortRows, sortText } from './columns.ts'
import type { ColumnSet, TableColumn, TableSort } from './columns.ts'
import { downloadText, toCsv } from './csv.ts'
import { useTableUrl } from './use-table-url.ts'

const features = tableFeatures({ rowSortingFeature, columnVisibilityFeature })

type DataTableProps<Row extends RowData> = {
  /** Names the table for those who cannot see it. */
  caption: string
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** What the row is called when it is opened on a phone. */
  rowName: (row: Row) => string
  /** The first column is the name: it stays in sight while the others scroll. */
  columns: readonly TableColumn<Row>[]
  columnSets?: readonly ColumnSet[]
  defaultSort?: TableSort
  /** File name without ending; without it there is no CSV button. */
  csvName?: string
  /** Marks rows, such as one's own guild. */
  marked?: (row: Row) => boolean
  /** Controls at the left of the table's own, such as filters. */
  toolbar?: ReactNode
}

/** A dense table: sortable, with column sets and CSV; sort and set live in the URL; on a phone rows open. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { caption, rows, rowKey, rowName, columnSets, defaultSort, csvName, marked, toolbar } = props
  const phone = usePhone()
  const columns = useMemo(() => columnsFor(props.columns, phone), [props.columns, phone])
  const url = useTableUrl()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())

  const set = columnSets?.find(({ id }) => id === url.cols) ?? columnSets?.[0]
  const chosen = useMemo(
    () => columns.filter((column, index) => index === 0 || !set || set.columns.includes(column.id)),
    [columns, set],
  )
  const phoneIds = useMemo(() => new Set(phoneColumns(chosen).map(({ id }) => id)), [chosen])
  const sort =
    parseSort(
      url.sort,
      props.columns.map(({ id }) => id),
    ) ??
    defaultSort ??
    null

  const [sortColumn, sortDescending] = [sort?.column, sort?.descending === true]

  const defs = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>()
    return helper.columns(
      chosen.map((column) =>
        helper.accessor((row) => column.value(row), {
          id: column.id,
          header: column.header,
          enableSorting: column.sortable !== false,
          sortDescFirst: column.highFirst === true,
        }),
      ),
    )
  }, [chosen])
  const sorting: SortingState = sort ? [{ id: sort.column, desc: sort.descending }] : []
  const columnVisibility = Object.fromEntries(chosen.map(({ id }) => [id, !phone || phoneIds.has(id)]))
  const data = useMemo(
    () =>
      sortRows(
        rows,
        props.columns,
        sortColumn === undefined ? null : { column: sortColumn, descending: sortDescending },
      ),
    [rows, props.columns, sortColumn, sortDescending],
  )
  const table = useTable({
    features,
    columns: defs,
    data,
    getRowId: rowKey,
    // Sorted above: the row model would bring missing values to the top when it turns the order round.
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting, columnVisibility },
    onSortingChange: (updater) => {
      const next = (typeof updater === 'function' ? updater(sorting) : updater)[0]
      if (next) url.change({ sort: sortText({ column: next.id, descending: next.desc }) })
    },
  })

  const byId = new Map(chosen.map((column) => [column.id, column]))
  const hidden = phone ? chosen.filter(({ id }) => !phoneIds.has(id)) : []
  const toggle = (key: string) =>
    setOpen((before) =>
      before.has(key) ? new Set([...before].filter((other) => other !== key)) : new Set([...before, key]),
    )

  return (
    <div>
      {(toolbar !== undefined || columnSets !== undefined || csvName !== undefined) && (
        <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2">
          {toolbar}
          {columnSets !== undefined && set !== undefined && (
            <Chips
              label={messages.table.columns}
              value={set.id}
              options={columnSets.map(({ id, label }) => ({ value: id, label }))}
              onChange={(cols) => url.change({ cols })}
            />
          )}
          <span className="ml-auto text-sm text-ink-soft">{messages.table.rows(rows.length)}</span>
          {csvName !== undefined && (
            <Button
              size="small"
              title={messages.table.csvTitle}
              onClick={() => downloadText(`${csvName}.csv`, toCsv(columnsFor(props.columns, false), data))}
            >
              <Download aria-hidden className="size-4" />
              {messages.table.csv}
            </Button>
          )}
        </div>
      )}
      <ScrollBox label={caption} className="leaf">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} className="border-b-2 border-rule-strong bg-leaf-2">
                {group.headers.map((header, index) => {
                  const column = byId.get(header.column.id)
                  if (!column) return null
                  const direction =
                    sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      aria-sort={direction}
                      title={column.title}
                      className={classes(
                        'p-0 font-semibold',
                        ALIGN[column.align ?? 'left'],
                        index === 0 && 'sticky left-0 z-10 bg-leaf-2 pl-1',
                      )}
                    >
                      {header.column.getCanSort() ? (
                        <button
                          type="button"
                          aria-label={messages.table.sortBy(column.header, column.title ?? column.header)}
                          onClick={header.column.getToggleSortingHandler()}
                          className={classes(
                            'group/head inline-flex min-h-11 items-center gap-0.5 px-1.5 hover:text-wax-ink rail:min-h-9',
                            column.align === 'right' && 'flex-row-reverse',
                          )}
                        >
                          {column.header}
                          <SortMark direction={direction} />
                        </button>
                      ) : (
                        <span className="px-2">{column.header}</span>
                      )}
                    </th>
                  )
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => {
              const key = row.id
              const isMarked = marked?.(row.original) === true
              const isOpen = open.has(key)
              return (
                <Fragment key={key}>
                  <tr
                    className={classes(
                      'group border-b border-rule last:border-0 hover:bg-leaf-2',
                      isMarked && 'bg-leaf-2 font-semibold',
                    )}
                  >
                    {row.getVisibleCells().map((cell, index) => {
                      const column = byId.get(cell.column.id)
                      if (!column) return null
                      const content = showCell(column, row.original)
                      if (index > 0)
                        return (
                          <td
                            key={cell.id}
                            className={classes('px-1.5 py-1 whitespace-nowrap', ALIGN[column.align ?? 'left'])}
                          >
                            {content}
                          </td>
                        )
                      return (
                        <th
                          key={cell.id}
                          scope="row"
                          className={classes(
                            'sticky left-0 z-[5] py-1 pr-1.5 pl-2.5 text-left font-semibold wrap-anywhere group-hover:bg-leaf-2 rail:whitespace-nowrap',
                            isMarked ? 'bg-leaf-2 shadow-[inset_3px_0_0_var(--color-wax-ink)]' : 'bg-leaf',
                          )}
                        >
                          <span className="flex items-center gap-1">
                            {hidden.length > 0 && (
                              <button
                                type="button"
                                aria-expanded={isOpen}
                                aria-label={(isOpen ? messages.table.less : messages.table.more)(rowName(row.original))}
                                onClick={() => toggle(key)}
                                className="-my-1 -ml-2 inline-flex size-11 shrink-0 items-center justify-center text-ink-soft"
                              >
                                {isOpen ? (
                                  <ChevronDown aria-hidden className="size-4" />
                                ) : (
                                  <ChevronRight aria-hidden className="size-4" />
                                )}
                              </button>
                            )}
                            <span className="min-w-0">{content}</span>
                          </span>
                        </th>
                      )
                    })}
                  </tr>
                  {isOpen && hidden.length > 0 && (
                    <tr className="border-b border-rule bg-leaf-2">
                      <td colSpan={chosen.length - hidden.length} className="px-4 py-2">
                        <dl className="grid grid-cols-2 gap-x-6 gap-y-1">
                          {hidden.map((column) => (
                            <div
                              key={column.id}
                              className="flex items-baseline justify-between gap-2 border-b border-rule/60"
                            >
                              <dt className="text-ink-soft">{column.title ?? column.header}</dt>
                              <dd>{showCell(column, row.original)}</dd>
                            </div>
                          ))}
                        </dl>
                      </td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  )
}

function SortMark({ direction }: { direction: 'ascending' | 'descending' | undefined }) {
  if (direction === 'ascending') return <ArrowUp aria-hidden className="size-3.5 text-wax-ink" />
  if (direction === 'descending') return <ArrowDown aria-hidden className="size-3.5 text-wax-ink" />
  return (
    <ChevronsUpDown
      aria-hidden
      className="size-3.5 opacity-0 group-hover/head:opacity-70 group-focus-visible/head:opacity-70"
    />
  )
}

function showCell<Row>(column: TableColumn<Row>, row: Row): ReactNode {
  return column.cell ? column.cell(row) : column.value(row)
}

/** The name and what the columns ask for, never more than four. */
function phoneColumns<Row>(columns: readonly TableColumn<Row>[]): TableColumn<Row>[] {
  const wanted = columns.filter((column, index) => index === 0 || column.onPhone === true)
  return (wanted.length > 1 ? wanted : [...columns]).slice(0, 4)
}

const ALIGN = { left: 'text-left', right: 'text-right', center: 'text-center' }
