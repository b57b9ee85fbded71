import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { watchTopic } from './live.ts'

const GATHER_MS = 250

/**
 * Asks anew whatever a doorbell names: every query whose key holds the id of the topic. Rings that come together are
 * answered once. After a lost line all is asked again, because rings are not kept.
 */
export function useRings(topics: readonly string[]): void {
  const client = useQueryClient()
  const joined = topics.join(' ')
  useEffect(() => {
    let timer: number | undefined
    const rung = new Set<string>()
    const hang = joined
      .split(' ')
      .filter((topic) => topic !== '')
      .map((topic) =>
        watchTopic(topic, (message) => {
          if (message.type !== 'ring' && message.type !== 'watching' && message.type !== 'revealed') return
          rung.add(topic.slice(topic.indexOf(':') + 1))
          timer ??= window.setTimeout(() => {
            timer = undefined
            const ids = [...rung]
            rung.clear()
            void client.invalidateQueries({ predicate: ({ queryKey }) => ids.some((id) => queryKey.includes(id)) })
          }, GATHER_MS)
        }),
      )
    return () => {
      window.clearTimeout(timer)
      for (const stop of hang) stop()
    }
  }, [client, joined])
}
