import { RefreshCw, TriangleAlert } from 'lucide-react'
import { battleMessages } from '../../../messages/battle.ts'
import { Button } from '../../../ui/button.tsx'
import type { EngineLack } from './engine.ts'

type WorkshopFaultProps = { lack: EngineLack | null; engine: string; onRetry: () => void }

/** What the workshop could not do, and why, with a way to try again. */
export function WorkshopFault({ lack, engine, onRetry }: WorkshopFaultProps) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 text-bad">
      <TriangleAlert aria-hidden className="size-5 shrink-0" />
      <p className="min-w-0 flex-1 basis-48 font-semibold">
        {lack === null ? battleMessages.verifyFailed : battleMessages.engineLacks[lack](engine)}
      </p>
      <Button size="small" onClick={onRetry}>
        <RefreshCw aria-hidden className="size-4" />
        {battleMessages.tryAgain}
      </Button>
    </div>
  )
}
