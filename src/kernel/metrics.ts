import type pg from 'pg'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  readonly registry: Registry
  /** Starts the watch; call the result with the outcome. Labels hold names only, never ids or people. */
  readonly startOperation: (name: string) => (outcome: 'done' | 'refused' | 'failed') => void
  readonly observeRequest: (route: string, method: string, status: number, seconds: number) => void
  readonly timersOverdue: Gauge
  readonly outboxWaiting: Gauge
  readonly auditUnsealed: Gauge
  readonly deadLetters: Gauge
}

export function createMetrics(pool: pg.Pool): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'sen_' })
  const operations = new Histogram({
    name: 'sen_operation_seconds',
    help: 'Duration of operations by name and outcome',
    labelNames: ['operation', 'outcome'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers,
  })
  const requests = new Histogram({
    name: 'sen_http_request_seconds',
    help: 'Duration of HTTP requests by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers,
  })
  const connections = new Gauge({
    name: 'sen_database_connections',
    help: 'Connections of the pool by state',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'awaited' }, pool.waitingCount)
    },
  })
  registry.registerMetric(connections)
  const started = new Counter({ name: 'sen_starts_total', help: 'Starts of this process', registers })
  started.inc()
  return {
    registry,
    startOperation(operation) {
      const stop = operations.startTimer({ operation })
      return (outcome) => stop({ outcome })
    },
    observeRequest: (route, method, status, seconds) => requests.observe({ route, method, status }, seconds),
    timersOverdue: new Gauge({
      name: 'sen_timers_overdue',
      help: 'Timers that should have fired a minute ago',
      registers,
    }),
    outboxWaiting: new Gauge({
      name: 'sen_outbox_waiting',
      help: 'Events not yet handed to their subscribers',
      registers,
    }),
    deadLetters: new Gauge({
      name: 'sen_dead_letters',
      help: 'Jobs and events whose last retry failed; npx sen dead-letters',
      registers,
    }),
    auditUnsealed: new Gauge({ name: 'sen_audit_unsealed', help: 'Audit entries not yet in the chain', registers }),
  }
}
