import { FileJson } from 'lucide-react'
import { useState } from 'react'
import type { DragEvent } from 'react'
import { battleFileMessages } from '../../../messages/battle-file.ts'
import { Button, buttonClasses } from '../../../ui/button.tsx'
import { Callout } from '../../../ui/callout.tsx'
import { classes } from '../../../ui/classes.ts'
import { FieldFrame, controlClasses } from '../../../ui/field.tsx'
import type { GivenFile } from './battle-file-page.tsx'

const words = battleFileMessages
/** The longest log is 128 KB, the golden list of a thousand battles a few MB. */
const MOST_MB = 20

/** Three ways to hand a file over: choose it, drop it, paste what it holds. */
export function FileIntake({ onFile }: { onFile: (file: GivenFile) => void }) {
  const [text, setText] = useState('')
  const [over, setOver] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const take = async (file: File | null | undefined) => {
    if (!file) return
    if (file.size > MOST_MB * 1024 * 1024) return setFault(words.tooBig(MOST_MB))
    const read = await file.text().catch(() => null)
    if (read === null) return setFault(words.notRead)
    setFault(null)
    onFile({ name: file.name, text: read })
  }
  const drop = (event: DragEvent<HTMLDivElement>) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files.item(0))
  }
  return (
    <div className="grid gap-4 rail:grid-cols-2">
      <div
        data-drop
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classes(
          'leaf flex min-h-56 flex-col items-center justify-center gap-3 border-2 border-dashed px-4 py-8 text-center',
          over ? 'border-wax-ink bg-leaf-2' : 'border-rule-strong',
        )}
      >
        <FileJson aria-hidden className="size-9 text-wax-ink" />
        <label
          className={classes(
            buttonClasses('primary', 'normal'),
            'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
          )}
        >
          <input
            type="file"
            accept=".json,application/json"
            className="sr-only"
            onChange={(event) => {
              void take(event.target.files?.item(0))
              // The same file, mended meanwhile, must count as a change.
              event.target.value = ''
            }}
          />
          {words.choose}
        </label>
        <p className="text-ink-soft">{over ? words.dropNow : words.drop}</p>
        <p className="max-w-[58ch] text-sm text-ink-soft">{words.whatFor}</p>
      </div>
      <form
        className="leaf flex flex-col gap-3 p-4"
        onSubmit={(event) => {
          event.preventDefault()
          setFault(null)
          onFile({ name: words.pasted, text })
        }}
      >
        <FieldFrame label={words.paste} hint={words.pasteHint} className="flex-1">
          {(joined) => (
            <textarea
              {...joined}
              value={text}
              spellCheck={false}
              onChange={(event) => setText(event.target.value)}
              className={classes(controlClasses(false), 'min-h-36 flex-1 py-2 font-mono text-xs')}
            />
          )}
        </FieldFrame>
        <Button type="submit" disabled={text.trim() === ''}>
          {words.open}
        </Button>
      </form>
      {fault !== null && (
        <div className="rail:col-span-2">
          <Callout tone="bad" title={fault} />
        </div>
      )}
    </div>
  )
}
