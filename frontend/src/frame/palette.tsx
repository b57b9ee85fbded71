import { useNavigate } from '@tanstack/react-router'
import { Dialog as Base } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { messages } from '../messages/index.ts'
import { classes } from '../ui/classes.ts'
import { searchEntries } from './search-entries.ts'
import { useNamed } from './use-named.ts'
import type { PaletteEntry } from './search-entries.ts'

const words = messages.frame

type PaletteProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  pages: readonly PaletteEntry[]
  worldId: string | null
}

/** Search over pages, heroes and guilds: type, arrows, Enter. */
export default function Palette({ open, onOpenChange, pages, worldId }: PaletteProps) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const id = useId()
  const navigate = useNavigate()
  const named = useNamed(worldId, text)
  const found = [...searchEntries(pages, text), ...named]
  const close = () => {
    setText('')
    setChosen(0)
    onOpenChange(false)
  }
  const act = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    close()
    if ('run' in entry) entry.run()
    else void navigate({ href: entry.href })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      setChosen((chosen + step + found.length) % found.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      act(found[chosen])
    }
  }
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? onOpenChange(true) : close())}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/55" />
        <Base.Popup
          aria-label={words.search}
          className="leaf fixed top-[8vh] left-1/2 z-50 w-[36rem] max-w-[calc(100vw-1rem)] -translate-x-1/2 animate-rise shadow-lifted"
        >
          <div className="flex items-center gap-2 border-b border-rule px-3">
            <Search aria-hidden className="size-5 text-ink-soft" />
            <input
              autoFocus
              role="combobox"
              aria-expanded
              aria-controls={`${id}-list`}
              aria-activedescendant={found[chosen] ? `${id}-${chosen}` : undefined}
              aria-label={words.search}
              placeholder={words.searchPlaceholder}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setChosen(0)
              }}
              onKeyDown={onKeyDown}
              className="min-h-13 w-full bg-transparent text-base outline-none placeholder:text-ink-soft"
            />
          </div>
          <ul id={`${id}-list`} role="listbox" aria-label={words.search} className="max-h-[50vh] overflow-y-auto p-1">
            {found.length === 0 && <li className="px-3 py-4 text-ink-soft">{words.searchNothing(text)}</li>}
            {found.map((entry, index) => (
              <li
                key={`${entry.group}-${entry.label}-${index}`}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === chosen}
                onPointerMove={() => setChosen(index)}
                onClick={() => act(entry)}
                className={classes(
                  'flex min-h-11 cursor-pointer items-center gap-3 rounded-[5px] px-3 rail:min-h-9',
                  index === chosen && 'bg-leaf-2',
                )}
              >
                <span className="flex-1">{entry.label}</span>
                {entry.hint !== undefined && <span className="text-sm text-ink-soft">{entry.hint}</span>}
                <span className="small-caps text-sm text-ink-soft">{words.searchGroups[entry.group]}</span>
              </li>
            ))}
          </ul>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
