import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type Tab<Value extends string> = { readonly value: Value; readonly label: string; readonly content: ReactNode }

type TabsProps<Value extends string> = {
  label: string
  value: Value
  tabs: readonly Tab<Value>[]
  /** Pages write the chosen tab to the URL. */
  onChange: (value: Value) => void
}

const MOST_WIDE = 5

export function Tabs<Value extends string>({ label, value, tabs, onChange }: TabsProps<Value>) {
  const choose = (text: unknown) => {
    const chosen = tabs.find((tab) => tab.value === text)
    if (chosen) onChange(chosen.value)
  }
  // Six words side by side on a phone: the last must not hide behind the edge, where nobody looks for it.
  const tight = tabs.length > MOST_WIDE
  return (
    <Base.Root value={value} onValueChange={choose}>
      <Base.List
        aria-label={label}
        className={classes('double-rule mb-4 flex overflow-x-auto', tight ? 'gap-0.5 rail:gap-1' : 'gap-1')}
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className={classes(
              '-mb-[3px] min-h-11 border-b-[3px] border-transparent px-3.5 font-semibold whitespace-nowrap text-ink-soft hover:text-ink data-active:border-wax-ink data-active:text-ink rail:min-h-10',
              tight && 'max-rail:grow max-rail:px-1.5 max-rail:text-[15px]',
            )}
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
