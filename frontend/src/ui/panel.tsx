import { useId } from 'react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { usePageTitle } from './page-title.ts'

type PanelProps = { title?: string; aside?: ReactNode; children: ReactNode; className?: string; flush?: boolean }

/** A leaf of the ledger: a region with its title and, at its right, what belongs to the title. */
export function Panel({ title, aside, children, className, flush = false }: PanelProps) {
  const id = useId()
  return (
    <section aria-labelledby={title === undefined ? undefined : id} className={classes('leaf min-w-0', className)}>
      {title !== undefined && (
        <header className="double-rule mx-4 flex flex-wrap items-end justify-between gap-x-4 gap-y-1 pt-3 pb-1.5">
          <h2 id={id} className="title-ink">
            {title}
          </h2>
          {aside !== undefined && <div className="text-sm text-ink-soft">{aside}</div>}
        </header>
      )}
      <div className={flush ? '' : 'p-4'}>{children}</div>
    </section>
  )
}

type PageHeaderProps = { title: string; lead?: ReactNode; crest?: ReactNode; actions?: ReactNode }

/** The head of a page: one h1, set in blackletter with a red initial; it names the page to the browser too. */
export function PageHeader({ title, lead, crest, actions }: PageHeaderProps) {
  usePageTitle(title)
  return (
    <header className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      {crest}
      <div className="min-w-0 flex-1 basis-56">
        <h1 className="title-ink rubric text-[2.1rem] wrap-anywhere rail:text-[2.5rem]">{title}</h1>
        {lead !== undefined && <div className="text-ink-soft">{lead}</div>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  )
}

/** Terms and values in two columns, dense. */
export function Facts({ facts }: { facts: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[fit-content(50%)_1fr] gap-x-4 gap-y-1.5">
      {facts.map(([term, value]) => (
        <div
          key={term}
          className="col-span-2 grid grid-cols-subgrid items-baseline border-b border-rule/60 pb-1 last:border-0"
        >
          <dt className="text-ink-soft wrap-anywhere">{term}</dt>
          <dd className="min-w-0 text-right wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
