import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Services } from '../services.ts';

/** Prometheus figures of this process. Routes are labelled by their pattern, never by an address with ids. */
export function metricsOf(services: Services) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'sovang_http_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'sovang_db_waiting',
    help: 'Requests waiting for a database connection',
    registers: [registry],
    collect() {
      this.set(services.db.pool.waitingCount);
    },
  });
  new Gauge({
    name: 'sovang_jobs_given_up',
    help: 'Jobs whose attempts are used up, 200 at most',
    registers: [registry],
    async collect() {
      this.set((await services.jobs.failed()).length);
    },
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    observe: (method: string, route: string, status: number, ms: number) =>
      duration.observe({ method, route, status: String(status) }, ms / 1000),
  };
}
