import { Redis } from 'ioredis'

/** What a commander of jobs needs: an answer or an error at once, never a command kept back while Redis is gone. */
export function connectProducer(url: string): Redis {
  return connect(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 5_000 })
}

/** What BullMQ asks of a worker's connection: it waits for Redis to come back, however long that takes. */
export function connectWorker(url: string): Redis {
  return connect(url, { maxRetriesPerRequest: null })
}

function connect(
  url: string,
  options: { enableOfflineQueue?: boolean; maxRetriesPerRequest: number | null; commandTimeout?: number },
): Redis {
  return new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5_000,
    retryStrategy: (attempt) => Math.min(50 * 2 ** Math.min(attempt, 5), 1_000),
    ...options,
  })
}
