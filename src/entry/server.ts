import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { catchUpBackup } from '../platform/backup/scheduled.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { createApp } from '../platform/http/app.ts';
import { mountWebApp } from '../platform/http/static-files.ts';
import { jobHandlers, jobSchedules } from './job-handlers.ts';
import { type OpenServices, openServices } from './open-services.ts';
import { allRoutes } from './routes.ts';
import { openSignIn } from './sign-in.ts';

const WEB_FOLDER = join(import.meta.dirname, '../../dist/web');
/** How long a running request may take to finish once the server was told to stop. */
const FINISH_MS = 20_000;

export interface RunningServer {
  /** The address people open. */
  readonly address: string;
  readonly services: OpenServices;
  /** Takes no new request, finishes the running ones and the jobs, closes the database. Calling it again waits for the first. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly config: Config;
  readonly clock?: Clock;
  /** Whether jobs are done in this process too; false leaves them to `sovang worker`. */
  readonly jobs: boolean;
  /** What has to be in the database before anybody is served: the demo world. */
  readonly before?: (services: OpenServices) => Promise<void>;
}

/** Starts the whole system in this process. */
export async function startServer({ config, clock, jobs, before }: StartOptions): Promise<RunningServer> {
  const services = await openServices(config, clock ? { clock } : {});
  try {
    await before?.(services);
    const origin = config.publicUrl ? new URL(config.publicUrl).origin : null;
    const signIn = openSignIn(services, () => origin);
    const app = createApp({
      services,
      routes: allRoutes,
      authenticate: signIn.authenticate,
      extra: (app) => {
        signIn.mount(app);
        mountWebApp(app, WEB_FOLDER);
      },
      publicOrigin: () => origin,
    });
    const server = createAdaptorServer({ fetch: app.fetch });
    const port = await listen(server, config);
    if (jobs) {
      await services.jobs.work(services, jobHandlers, jobSchedules);
      await catchUpBackup(services);
    }
    let stopping: Promise<void> | null = null;
    return {
      address: config.publicUrl ?? `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${port}`,
      services,
      stop: () => {
        stopping ??= closeServer(server).then(() => services.close());
        return stopping;
      },
    };
  } catch (error) {
    await services.close();
    throw error;
  }
}

type Server = ReturnType<typeof createAdaptorServer>;

function listen(server: Server, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Cổng ${config.port} đang được chương trình khác dùng. Xin đặt biến PORT sang số khác rồi chạy lại.`)
          : error,
      ),
    );
    server.listen(config.port, config.host, () => {
      const address = server.address();
      resolve(address && typeof address === 'object' ? address.port : config.port);
    });
  });
}

/** Stops listening, lets each connection go once its request is answered; what takes too long is cut off. */
function closeServer(server: Server): Promise<void> {
  if (!('closeIdleConnections' in server)) throw new Error('not an HTTP/1 server');
  return new Promise((resolve) => {
    // Node closes the connections that are idle now; those that become idle later would wait for their keep-alive to end.
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    const cut = setTimeout(() => server.closeAllConnections(), FINISH_MS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(cut);
      resolve();
    });
  });
}
