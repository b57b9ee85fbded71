import type { ReactNode } from 'react'
import { PageHeader } from '../../ui/panel.tsx'

/** A narrow leaf for forms of one column. */
export function AccountFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-md">
      <PageHeader title={title} lead={lead} />
      <div className="leaf p-5">{children}</div>
    </div>
  )
}
