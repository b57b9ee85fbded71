import { ARENAS } from '@mythic/battle-engine/content/arenas'
import { ARENA_IDS } from '@mythic/battle-engine/content/ids'
import type { ArenaId } from '@mythic/battle-engine/content/ids'
import type { CrestSpec } from '@mythic/domain/heraldry'
import { useState } from 'react'
import { refusedFields } from '../../api/say-problem.ts'
import { CrestMaker } from '../../heraldry/crest-maker.tsx'
import { crestOfSeed } from '../../heraldry/seed.ts'
import { useFocusRefused } from '../../hooks/use-focus-refused.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormError } from '../../ui/form-error.tsx'
import { PageHeader, Panel } from '../../ui/panel.tsx'
import { Select } from '../../ui/select.tsx'

const words = messages.found

export type NewGuild = { name: string; motto: string; crest: CrestSpec; homeArena: ArenaId }
type FoundGuildFormProps = { busy: boolean; error: unknown; seed: string; onSubmit: (guild: NewGuild) => void }

/** Name, motto and crest; what is typed outlives a refusal. */
export function FoundGuildForm({ busy, error, seed, onSubmit }: FoundGuildFormProps) {
  const [name, setName] = useState('')
  const [motto, setMotto] = useState('')
  const [homeArena, setHomeArena] = useState<ArenaId>('the-level')
  const [crest, setCrest] = useState(() => crestOfSeed(seed))
  const form = useFocusRefused(error)
  const refused = refusedFields(error, { name: messages.fields.guildName, motto: messages.fields.motto })
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <form
        ref={form}
        className="grid gap-4 wide:grid-cols-[1fr_22rem]"
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit({ name: name.trim(), motto: motto.trim(), crest, homeArena })
        }}
      >
        <div className="flex flex-col gap-4">
          <Panel>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField
                label={words.name}
                error={refused.name}
                hint={words.nameHint}
                name="name"
                required
                minLength={3}
                maxLength={32}
                autoComplete="off"
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
              <TextField
                label={words.motto}
                error={refused.motto}
                hint={words.mottoHint}
                name="motto"
                maxLength={80}
                autoComplete="off"
                value={motto}
                onChange={(event) => setMotto(event.target.value)}
              />
              <Select
                label={words.arena}
                hint={ARENAS[homeArena].words}
                className="sm:col-span-2"
                value={homeArena}
                options={ARENA_IDS.map((id) => ({ value: id, label: ARENAS[id].name }))}
                onChange={setHomeArena}
              />
            </div>
          </Panel>
          <Panel title={messages.heraldry.crest}>
            <CrestMaker spec={crest} onChange={setCrest} owner={name.trim() === '' ? words.title : name.trim()} />
          </Panel>
        </div>
        <div className="flex flex-col gap-4">
          <Panel title={words.next}>
            <ol className="prose-ink flex list-decimal flex-col gap-2 pl-5">
              {words.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Panel>
          <FormError error={error} />
          <Button type="submit" look="primary" busy={busy} className="w-full">
            {words.submit}
          </Button>
        </div>
      </form>
    </>
  )
}
