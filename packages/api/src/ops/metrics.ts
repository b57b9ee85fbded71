import type { Db } from '@mythic/db'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
  /** One answered request. `route` is its pattern, never the address. */
  answered(route: string, method: string, status: number, seconds: number): void
  refused(code: string): void
  sockets(change: 1 | -1): void
  liveSent(kind: string): void
  /** A socket that took messages too slowly. */
  liveDropped(): void
}

export function createMetrics(db: Db): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'mythic_api_' })
  const registers = [registry]
  const seconds = new Histogram({
    name: 'mythic_api_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const refusals = new Counter({
    name: 'mythic_api_refusals_total',
    help: 'Problem documents sent, by code',
    labelNames: ['code'],
    registers,
  })
  const sockets = new Gauge({ name: 'mythic_api_live_sockets', help: 'Open live lines', registers })
  const sent = new Counter({
    name: 'mythic_api_live_messages_total',
    help: 'Live messages sent, by kind',
    labelNames: ['kind'],
    registers,
  })
  const dropped = new Counter({
    name: 'mythic_api_live_dropped_total',
    help: 'Live lines closed because they read too slowly',
    registers,
  })
  new Gauge({
    name: 'mythic_api_database_connections',
    help: 'Connections of the pool',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'open' }, db.pool.totalCount)
      this.set({ state: 'idle' }, db.pool.idleCount)
      this.set({ state: 'wanted' }, db.pool.waitingCount)
    },
  })
  /** Finding a histogram's line by its labels costs more than counting in it. Routes × statuses are few. */
  const lines = new Map<string, Histogram.Internal<'route' | 'method' | 'status'>>()
  return {
    registry,
    answered(route, method, status, took) {
      const key = `${method} ${status} ${route}`
      let line = lines.get(key)
      if (line === undefined) {
        line = seconds.labels({ route, method, status: String(status) })
        lines.set(key, line)
      }
      line.observe(took)
    },
    refused: (code) => refusals.inc({ code }),
    sockets: (change) => sockets.inc(change),
    liveSent: (kind) => sent.inc({ kind }),
    liveDropped: () => dropped.inc(),
  }
}
