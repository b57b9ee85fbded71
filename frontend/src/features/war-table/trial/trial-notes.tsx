import type { DrawnUp } from '@mythic/domain/draw-up'
import { trialMessages } from '../../../messages/trial.ts'
import type { LineUpDraft } from '../line-up-draft.ts'
import type { WarTableAnswer } from '../war-table-query.ts'
import type { TrialFoe } from './trial-foe.ts'
import { standIns } from './trial-side.ts'

type TrialNotesProps = {
  answer: WarTableAnswer
  draft: LineUpDraft
  side: DrawnUp['side']
  foe: TrialFoe
  /** The battle in which the foe was last seen is kept no more. */
  isLost: boolean
}

const words = trialMessages

/** Whom a trial fights, by which rules, and what it cannot know. */
export function TrialNotes({ answer, draft, side, foe, isLost }: TrialNotesProps) {
  const { heroIds, militia } = standIns(side, draft)
  const names = heroIds.map((id) => answer.heroes.find((hero) => hero.id === id)?.name ?? id)
  const shown = answer.foe?.last ?? null
  const notes = [
    ...(names.length > 0 ? [words.fielded(names, names.length > 1)] : []),
    ...(militia > 0 ? [words.militia(militia)] : []),
    ...(foe.code === 'usual' && answer.foe !== null && shown === null
      ? [words.usualBecause(answer.foe.guild.name)]
      : []),
    ...(foe.code === 'usual' && answer.foe !== null && isLost ? [words.lostBecause(answer.foe.guild.name)] : []),
    foe.told,
    ...(answer.match === null ? [] : [words.sealed]),
    words.ofNow,
    words.ofLock(answer.squad.engine),
  ]
  return (
    <details open className="text-sm text-ink-soft">
      <summary className="min-h-11 py-2 font-semibold text-ink rail:min-h-0 rail:py-1">{words.honest}</summary>
      <ul className="list-disc space-y-1 pl-5">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  )
}
