import { BadgeCheck, TriangleAlert } from 'lucide-react'
import { messages } from '../../messages/index.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Callout } from '../../ui/callout.tsx'
import { Facts } from '../../ui/panel.tsx'
import type { SeasonVerdict } from './check-season.ts'
import type { CheckState } from './use-check.ts'

const words = messages.proof

/** How far the check is, and what came of it. */
export function CheckTold({ state }: { state: CheckState }) {
  switch (state.kind) {
    case 'idle':
      return null
    case 'progress':
      return (
        <label className="flex flex-col gap-1">
          <span className="text-ink-soft">{state.of === 0 ? words.running : words.progress(state.done, state.of)}</span>
          <progress
            className="h-2 w-full accent-gilt"
            aria-label={words.progressLabel}
            max={Math.max(1, state.of)}
            value={state.done}
          />
        </label>
      )
    case 'failed':
      return (
        <Callout tone="bad" title={words.failed}>
          {state.why === 'unreachable' ? words.failures.unreachable : words.failures[state.why](state.of)}
        </Callout>
      )
    case 'done':
      return <Verdict verdict={state.verdict} />
  }
}

function Verdict({ verdict }: { verdict: SeasonVerdict }) {
  if (verdict.kind === 'differs') return <Differs {...verdict} />
  const told =
    verdict.kind === 'holds'
      ? words.holds(verdict.matches, verdict.fought)
      : verdict.matches === 0
        ? words.nothingYet
        : words.holdsSoFar(verdict.matches)
  return (
    <p className="flex items-start gap-2 font-semibold text-good">
      <BadgeCheck aria-hidden className="mt-0.5 size-5 shrink-0" />
      {told}
    </p>
  )
}

function Differs({ fault, match }: Extract<SeasonVerdict, { kind: 'differs' }>) {
  return (
    <div className="flex flex-col gap-3">
      <p className="flex items-start gap-2 font-semibold text-bad">
        <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
        {words.differs}
      </p>
      <p>
        {match !== null && `${words.differsIn(match.matchday)} `}
        {words.faults[fault.what]}
        {fault.round !== undefined && ` ${words.round(fault.round)}.`}
      </p>
      <Facts
        facts={[
          [words.leagueTells, <Code key="told" text={fault.told} />],
          [words.itIs, <Code key="found" text={fault.found} />],
        ]}
      />
      {match !== null && (
        <ButtonLink to="/fixtures/$id" params={{ id: match.id }} className="self-start">
          {words.toMatch}
        </ButtonLink>
      )}
    </div>
  )
}

export function Code({ text }: { text: string }) {
  return <code className="text-xs break-all select-all">{text}</code>
}
