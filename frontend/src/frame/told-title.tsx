import { useState } from 'react'
import { useSaidTitle } from '../ui/page-title.ts'

/** Tells screen readers where a link has led: a page of one document says nothing by itself. The first page is told by the browser. */
export function ToldTitle() {
  const title = useSaidTitle()
  const [first, setFirst] = useState('')
  if (first === '' && title !== '') setFirst(title)
  return (
    <p role="status" aria-live="polite" className="sr-only" data-told>
      {title === first ? '' : title}
    </p>
  )
}
