import { RefreshCw } from 'lucide-react'
import { battleFileMessages } from '../../../messages/battle-file.ts'
import { battleMessages } from '../../../messages/battle.ts'
import { Callout } from '../../../ui/callout.tsx'
import { Button } from '../../../ui/button.tsx'
import { ScrollBox } from '../../../ui/scroll-box.tsx'
import type { Opened } from '../workshop/jobs.ts'

type Unplayable = Exclude<Opened, { kind: 'fought' | 'list' }>

const words = battleFileMessages
/** The engine names no more than these. */
const MOST_PROBLEMS = 50

type FileFaultProps = { name: string; opened: Unplayable; onRetry: () => void }

/** What is wrong with a file: every problem with its path and how to mend it; what another attempt may mend can be tried again. */
export function FileFault({ name, opened, onRetry }: FileFaultProps) {
  const mayCome = opened.kind === 'no-engine' && opened.lack !== 'unknown'
  return (
    <div data-fault={opened.kind}>
      <Callout
        tone="bad"
        title={`${name}: ${words.faultTitle}`}
        action={
          mayCome && (
            <Button size="small" onClick={onRetry}>
              <RefreshCw aria-hidden className="size-4" />
              {battleMessages.tryAgain}
            </Button>
          )
        }
      >
        <p className="wrap-anywhere">{reasonOf(opened)}</p>
        {opened.kind === 'broke' && (
          <>
            {opened.failure !== null && (
              <p className="wrap-anywhere">{words.failure(opened.failure.kind, opened.failure.message)}</p>
            )}
            <p>{words.brokeNext}</p>
          </>
        )}
      </Callout>
      {opened.kind === 'unlawful' && (
        <div className="leaf mt-3">
          <ScrollBox label={words.faultTitle}>
            <table className="w-full text-sm">
              <thead>
                <tr className="border-b border-rule-strong text-left">
                  <th scope="col" className="px-3 py-1.5">
                    {words.columns.path}
                  </th>
                  <th scope="col" className="px-3 py-1.5">
                    {words.columns.message}
                  </th>
                  <th scope="col" className="px-3 py-1.5 max-rail:hidden">
                    {words.columns.mend}
                  </th>
                </tr>
              </thead>
              <tbody>
                {opened.problems.map(({ path, message, mend }, at) => (
                  <tr key={at} className="border-b border-rule align-top last:border-0">
                    <th scope="row" className="px-3 py-1.5 text-left font-normal">
                      <code className="text-xs break-all">{path}</code>
                    </th>
                    <td className="px-3 py-1.5">
                      {message}
                      <span className="block text-ink-soft rail:hidden">{mend}</span>
                    </td>
                    <td className="px-3 py-1.5 max-rail:hidden">{mend}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </div>
      )}
    </div>
  )
}

function reasonOf(opened: Unplayable): string {
  switch (opened.kind) {
    case 'unreadable':
      return words.unread[opened.why]
    case 'mission':
      return words.mission
    case 'no-engine':
      return battleMessages.engineLacks[opened.lack](opened.needs === '' ? '?' : opened.needs)
    case 'broke':
      return words.broke(opened.message)
    case 'unlawful': {
      const more = opened.problems.length >= MOST_PROBLEMS ? ` ${words.mostProblems}` : ''
      return `${words.unlawful(opened.problems.length)}${more}`
    }
  }
}
