import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'

type RuleTableProps = {
  caption: string
  head: readonly string[]
  rows: readonly (readonly ReactNode[])[]
  /** Columns that hold words; the others are numbers. */ words?: readonly number[]
}

/** A table of the rules: as printed, unsorted. */
export function RuleTable({ caption, head, rows, words = [0] }: RuleTableProps) {
  const align = (column: number) => (words.includes(column) ? 'text-left' : 'text-right')
  return (
    <ScrollBox label={caption} className="my-3">
      <table className={classes('border-collapse text-sm', words.length > 1 ? 'w-full' : 'min-w-72')}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b-2 border-rule-strong">
            {head.map((word, column) => (
              <th key={word} scope="col" className={classes('px-2 py-1.5', align(column))}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className="border-b border-rule last:border-0">
              {row.map((cell, column) =>
                column === 0 ? (
                  <th
                    key={column}
                    scope="row"
                    className={classes('px-2 py-1 font-semibold whitespace-nowrap', align(column))}
                  >
                    {cell}
                  </th>
                ) : (
                  <td key={column} className={classes('px-2 py-1', align(column))}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
