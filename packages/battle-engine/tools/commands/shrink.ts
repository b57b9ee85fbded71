import { writeFileSync } from 'node:fs'

import { engineNamed } from '../cli/engine-choice.ts'
import { UsageError, type Answer, type Call } from '../cli/options.ts'
import { REPRO_FORMAT } from '../cli/stored-battle.ts'
import { oneSubject, type Subject } from '../cli/subject.ts'
import {
  breaksLaw,
  differsFrom,
  isLaw,
  LAW_NAMES,
  mismatchesDigest,
  throwsOn,
  type Predicate,
} from '../shrink/predicate.ts'
import { NothingToShrink, shrinkInput, type Size } from '../shrink/shrink.ts'

export const shrinkUsage = `shrink [FILE | --match ID | --seed N [--wide | --mission]] [--engine V] [--out FILE] and one of
       --differs-from V | --throws | --breaks LAW | --digest-mismatch

  The smallest battle that still shows a failure: heroes, orders, gambits, filters, abilities and traits go, attributes and
  ranks sink, another seed shows it earlier, for as long as the battle still
    --differs-from V     plays otherwise than on engine V (a published version, or a bundle file)
    --throws             makes the engine throw the same error
    --breaks LAW         breaks that law: ${LAW_NAMES.join(', ')}
    --digest-mismatch    gives other digests when played again, or without its log
  The result is written to --out (or told) as a repro file. Exit code 1 when the battle does not fail to begin with.`

export async function shrink(call: Call): Promise<Answer> {
  const subject = await oneSubject(call)
  const { engine, input } = subject
  const fails = await predicateOf(call, subject)
  const isLegal = (smaller: typeof input): boolean =>
    engine.checkInput({ ...smaller, engine: engine.ENGINE_VERSION }).kind === 'valid'
  try {
    const { input: small, failure, before, after, tried } = shrinkInput(input, fails, isLegal)
    const repro = {
      format: REPRO_FORMAT,
      engine: engine.ENGINE_VERSION,
      error: { kind: 'shrunk', message: failure.what },
      input: small,
    }
    const text = `${JSON.stringify(repro, null, 2)}\n`
    const { out } = call.options
    if (out !== undefined) writeFileSync(out, text)
    const figures = `${sizeWords(before)}\n→ ${sizeWords(after)}\nstill fails: ${failure.what} (${tried} smaller battles tried)`
    return {
      ok: true,
      text: out === undefined ? `${text}${figures}` : `${figures}\nwritten to ${out}`,
      json: { before, after, failure, tried, repro },
    }
  } catch (error) {
    if (error instanceof NothingToShrink) return { ok: false, text: error.message, json: { error: error.message } }
    throw error
  }
}

async function predicateOf({ options }: Call, { engine }: Subject): Promise<Predicate> {
  const other = options['differs-from']
  const asked = [other !== undefined, options.throws, options.breaks !== undefined, options['digest-mismatch']].filter(
    Boolean,
  )
  if (asked.length !== 1)
    throw new UsageError('shrink wants one of --differs-from V, --throws, --breaks LAW, --digest-mismatch')
  if (other !== undefined) return differsFrom(engine, await engineNamed(other))
  if (options.throws) return throwsOn(engine)
  if (options.breaks === undefined) return mismatchesDigest(engine)
  if (!isLaw(options.breaks)) throw new UsageError(`no law "${options.breaks}": ${LAW_NAMES.join(', ')}`)
  return breaksLaw(engine, options.breaks)
}

function sizeWords({ heroes, gambits, orders, parts, attributes, round }: Size): string {
  const shown = round > 24 ? '' : `, shown in round ${round}`
  return `${heroes} heroes, ${gambits} gambits, ${orders} orders, ${parts} abilities, traits, filters and orderings, ${attributes} points of attributes and rank${shown}`
}
