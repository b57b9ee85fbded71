import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { watchTopic } from '../../api/live.ts'
import type { LiveMessage } from '../../api/live.ts'
import type { components } from '../../api/schema.gen.ts'
import { NO_LOG, readWords, received } from './live-log.ts'
import type { LiveLog } from './live-log.ts'

type LiveRounds = components['schemas']['LiveRounds']

type Held = { readonly matchId: string; readonly log: LiveLog }

/** A gap is healed by asking for everything again; not more often than this. */
const ASK_AGAIN_MS = 500

/**
 * The rounds of a match as they are broadcast, for as long as the page stands: a lost line is taken up again and whatever
 * it brings twice is dropped. Any other news of the match asks the page's queries anew.
 */
export function useLiveBattle(matchId: string): LiveLog {
  const client = useQueryClient()
  const [held, setHeld] = useState<Held>({ matchId, log: NO_LOG })

  useEffect(() => {
    let log = NO_LOG
    let timer: number | undefined
    const hear = (message: LiveMessage) => {
      if (!isRounds(message)) {
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(matchId) })
        return
      }
      log = received(log, { ...message, words: readWords(message.words) })
      setHeld({ matchId, log })
      if (log.gap) askAgain()
    }
    let stop = watchTopic(`match:${matchId}`, hear)
    const askAgain = () => {
      timer ??= window.setTimeout(() => {
        timer = undefined
        stop()
        stop = watchTopic(`match:${matchId}`, hear)
      }, ASK_AGAIN_MS)
    }
    return () => {
      window.clearTimeout(timer)
      stop()
    }
  }, [client, matchId])
  return held.matchId === matchId ? held.log : NO_LOG
}

function isRounds(message: LiveMessage): message is LiveMessage & LiveRounds {
  return message.type === 'rounds'
}
