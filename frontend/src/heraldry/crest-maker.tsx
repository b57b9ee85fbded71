import {
  CREST_CHARGES,
  CREST_DIVISION_NAMES,
  CREST_ORDINARY_NAMES,
  CREST_SHAPES,
  TINCTURE_NAMES,
  allowedTinctures,
  blazonOf,
  crestFor,
  mendTinctures,
} from '@mythic/domain/heraldry'
import type { CrestSpec, Tincture } from '@mythic/domain/heraldry'
import { Dices } from 'lucide-react'
import { messages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Select } from '../ui/select.tsx'
import { Crest } from './crest.tsx'
import { drawFrom } from './seed.ts'

type CrestMakerProps = { spec: CrestSpec; onChange: (spec: CrestSpec) => void; owner: string }

/** Makes a crest by parts or by chance. Whatever is chosen stays lawful: tinctures that may not stand are mended. */
export function CrestMaker({ spec, onChange, owner }: CrestMakerProps) {
  const words = messages.heraldry
  const change = (parts: Partial<CrestSpec>) => onChange(mendTinctures({ ...spec, ...parts }))
  const reroll = () => onChange(crestFor(drawFrom(crypto.getRandomValues(new Int32Array(1))[0] ?? 0)))
  return (
    <fieldset className="grid gap-5 rail:grid-cols-[auto_1fr]">
      <legend className="sr-only">{words.maker}</legend>
      <div className="flex flex-col items-center gap-3">
        <Crest spec={spec} owner={owner} size={192} />
        <Button onClick={reroll}>
          <Dices aria-hidden className="size-4" />
          {words.reroll}
        </Button>
        <p className="prose-ink max-w-56 text-center" aria-live="polite">
          <span className="small-caps block text-sm text-ink-soft">{words.blazon}</span>
          {blazonOf(spec)}.
        </p>
      </div>
      <div className="grid content-start gap-3 sm:grid-cols-2">
        <Select
          label={words.parts.shape}
          value={spec.shape}
          options={optionsOf(CREST_SHAPES, words.shapes)}
          onChange={(shape) => change({ shape })}
        />
        <Select
          label={words.parts.division}
          value={spec.division}
          options={optionsOf(CREST_DIVISION_NAMES, words.divisions)}
          onChange={(division) => change({ division })}
        />
        <Select
          label={words.parts.ordinary}
          value={spec.ordinary}
          options={optionsOf(CREST_ORDINARY_NAMES, words.ordinaries)}
          onChange={(ordinary) => change({ ordinary })}
        />
        <Select
          label={words.parts.charge}
          value={spec.charge}
          options={optionsOf(CREST_CHARGES, words.charges)}
          onChange={(charge) => change({ charge })}
        />
        {(['field', 'second', 'ordinary', 'charge'] as const).map((layer) => (
          <TinctureChoice
            key={layer}
            label={words.tincturesOf[layer]}
            value={spec.tinctures[layer]}
            allowed={layer === 'field' ? TINCTURE_NAMES : allowedTinctures(spec, layer)}
            onChange={(tincture) => change({ tinctures: { ...spec.tinctures, [layer]: tincture } })}
          />
        ))}
        <p className="text-sm text-ink-soft sm:col-span-2">{words.ruleOfTincture}</p>
      </div>
    </fieldset>
  )
}

type TinctureChoiceProps = {
  label: string
  value: Tincture | null
  allowed: readonly Tincture[]
  onChange: (tincture: Tincture) => void
}

function TinctureChoice({ label, value, allowed, onChange }: TinctureChoiceProps) {
  if (value === null) return null
  return (
    <div role="radiogroup" aria-label={label}>
      <p className="font-semibold">{label}</p>
      <div className="flex flex-wrap gap-1">
        {TINCTURE_NAMES.map((tincture) => {
          const lawful = allowed.includes(tincture)
          return (
            <label
              key={tincture}
              title={messages.heraldry.tinctures[tincture]}
              className={classes(
                'relative inline-flex size-11 items-center justify-center rounded-full border-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus rail:size-9',
                value === tincture ? 'border-ink' : 'border-transparent',
                lawful ? 'cursor-pointer' : 'cursor-not-allowed opacity-25',
              )}
            >
              <input
                type="radio"
                className="sr-only"
                name={label}
                aria-label={messages.heraldry.tinctures[tincture]}
                checked={value === tincture}
                disabled={!lawful}
                onChange={() => onChange(tincture)}
              />
              <span
                aria-hidden
                className={classes('size-7 rounded-full border border-ink/60 rail:size-6', SWATCHES[tincture])}
              />
            </label>
          )
        })}
      </div>
    </div>
  )
}

function optionsOf<Part extends string>(
  parts: readonly Part[],
  words: Record<Part, string>,
): { value: Part; label: string }[] {
  return parts.map((part) => ({ value: part, label: words[part] }))
}

const SWATCHES: Record<Tincture, string> = {
  or: 'bg-or',
  argent: 'bg-argent',
  gules: 'bg-gules',
  azure: 'bg-azure',
  vert: 'bg-vert',
  purpure: 'bg-purpure',
  sable: 'bg-sable',
}
