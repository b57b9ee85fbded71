import { gambitMessages } from '../../messages/gambits.ts'
import { warTableMessages } from '../../messages/war-table.ts'
import { classes } from '../../ui/classes.ts'
import { optionsOf, valueOf, withValue } from './gambit-draft.ts'
import type { GambitContext, Option } from './gambit-draft.ts'
import { sayValue, segmentsOf } from './gambit-templates.ts'
import type { GambitPart, ParameterName } from './gambit-templates.ts'

type SentencePartProps<Part extends GambitPart> = {
  part: Part
  context: GambitContext
  /** Leaves the words out where the sentence stands beside it already. */
  bare?: boolean
  onChange: (part: Part) => void
}

/** A part of a gambit as its own sentence, with a list box wherever it has something to choose. */
export function SentencePart<Part extends GambitPart>({
  part,
  context,
  bare = false,
  onChange,
}: SentencePartProps<Part>) {
  return (
    <span className="min-w-0 leading-9">
      {segmentsOf(part.kind).map((segment, index) =>
        segment.kind === 'text' ? (
          !bare && <span key={index}>{segment.text}</span>
        ) : segment.name === 'classes' ? (
          <ClassOrder key={index} part={part} context={context} onChange={onChange} />
        ) : (
          <InlineChoice
            key={index}
            label={gambitMessages.parameters[segment.name]}
            value={valueOf(part, segment.name)}
            options={optionsOf(part.kind, segment.name, context)}
            {...lostLabelOf(segment.name, context)}
            onChange={(value) => onChange(withValue(part, segment.name, value))}
          />
        ),
      )}
    </span>
  )
}

/** How what cannot be chosen any more is told: a hero who is away, an ability that is not among those he takes into battle. */
function lostLabelOf(name: ParameterName, { lostLabel }: GambitContext): { lostLabel?: (value: string) => string } {
  if (name === 'ability') return { lostLabel: (id) => warTableMessages.abilitySetAside(sayValue(name, id, String)) }
  return name === 'hero' && lostLabel !== undefined ? { lostLabel } : {}
}

type InlineChoiceProps<Value extends string | number> = {
  label: string
  value: unknown
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
  className?: string
  /** How a value is told that is no longer on offer; without it, as it is. */
  lostLabel?: (value: string) => string
  /** The league refused what stands here. */
  invalid?: boolean
}

/** A list box inside a sentence. A value that is no longer on offer stays shown until another is chosen. */
export function InlineChoice<Value extends string | number>({
  label,
  value,
  options,
  onChange,
  className = 'max-w-[min(14rem,calc(100%-0.5rem))]',
  lostLabel = String,
  invalid = false,
}: InlineChoiceProps<Value>) {
  const known = options.some((option) => option.value === value)
  return (
    <select
      aria-label={label}
      aria-invalid={invalid || undefined}
      data-lost={known ? undefined : true}
      value={String(value)}
      onChange={(event) => {
        const chosen = options.find((option) => String(option.value) === event.target.value)
        if (chosen !== undefined) onChange(chosen.value)
      }}
      className={classes(
        'mx-1 min-h-11 rounded-[5px] border bg-leaf px-1.5 font-semibold rail:min-h-7',
        invalid ? 'border-2 border-bad' : known ? 'border-rule-strong' : 'border-2 border-warn',
        className,
      )}
    >
      {!known && <option value={String(value)}>{lostLabel(String(value))}</option>}
      {inGroups(options).map(({ group, members }) =>
        group === undefined ? (
          members.map(asOption)
        ) : (
          <optgroup key={group} label={group}>
            {members.map(asOption)}
          </optgroup>
        ),
      )}
    </select>
  )
}

function asOption({ value, label }: Option) {
  return (
    <option key={value} value={String(value)}>
      {label}
    </option>
  )
}

type Group = { readonly group: string | undefined; readonly members: readonly Option[] }

/** Neighbours of one group together, in the order given. */
function inGroups(options: readonly Option[]): Group[] {
  const groups: { group: string | undefined; members: Option[] }[] = []
  for (const option of options) {
    const last = groups.at(-1)
    if (last !== undefined && last.group === option.group) last.members.push(option)
    else groups.push({ group: option.group, members: [option] })
  }
  return groups
}

const MOST_CLASSES = 4
const PARAMETER: ParameterName = 'classes'

/** Up to four classes, one list box each; the last of them may be left open. */
function ClassOrder<Part extends GambitPart>({ part, context, onChange }: SentencePartProps<Part>) {
  const current = valueOf(part, PARAMETER)
  const classes: Option['value'][] = Array.isArray(current) ? current : []
  const all = optionsOf(part.kind, PARAMETER, context)
  const open = Math.min(MOST_CLASSES, classes.length + 1)
  return Array.from({ length: open }, (_, place) => {
    const taken = classes.filter((_class, index) => index !== place)
    const options: Option[] = [
      ...(place > 0 ? [{ value: '', label: warTableMessages.none }] : []),
      ...all.filter(({ value }) => !taken.includes(value)),
    ]
    return (
      <span key={place}>
        {place > 0 && gambitMessages.before}
        <InlineChoice
          label={`${gambitMessages.parameters.classes} ${place + 1}`}
          value={classes[place] ?? ''}
          options={options}
          onChange={(value) => {
            const next = value === '' ? classes.toSpliced(place, 1) : classes.toSpliced(place, 1, value)
            onChange(withValue(part, PARAMETER, next))
          }}
        />
      </span>
    )
  })
}
