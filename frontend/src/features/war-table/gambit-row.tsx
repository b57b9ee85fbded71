import { ABILITIES, ACTIONS, CONDITIONS, ORDERINGS } from '@mythic/battle-engine'
import type { ActionKind, Condition, ConditionKind, Gambit, Ordering, OrderingKind } from '@mythic/battle-engine'
import { ArrowDown, ArrowUp, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { gambitMessages } from '../../messages/gambits.ts'
import { warTableMessages } from '../../messages/war-table.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { FieldNote } from './field-note.tsx'
import {
  MOST_CONDITIONS,
  MOST_ORDERINGS,
  isOffered,
  startAction,
  startCondition,
  startOrdering,
  without,
} from './gambit-draft.ts'
import type { GambitContext } from './gambit-draft.ts'
import { outlineOf } from './gambit-templates.ts'
import { SentencePart } from './sentence-part.tsx'
import { missingIn } from './set-aside.ts'

type GambitRowProps = {
  number: number
  gambit: Gambit
  context: GambitContext
  first: boolean
  last: boolean
  /** Why the league refused it; null when it did not. */
  fault?: string | null
  onChange: (gambit: Gambit) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

const words = warTableMessages

/** One gambit, read from the top: only if → do → prefer. */
export function GambitRow({
  number,
  gambit,
  context,
  first,
  last,
  fault = null,
  onChange,
  onMove,
  onRemove,
}: GambitRowProps) {
  const setCondition = (index: number, condition: Condition) =>
    onChange({ ...gambit, onlyIf: gambit.onlyIf.with(index, condition) })
  const setOrdering = (index: number, ordering: Ordering) =>
    onChange({ ...gambit, prefer: gambit.prefer.with(index, ordering) })
  return (
    <li
      aria-label={words.gambitNumber(number)}
      className="flex gap-2 border-b border-rule py-3 last:border-0 rail:gap-3"
      data-gambit={number}
    >
      <div className="flex flex-col items-center">
        <span className="title-ink text-2xl text-wax-ink">{number}</span>
        <Button
          look="quiet"
          size="icon"
          aria-label={`${words.up}: ${words.gambitNumber(number)}`}
          disabled={first}
          onClick={() => onMove(-1)}
        >
          <ArrowUp aria-hidden className="size-4" />
        </Button>
        <Button
          look="quiet"
          size="icon"
          aria-label={`${words.down}: ${words.gambitNumber(number)}`}
          disabled={last}
          onClick={() => onMove(1)}
        >
          <ArrowDown aria-hidden className="size-4" />
        </Button>
        <Button
          look="quiet"
          size="icon"
          aria-label={`${words.delete}: ${words.gambitNumber(number)}`}
          onClick={onRemove}
        >
          <Trash2 aria-hidden className="size-4" />
        </Button>
      </div>
      <div className="grid min-w-0 flex-1 gap-1.5">
        <Clause label={gambitMessages.onlyIf}>
          {gambit.onlyIf.length === 0 && <span className="text-ink-soft">{gambitMessages.always}</span>}
          {gambit.onlyIf.map((condition, index) => (
            <Part
              key={index}
              removeLabel={words.removeCondition}
              onRemove={() => onChange({ ...gambit, onlyIf: without(gambit.onlyIf, index) })}
            >
              <button
                type="button"
                aria-pressed={condition.not === true}
                title={words.negate}
                className={classes(
                  'mr-1 min-h-11 shrink-0 rounded-[5px] border px-1.5 text-sm font-semibold rail:min-h-7',
                  condition.not === true ? 'border-wax-ink bg-leaf-2 text-wax-ink' : 'border-rule text-ink-soft',
                )}
                onClick={() => setCondition(index, turned(condition))}
              >
                {gambitMessages.not.replace(':', '')}
              </button>
              <SentencePart part={condition} context={context} onChange={(next) => setCondition(index, next)} />
            </Part>
          ))}
          {gambit.onlyIf.length < MOST_CONDITIONS && (
            <Adder
              label={words.addCondition}
              kinds={CONDITION_KINDS.filter((kind) => isOffered(kind, context))}
              onAdd={(kind) => onChange({ ...gambit, onlyIf: [...gambit.onlyIf, startCondition(kind, context)] })}
            />
          )}
        </Clause>
        <Clause label={gambitMessages.do}>
          <span className="inline-flex max-w-full flex-wrap items-center gap-1">
            <KindChoice
              label={words.chooseAction}
              kind={gambit.do.kind}
              kinds={ACTION_KINDS.filter((kind) => isOffered(kind, context))}
              onChange={(kind) => onChange({ ...gambit, do: startAction(kind, context) })}
            />
            <SentencePart
              bare
              part={gambit.do}
              context={context}
              onChange={(next) => onChange({ ...gambit, do: next })}
            />
          </span>
        </Clause>
        <Clause label={gambitMessages.prefer}>
          {gambit.prefer.map((ordering, index) => (
            <Part
              key={index}
              removeLabel={words.removeOrdering}
              onRemove={() => onChange({ ...gambit, prefer: without(gambit.prefer, index) })}
            >
              <SentencePart part={ordering} context={context} onChange={(next) => setOrdering(index, next)} />
            </Part>
          ))}
          {gambit.prefer.length < MOST_ORDERINGS && (
            <Adder
              label={words.addOrdering}
              kinds={ORDERING_KINDS}
              onAdd={(kind) => onChange({ ...gambit, prefer: [...gambit.prefer, startOrdering(kind, context)] })}
            />
          )}
        </Clause>
        {fault !== null && <FieldNote tone="bad">{fault}</FieldNote>}
        {missingIn(gambit, context.abilities).map((id) => (
          <FieldNote key={id} tone="warn">
            {words.setAside.note(ABILITIES[id].name)}
          </FieldNote>
        ))}
        {context.notesOf?.(gambit).map((note) => (
          <FieldNote key={note}>{note}</FieldNote>
        ))}
      </div>
    </li>
  )
}

function Clause({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-x-3 sm:grid-cols-[4.5rem_1fr]">
      <span className="small-caps pt-1.5 text-wax-ink">{label}</span>
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">{children}</div>
    </div>
  )
}

function Part({ children, removeLabel, onRemove }: { children: ReactNode; removeLabel: string; onRemove: () => void }) {
  return (
    <span className="inline-flex max-w-full min-w-0 items-center rounded-[5px] border border-rule bg-leaf-2/50 pl-2">
      {children}
      <button
        type="button"
        aria-label={removeLabel}
        className="inline-flex size-11 shrink-0 items-center justify-center text-ink-soft hover:text-bad rail:size-7"
        onClick={onRemove}
      >
        <X aria-hidden className="size-4" />
      </button>
    </span>
  )
}

type AdderProps<Kind extends string> = { label: string; kinds: readonly Kind[]; onAdd: (kind: Kind) => void }

/** A list box that adds what is chosen and shows its own label again. */
function Adder<Kind extends ConditionKind | OrderingKind>({ label, kinds, onAdd }: AdderProps<Kind>) {
  return (
    <select
      aria-label={label}
      value=""
      onChange={(event) => {
        const kind = kinds.find((candidate) => candidate === event.target.value)
        if (kind !== undefined) onAdd(kind)
      }}
      className="min-h-11 w-44 rounded-[5px] border border-dashed border-rule-strong bg-transparent px-1.5 text-sm text-ink-soft rail:min-h-8"
    >
      <option value="">{label}…</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {outlineOf(kind)}
        </option>
      ))}
    </select>
  )
}

function KindChoice({
  label,
  kind,
  kinds,
  onChange,
}: {
  label: string
  kind: ActionKind
  kinds: readonly ActionKind[]
  onChange: (kind: ActionKind) => void
}) {
  return (
    <select
      aria-label={label}
      value={kind}
      onChange={(event) => {
        const chosen = kinds.find((candidate) => candidate === event.target.value)
        if (chosen !== undefined) onChange(chosen)
      }}
      className="my-0.5 min-h-11 max-w-56 rounded-[5px] border border-rule-strong bg-leaf px-1.5 font-semibold rail:min-h-7"
    >
      {kinds.map((each) => (
        <option key={each} value={each}>
          {outlineOf(each)}
        </option>
      ))}
    </select>
  )
}

function turned(condition: Condition): Condition {
  const { not, ...plain } = condition
  return not === true ? plain : { ...condition, not: true }
}

const CONDITION_KINDS = kindsOf(CONDITIONS)
const ACTION_KINDS = kindsOf(ACTIONS)
const ORDERING_KINDS = kindsOf(ORDERINGS)

function kindsOf<Kind extends string>(sentences: Readonly<Record<Kind, string>>): Kind[] {
  return Object.keys(sentences) as Kind[]
}
