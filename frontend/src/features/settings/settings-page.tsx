import { messages } from '../../messages/index.ts'
import { Chips } from '../../ui/chips.tsx'
import { PageHeader, Panel } from '../../ui/panel.tsx'
import { changeSettings, useSettings } from '../../ui/settings.ts'

const words = messages.settings

export function SettingsPage() {
  const { theme, motion } = useSettings()
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <Panel title={words.look} className="max-w-3xl">
        <div className="flex flex-col gap-4">
          <div>
            <p className="mb-1 font-semibold">{words.theme}</p>
            <Chips
              label={words.theme}
              value={theme}
              options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: words.themes[value] }))}
              onChange={(next) => changeSettings({ theme: next })}
            />
          </div>
          <div>
            <p className="mb-1 font-semibold">{words.motion}</p>
            <Chips
              label={words.motion}
              value={motion}
              options={(['system', 'reduced'] as const).map((value) => ({ value, label: words.motions[value] }))}
              onChange={(next) => changeSettings({ motion: next })}
            />
          </div>
          <p className="text-ink-soft">{words.reading}</p>
        </div>
      </Panel>
    </>
  )
}
