import { Download } from 'lucide-react'
import { useState } from 'react'
import { battleFileMessages } from '../../../messages/battle-file.ts'
import { Button } from '../../../ui/button.tsx'
import type { StoredBattle } from '../verify.ts'
import type { ViewedBattle } from '../viewed-battle.ts'
import { battleRecord, recordName } from './battle-record.ts'

const words = battleFileMessages

/** Gives the whole battle as one file. */
export function SaveBattle({ stored, battle }: { stored: StoredBattle; battle: ViewedBattle }) {
  const [saved, setSaved] = useState<string | null>(null)
  const save = () => {
    const name = recordName(stored, battle)
    const address = URL.createObjectURL(new Blob([battleRecord(stored, battle)], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    // The browser has the bytes once the click is over.
    window.setTimeout(() => URL.revokeObjectURL(address), 1000)
    setSaved(name)
  }
  return (
    <div className="flex flex-col gap-1">
      <Button onClick={save}>
        <Download aria-hidden className="size-4" />
        {words.save}
      </Button>
      <p role="status" className="text-sm wrap-anywhere text-ink-soft">
        {saved === null ? words.saveTold : words.saved(saved)}
      </p>
    </div>
  )
}
