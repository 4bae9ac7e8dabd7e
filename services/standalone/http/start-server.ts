import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { systemClock, uuidSource } from '../composition/node-ports.ts';
import { ServerModule } from '../composition/server.module.ts';
import { openStores } from '../composition/stores.ts';
import { prepareDataFolder } from '../data-folder/data-folder.ts';
import { lockForServing } from '../data-folder/serve-lock.ts';
import { serveGraphiql } from './graphiql-page.ts';
import { AddressRefused, PortTaken } from './server-errors.ts';

/** The largest request body: far above any single change, far below what could exhaust memory. */
const BODY_LIMIT = '1mb';

/** Where and how to serve. */
export interface ServerOptions {
  readonly directory: string;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** GraphiQL is for people who look around, not for production. */
  readonly hasGraphiql: boolean;
  /** Runs while the folder is held and before anybody is served. */
  readonly beforeListening?: () => Promise<void>;
}

/** A server that serves. */
export interface RunningServer {
  readonly url: string;
  /** Answers what is under way, then lets go of everything. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the product on one data folder.
 *
 * @throws {DataFolderInUse} and the other refusals of the data folder; {@link PortTaken}, {@link AddressRefused}.
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  prepareDataFolder(options.directory);
  const unlock = lockForServing(options.directory);
  try {
    await options.beforeListening?.();
    const stores = openStores(options.directory, systemClock);
    const app = await NestFactory.create<NestExpressApplication>(
      ServerModule.with({ stores, clock: systemClock, ids: uuidSource }),
      { logger: ['error', 'warn'], abortOnError: false, bodyParser: false, forceCloseConnections: true },
    );
    app.useBodyParser('json', { limit: BODY_LIMIT });
    if (options.hasGraphiql) serveGraphiql(app);
    const stop = async (): Promise<void> => {
      await app.close();
      await stores.close();
      unlock();
    };
    await listen(app, options, stop);
    return { url: await app.getUrl(), stop };
  } catch (error) {
    unlock();
    throw error;
  }
};

const listen = async (
  app: NestExpressApplication,
  { port, host }: ServerOptions,
  stop: () => Promise<void>,
): Promise<void> => {
  try {
    await app.listen(port, host);
  } catch (error) {
    await stop();
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw code === 'EADDRINUSE' ? new PortTaken(port) : new AddressRefused(`${host}:${String(port)}`, code);
  }
};
