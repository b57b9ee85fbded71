import { useState } from 'react'
import { battleFileMessages } from '../../../messages/battle-file.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'

const words = battleFileMessages

/** Which battle of a list of golden ones. */
export function PartChoice({ names, onChoose }: { names: readonly string[]; onChoose: (name: string) => void }) {
  const [chosen, setChosen] = useState(names[0] ?? '')
  return (
    <form
      className="leaf flex flex-wrap items-end gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault()
        onChoose(chosen)
      }}
    >
      <p className="w-full">{words.listed(names.length)}</p>
      <Select
        label={words.which}
        value={chosen}
        options={[...new Set(names)].map((value) => ({ value, label: value }))}
        onChange={setChosen}
        className="min-w-56"
      />
      <Button type="submit" look="primary">
        {words.open}
      </Button>
    </form>
  )
}
