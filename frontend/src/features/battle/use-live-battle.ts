import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer, useState } from 'react'
import { watchTopic } from '../../api/live.ts'
import type { LiveMessage } from '../../api/live.ts'
import type { components } from '../../api/schema.gen.ts'
import { NO_LOG, readWords, received } from './live-log.ts'
import type { LiveLog, RoundsMessage } from './live-log.ts'

type LiveRounds = components['schemas']['LiveRounds']

type Act = { readonly matchId: string; readonly message: RoundsMessage }
type Held = { readonly matchId: string; readonly log: LiveLog }

/** A gap is healed by asking for everything again; not more often than this. */
const ASK_AGAIN_MS = 500

/**
 * The rounds of a match as they are broadcast, for as long as the page stands: a lost line is taken up again and whatever
 * it brings twice is dropped. Any other news of the match asks the page's queries anew.
 */
export function useLiveBattle(matchId: string): LiveLog {
  const client = useQueryClient()
  const [held, dispatch] = useReducer(hold, { matchId, log: NO_LOG })
  const [asked, setAsked] = useState(0)
  const { log } = held.matchId === matchId ? held : { log: NO_LOG }

  useEffect(() => {
    return watchTopic(`match:${matchId}`, (message) => {
      if (isRounds(message)) dispatch({ matchId, message: { ...message, words: readWords(message.words) } })
      else void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(matchId) })
    })
  }, [client, matchId, asked])

  useEffect(() => {
    if (!log.gap) return
    const timer = window.setTimeout(() => setAsked((before) => before + 1), ASK_AGAIN_MS)
    return () => window.clearTimeout(timer)
  }, [log])
  return log
}

function hold(held: Held, { matchId, message }: Act): Held {
  const log = held.matchId === matchId ? held.log : NO_LOG
  return { matchId, log: received(log, message) }
}

function isRounds(message: LiveMessage): message is LiveMessage & LiveRounds {
  return message.type === 'rounds'
}
