import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export type Tab<Value extends string> = { readonly value: Value; readonly label: string; readonly content: ReactNode }

type TabsProps<Value extends string> = {
  label: string
  value: Value
  tabs: readonly Tab<Value>[]
  /** Pages write the chosen tab to the URL. */
  onChange: (value: Value) => void
}

export function Tabs<Value extends string>({ label, value, tabs, onChange }: TabsProps<Value>) {
  const choose = (text: unknown) => {
    const chosen = tabs.find((tab) => tab.value === text)
    if (chosen) onChange(chosen.value)
  }
  return (
    <Base.Root value={value} onValueChange={choose}>
      <Base.List aria-label={label} className="double-rule mb-4 flex gap-1 overflow-x-auto">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-[3px] min-h-11 border-b-[3px] border-transparent px-3.5 font-semibold whitespace-nowrap text-ink-soft hover:text-ink data-active:border-wax-ink data-active:text-ink rail:min-h-10"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} tabIndex={-1}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
