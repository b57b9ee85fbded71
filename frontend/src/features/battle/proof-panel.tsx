import { Link } from '@tanstack/react-router'
import { BadgeCheck, ShieldQuestion, TriangleAlert } from 'lucide-react'
import { battleFileMessages } from '../../messages/battle-file.ts'
import { battleMessages } from '../../messages/battle.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/panel.tsx'
import type { Verify, VerifyState } from './use-verify.ts'
import { SaveBattle } from './file/save-battle.tsx'
import type { StoredBattle } from './verify.ts'
import type { ViewedBattle } from './viewed-battle.ts'

type ProofPanelProps = {
  battle: ViewedBattle
  stored: StoredBattle
  verify: Verify
  onSeek: (tick: number) => void
}

const words = battleMessages

/** Whoever holds the input can fight the battle again: here, on this device, bit for bit. */
export default function ProofPanel({ battle, stored, verify, onSeek }: ProofPanelProps) {
  return (
    <div className="flex flex-col gap-4 px-4 pb-4">
      <p className="text-ink-soft">{words.verifyTold}</p>
      <Button look="primary" busy={verify.state.kind === 'running'} onClick={verify.start}>
        {verify.state.kind === 'running' ? words.verifying : words.verify}
      </Button>
      <div aria-live="polite" data-verdict={verify.state.kind}>
        <VerdictWords state={verify.state} onSeek={onSeek} />
      </div>
      <Facts
        facts={[
          [words.engine, stored.engine],
          [words.seed, <Hash key="seed" text={stored.input.seed} />],
          [words.inputHash, <Hash key="input" text={stored.inputHash} />],
          [words.finalDigest, <Hash key="digest" text={stored.finalDigest} />],
        ]}
      />
      <SaveBattle stored={stored} battle={battle} />
      <Link to="/battles/file" className="text-sm">
        {battleFileMessages.toFiles}
      </Link>
    </div>
  )
}

function Hash({ text }: { text: string }) {
  return <code className="text-xs break-all select-all">{text}</code>
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

function VerdictWords({ state, onSeek }: { state: VerifyState; onSeek: (tick: number) => void }) {
  switch (state.kind) {
    case 'idle':
    case 'running':
      return null
    case 'verified':
      return (
        <p data-played-by={state.by} className="flex items-start gap-2 font-semibold text-good">
          <BadgeCheck aria-hidden className="mt-0.5 size-5 shrink-0" />
          {words.verified(tenths.format(state.ms), whole.format(state.events), words.playedBy[state.by])}
        </p>
      )
    case 'no-engine':
      return (
        <p className="flex items-start gap-2 font-semibold text-warn">
          <ShieldQuestion aria-hidden className="mt-0.5 size-5 shrink-0" />
          {words.engineLacks[state.lack](state.needs)}
        </p>
      )
    case 'failed':
      return (
        <p className="flex items-start gap-2 font-semibold text-bad">
          <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          {words.verifyFailed}
        </p>
      )
    case 'diverged':
      return (
        <div className="flex flex-col items-start gap-2 font-semibold text-bad">
          <p className="flex items-start gap-2">
            <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
            {divergenceWords(state)}
          </p>
          {state.at === 'event' && <Button onClick={() => onSeek(state.event)}>{words.toDivergence}</Button>}
        </div>
      )
  }
}

function divergenceWords(state: Extract<VerifyState, { kind: 'diverged' }>): string {
  if (state.at === 'event') return words.divergedEvent(state.event)
  if (state.at === 'round') return words.divergedRound(state.round)
  return state.at === 'input' ? words.divergedInput : words.divergedDigest
}
