import { messages } from '../../messages/index.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ClosedState } from '../../ui/page-state.tsx'
import { PageHeader, Panel } from '../../ui/panel.tsx'

const words = messages.market

/** Closed until lots exist: says so, and what will stand here. */
export function MarketPage() {
  return (
    <>
      <PageHeader title={words.title} />
      <div className="grid gap-4 wide:grid-cols-[1fr_24rem]">
        <ClosedState title={words.closedTitle} action={<ButtonLink to="/roster">{messages.frame.roster}</ButtonLink>}>
          <p>{words.closedText}</p>
        </ClosedState>
        <Panel title={words.whatTitle}>
          <ul className="prose-ink flex list-disc flex-col gap-2 pl-5">
            {words.what.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  )
}
