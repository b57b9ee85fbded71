import { Link } from '@tanstack/react-router'
import { Check, Copy, Lock, RotateCcw } from 'lucide-react'
import { warTableMessages } from '../../messages/war-table.ts'
import { Button } from '../../ui/button.tsx'
import { Callout } from '../../ui/callout.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { FormError } from '../../ui/form-error.tsx'
import { toastDone } from '../../ui/toast.tsx'
import type { WorldClock } from '../../ui/world-clock.ts'
import { lastDraft } from './last-line-up.ts'
import { sayWhere } from './refused-part.ts'
import type { RefusedPart } from './refused-part.ts'
import { useSendAgain } from './use-send-again.ts'
import type { WarTable } from './use-war-table.ts'
import type { WarTableAnswer } from './war-table-query.ts'

type SaveBarProps = {
  answer: WarTableAnswer
  table: WarTable
  clock: WorldClock
  faults: readonly string[]
  /** The part that the league refused, and the way to it. */
  refused: {
    readonly part: RefusedPart
    readonly nameOf: (heroId: string) => string
    readonly onShow: () => void
  } | null
}

const words = warTableMessages

/** What is left to do before the lock, and the acts for all of the table. */
export function SaveBar({ answer, table, clock, faults, refused }: SaveBarProps) {
  const { match, last } = answer
  const copy = () => {
    if (last === null) return
    const { draft, missing } = lastDraft(answer, last, table.draft)
    table.act({ kind: 'replace', draft })
    toastDone({ title: words.copyLast, ...(missing > 0 ? { description: words.copiedSome(missing) } : {}) })
  }
  useSendAgain(table.unreached && faults.length === 0 && !table.saving, table.save)
  return (
    <div className="mb-4 grid gap-3">
      {match === null && (
        <Callout title={words.season}>
          <p>{words.seasonText}</p>
        </Callout>
      )}
      {match !== null && match.phase !== 'scheduled' && (
        <Callout
          tone="warn"
          title={words.locked}
          action={
            <Link to="/battles/$id" params={{ id: match.id }}>
              {words.toBattle}
            </Link>
          }
        >
          <p>{words.lockedText}</p>
        </Callout>
      )}
      {table.left !== null && (
        <Callout title={words.left}>
          <p>{words.leftText}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button size="small" onClick={table.left.drop}>
              {words.dropLeft}
            </Button>
            <Button size="small" look="primary" onClick={table.left.takeUp}>
              {words.takeUp}
            </Button>
          </div>
        </Callout>
      )}
      {table.unreached && (
        <Callout tone="warn" title={words.unreached}>
          <p>{faults.length > 0 ? words.unreachedFaulty : words.unreachedText}</p>
          <div className="mt-2">
            <Button size="small" busy={table.saving} disabled={faults.length > 0} onClick={table.save}>
              {words.sendNow}
            </Button>
          </div>
        </Callout>
      )}
      {table.stale ? (
        <Callout tone="warn" title={words.stale}>
          <p>{words.staleText}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button size="small" onClick={table.reset}>
              {words.takeNewer}
            </Button>
            <Button size="small" look="primary" busy={table.saving} onClick={table.saveOver}>
              {words.saveMine}
            </Button>
          </div>
        </Callout>
      ) : (
        !table.unreached && (
          <FormError error={table.refusal}>
            {refused !== null && (
              <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
                {sayWhere(refused.part, refused.nameOf)}
                <Button size="small" onClick={refused.onShow}>
                  {words.refused.show}
                </Button>
              </p>
            )}
          </FormError>
        )
      )}
      <div className="leaf sticky top-1 z-20 flex flex-wrap items-center gap-2 px-3 py-2 rail:top-14">
        <div className="min-w-0 grow basis-full sm:basis-0">
          {match !== null && match.phase === 'scheduled' && (
            <p className="flex items-center gap-1.5 font-semibold">
              <Lock aria-hidden className="size-4 shrink-0" />
              <span>
                {words.lockIn} <Countdown until={match.lockAt} clock={clock} />
              </span>
            </p>
          )}
          <p role="status" className={faults.length > 0 ? 'text-sm text-warn' : 'text-sm text-ink-soft'}>
            {faults.length > 0 ? faults.join(' ') : table.changed ? words.unsaved : words.nothingToSave}
          </p>
        </div>
        {last !== null && (
          <Button size="small" title={words.copyLastTold} onClick={copy}>
            <Copy aria-hidden className="size-4" />
            {words.copyLast}
          </Button>
        )}
        <Button size="small" title={words.resetTold} disabled={!table.changed} onClick={table.reset}>
          <RotateCcw aria-hidden className="size-4" />
          {words.reset}
        </Button>
        <Button look="primary" busy={table.saving} disabled={!table.changed || faults.length > 0} onClick={table.save}>
          <Check aria-hidden className="size-4" />
          {words.save}
        </Button>
      </div>
    </div>
  )
}
