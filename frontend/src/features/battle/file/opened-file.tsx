import { useMemo } from 'react'
import { battleFileMessages } from '../../../messages/battle-file.ts'
import { Callout } from '../../../ui/callout.tsx'
import { BattleViewer } from '../battle-viewer.tsx'
import type { Moment } from '../moment.ts'
import type { OpenedBattle } from '../workshop/jobs.ts'
import { viewedOpened } from './viewed-opened.ts'

type OpenedFileProps = { opened: OpenedBattle; moment: Moment; onMoment: (moment: Moment) => void }

const words = battleFileMessages

/** The battle of a file in the viewer, and whether it is here what the file says it was there. */
export function OpenedFile({ opened, moment, onMoment }: OpenedFileProps) {
  const battle = useMemo(() => viewedOpened(opened), [opened])
  return (
    <div className="flex flex-col gap-3">
      <Compared opened={opened} />
      <BattleViewer
        battle={battle}
        mode={{ kind: 'replay', stored: opened.stored }}
        moment={moment}
        onMoment={onMoment}
        heroLink={(_key, name) => name}
        hasAddress={false}
      />
    </div>
  )
}

function Compared({ opened }: { opened: OpenedBattle }) {
  const { parting, compared, failure } = opened
  const anything = compared.input || compared.final || compared.events > 0 || compared.rounds > 0
  const broke = failure === null ? null : words.failure(failure.kind, failure.message)
  return (
    <div data-parting={parting?.kind ?? (anything ? 'none' : 'untold')}>
      <Callout tone={parting === null && broke === null ? 'info' : 'warn'}>
        {broke !== null && (
          <p className="wrap-anywhere">
            {broke} {words.notHere}
          </p>
        )}
        {parting !== null ? (
          <p>
            <b>{partsAt(parting)}</b> {words.partsNext}
          </p>
        ) : (
          <p>{anything ? words.agrees(compared) : words.nothingCompared}</p>
        )}
      </Callout>
    </div>
  )
}

function partsAt(parting: NonNullable<OpenedBattle['parting']>): string {
  switch (parting.kind) {
    case 'event':
      return words.parts.event(parting.event)
    case 'round':
      return words.parts.round(parting.round)
    case 'input':
    case 'final':
      return words.parts[parting.kind]
  }
}
