import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ask } from '../../api/client.ts'
import { worldsQuery } from '../../api/queries.ts'
import { useSwitchWorld } from '../../here/use-world-address.ts'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, TextField } from '../../ui/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Select } from '../../ui/select.tsx'
import { useDevAct } from './use-dev-act.ts'

const words = messages.dev
export const PACES = Object.entries(words.paces).map(([value, label]) => ({ value, label }))

type NewWorld = { seed: string; name: string; tiers: number; factor: 2 | 4; driven: boolean; ratePermille: number }

/** Founds a world from a seed and goes there. */
export function FoundWorldPanel() {
  const client = useQueryClient()
  const switchTo = useSwitchWorld()
  const [name, setName] = useState('')
  const [seed, setSeed] = useState('7')
  const [tiers, setTiers] = useState<'1' | '2' | '3' | '4'>('2')
  const [factor, setFactor] = useState<'2' | '4'>('2')
  const [driven, setDriven] = useState(false)
  const [pace, setPace] = useState('168000')
  const found = useDevAct(
    async (body: NewWorld) => {
      const founded = await ask(api.POST('/api/v1/dev/worlds', { body }))
      // The house must know the new world before it can go there.
      await client.fetchQuery({ ...worldsQuery, staleTime: 0 })
      switchTo(founded.worldId)
      return founded
    },
    ({ guilds }, body) => words.founded(body.name, guilds),
  )
  return (
    <Panel title={words.foundTitle}>
      <form
        className="grid gap-3 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault()
          found.mutate({
            seed,
            name: name.trim(),
            tiers: Number(tiers),
            factor: factor === '2' ? 2 : 4,
            driven,
            ratePermille: Number(pace),
          })
        }}
      >
        <TextField
          label={words.name}
          required
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={words.seed}
          hint={words.seedHint}
          required
          maxLength={64}
          value={seed}
          onChange={(event) => setSeed(event.target.value)}
        />
        <Select
          label={words.tiers}
          value={tiers}
          options={(['1', '2', '3', '4'] as const).map((value) => ({ value, label: value }))}
          onChange={setTiers}
        />
        <Select
          label={words.factor}
          value={factor}
          options={(['2', '4'] as const).map((value) => ({ value, label: value }))}
          onChange={setFactor}
        />
        <Select label={words.pace} value={pace} options={PACES} onChange={setPace} />
        <Checkbox label={words.driven} checked={driven} onChange={setDriven} />
        <Button type="submit" look="primary" busy={found.isPending} className="sm:col-span-2">
          {words.found}
        </Button>
      </form>
    </Panel>
  )
}
