import { useEffect, useRef, useState } from 'react'
import { battleFileMessages } from '../../../messages/battle-file.ts'
import { Button } from '../../../ui/button.tsx'
import { PageHeader } from '../../../ui/panel.tsx'
import { BattleSkeleton } from '../battle-skeleton.tsx'
import type { Moment } from '../moment.ts'
import type { Job, Opened, OpenedBattle } from '../workshop/jobs.ts'
import { useJob } from '../workshop/use-job.ts'
import { WorkshopFault } from '../workshop/workshop-fault.tsx'
import { FileFault } from './file-fault.tsx'
import { FileIntake } from './file-intake.tsx'
import { OpenedFile } from './opened-file.tsx'
import { PartChoice } from './part-choice.tsx'

type BattleFilePageProps = { moment: Moment; onMoment: (moment: Moment) => void }

/** A text that is said to be a battle, and what it is called. */
export type GivenFile = { readonly name: string; readonly text: string }

const words = battleFileMessages

/** Whoever comes back to the page, by Back or by a link, finds the battle that he left: it lives as long as the tab. */
let last: { readonly file: GivenFile; readonly opened: OpenedBattle } | null = null

/** Opens battle files in the viewer: fought here, on the engine of their version, without asking the league for more than that. */
export function BattleFilePage({ moment, onMoment }: BattleFilePageProps) {
  const [left, setLeft] = useState(last)
  const [file, setFile] = useState<GivenFile | null>(left?.file ?? null)
  const [part, setPart] = useState<string | null>(null)
  const { state, start, cancel } = useJob<Extract<Job, { kind: 'open' }>>()
  const open = (given: GivenFile, wanted: string | null = null) => {
    setLeft(null)
    setFile(given)
    setPart(wanted)
    start({ kind: 'open', text: given.text, part: wanted })
  }
  const again = () => {
    if (file !== null) open(file, part)
  }
  const close = () => {
    cancel()
    last = null
    setLeft(null)
    setFile(null)
    onMoment({})
  }
  const answer: Opened | null = left?.opened ?? (state.kind === 'done' ? state.answer : null)
  const fought = answer?.kind === 'fought' ? answer : null
  useEffect(() => {
    if (fought !== null && file !== null) last = { file, opened: fought }
  }, [fought, file])
  const isList = answer?.kind === 'list'
  const running = state.kind === 'running' && left === null
  const told = useRef<HTMLDivElement>(null)
  // On a phone the text that was pasted lies far below what is said of it.
  useEffect(() => {
    if (answer !== null || state.kind === 'failed') told.current?.scrollIntoView({ block: 'nearest' })
  }, [answer, state.kind])
  // What was pressed is out of sight by now: whoever works by keys goes on from what came of it, unless he went elsewhere.
  const page = useRef<HTMLDivElement>(null)
  const came = useRef<HTMLDivElement>(null)
  const phase = left === null ? state.kind : 'left'
  const lastPhase = useRef(phase)
  useEffect(() => {
    if (phase === lastPhase.current) return
    lastPhase.current = phase
    const { activeElement } = document
    if (activeElement === document.body || page.current?.contains(activeElement) === true)
      (came.current ?? told.current)?.focus({ preventScroll: true })
  }, [phase])
  return (
    <div ref={page} data-file={answer?.kind ?? state.kind}>
      <PageHeader
        title={words.title}
        lead={fought === null || file === null ? words.lead : file.name}
        actions={fought !== null && <Button onClick={close}>{words.another}</Button>}
      />
      <div ref={isList ? null : told} tabIndex={-1} className="scroll-mt-20 outline-none" aria-live="polite">
        {running && <BattleSkeleton />}
        {state.kind === 'failed' && <WorkshopFault lack={state.lack} engine="" onRetry={again} />}
        {answer !== null && answer.kind !== 'fought' && answer.kind !== 'list' && (
          <FileFault name={file?.name ?? words.pasted} opened={answer} onRetry={again} />
        )}
      </div>
      {fought === null && (
        <div hidden={running} className="mt-4">
          <FileIntake onFile={open} />
        </div>
      )}
      <div ref={isList ? told : null} tabIndex={-1} className="mt-4 scroll-mb-24 outline-none" aria-live="polite">
        {answer?.kind === 'list' && file !== null && (
          <PartChoice names={answer.names} onChoose={(chosen) => open(file, chosen)} />
        )}
      </div>
      {fought !== null && (
        <div ref={came} tabIndex={-1} role="group" aria-label={file?.name} className="outline-none">
          <OpenedFile key={fought.fought.finalDigest} opened={fought} moment={moment} onMoment={onMoment} />
        </div>
      )}
    </div>
  )
}
