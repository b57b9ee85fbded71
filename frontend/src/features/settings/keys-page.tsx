import { KeyList } from '../../frame/key-list.tsx'
import { messages } from '../../messages/index.ts'
import { PageHeader, Panel } from '../../ui/panel.tsx'

export function KeysPage() {
  return (
    <>
      <PageHeader title={messages.frame.keysTitle} />
      <Panel className="max-w-3xl">
        <KeyList />
      </Panel>
    </>
  )
}
