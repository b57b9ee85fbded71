import { Fragment } from 'react'
import type { ReactNode } from 'react'

/** Fills `{name}` places of a sentence with nodes, so that names in told prose can be links. */
export function tell(sentence: string, places: Readonly<Record<string, ReactNode>>): ReactNode {
  return sentence.split(/(\{\w+\})/).map((part, index) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    return <Fragment key={index}>{name === undefined ? part : (places[name] ?? '…')}</Fragment>
  })
}
