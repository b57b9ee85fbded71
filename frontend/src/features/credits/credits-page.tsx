import { messages } from '../../messages/index.ts'
import { PageHeader, Panel } from '../../ui/panel.tsx'

const words = messages.credits

export function CreditsPage() {
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <div className="grid max-w-4xl gap-4">
        <Panel title={words.icons}>
          <div className="prose-ink flex flex-col gap-2">
            <p>{words.gameIcons}</p>
            <p>
              <a href="https://game-icons.net" rel="noreferrer">
                game-icons.net
              </a>
              {' · '}
              <a href="https://creativecommons.org/licenses/by/3.0/" rel="noreferrer">
                CC BY 3.0
              </a>
            </p>
            <p>{words.lucide}</p>
          </div>
        </Panel>
        <Panel title={words.type}>
          <p className="prose-ink">{words.typeText}</p>
        </Panel>
        <Panel title={words.code}>
          <div className="prose-ink flex flex-col gap-2">
            <p>{words.codeText}</p>
            <p>{words.league}</p>
          </div>
        </Panel>
      </div>
    </>
  )
}
