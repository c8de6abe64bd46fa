import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from './metrics.ts';

/** Counts for Prometheus: the server's own, `clew_…`, and those of the process as prom-client names them. */
export function prometheusMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Measures the delay of the event loop by waking up; ten times a second costs nothing, a hundred would.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });

  const requests = new Histogram({
    name: 'clew_request_duration_seconds',
    help: 'Time until an answer began, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const pushes = new Counter({ name: 'clew_pushes_total', help: 'Pushes answered', registers });
  const operations = new Counter({
    name: 'clew_operations_total',
    help: 'Operations pushed, by what became of them: applied, or why not',
    labelNames: ['result'],
    registers,
  });
  const databaseErrors = new Counter({
    name: 'clew_database_errors_total',
    help: 'Calls to the database that failed, those tried again included',
    labelNames: ['code'],
    registers,
  });

  return {
    answered: ({ method, route, status, ms }) =>
      requests.observe({ method, route, status: String(status) }, ms / 1000),
    pushed(results) {
      pushes.inc();
      for (const result of results) {
        operations.inc({ result: result.status === 'applied' ? 'applied' : result.reason });
      }
    },
    databaseFailed: (error) => databaseErrors.inc({ code: errorCode(error) }),
    watch(pokes) {
      new Gauge({
        name: 'clew_connected_panels',
        help: 'Panels that wait to be poked',
        registers,
        collect() {
          this.set(pokes.connected);
        },
      });
      new Counter({
        name: 'clew_pokes_total',
        help: 'Pokes sent to panels',
        registers,
        collect() {
          this.reset();
          this.inc(pokes.told);
        },
      });
    },
    read: () => registry.metrics(),
  };
}

/** As SQLite names it; `stale_seq` is no fault, but two who changed a workspace at once: one tries again. */
function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.message.includes('stale_seq')) return 'stale_seq';
  return 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
