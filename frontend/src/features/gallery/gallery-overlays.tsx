import { useState } from 'react'
import { messages } from '../../messages/index.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Checkbox, TextField } from '../../ui/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Select } from '../../ui/select.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { toastDone, toastFailed } from '../../ui/toast.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'

const words = messages.gallery
const nothing = () => {}

/** Loaded apart: dialog and tooltip bring their own weight. */
export default function FormsAndOverlays() {
  return (
    <>
      <Forms />
      <Overlays />
    </>
  )
}

function Forms() {
  const [stance, setStance] = useState<'steady' | 'storm'>('steady')
  const [checked, setChecked] = useState(true)
  return (
    <Panel title={words.forms}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Guild name" hint="3 to 32 letters." defaultValue="House Ravenmark" />
        <TextField label="Motto" error="A guild of this world already bears that name." defaultValue="We remain" />
        <Select
          label="Stance"
          value={stance}
          onChange={setStance}
          options={[
            { value: 'steady', label: 'Steady' },
            { value: 'storm', label: 'Storm' },
          ]}
        />
        <Checkbox label="Show minor news too" checked={checked} onChange={setChecked} />
      </div>
    </Panel>
  )
}

function Overlays() {
  const [open, setOpen] = useState(false)
  const [tab, setTab] = useState<'table' | 'schedule'>('table')
  return (
    <Panel title={words.overlays}>
      <Tabs
        label="Example"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'table', label: 'Table', content: 'The standings.' },
          { value: 'schedule', label: 'Schedule', content: 'The fixtures.' },
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={() => setOpen(true)}>Open a dialog</Button>
        <Button onClick={() => toastDone({ title: 'Orders saved', undo: nothing })}>Done toast</Button>
        <Button
          onClick={() => toastFailed({ title: 'Orders refused', description: 'The orders of this match are locked.' })}
        >
          Failed toast
        </Button>
        <Tooltip content="Worth: the class-weighted mean of his attributes.">
          <Button>Hover or focus me</Button>
        </Tooltip>
      </div>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Archive this world?"
        description="It stays readable for ever; nobody can play it on."
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button look="danger" onClick={() => setOpen(false)}>
              Archive
            </Button>
          </>
        }
      >
        <TextField label="Type the world's name to confirm" />
      </Dialog>
    </Panel>
  )
}
