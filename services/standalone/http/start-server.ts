import type { Clock } from '@kaoping/event-sourcing';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Server } from 'node:http';
import { systemClock, uuidSource } from '../composition/node-ports.ts';
import { ServerModule } from '../composition/server.module.ts';
import { openStores, type Stores } from '../composition/stores.ts';
import { prepareDataFolder } from '../data-folder/data-folder.ts';
import { lockForServing } from '../data-folder/serve-lock.ts';
import { ErrorChannelLogger } from '../composition/error-channel-logger.ts';
import { BODY_LIMIT } from './body-limit.ts';
import { serveBallotPage } from './ballot-page/serve-ballot-page.ts';
import { serveGraphiql } from './graphiql-page.ts';
import { openConnections } from './open-connections.ts';
import { meetRequests, type EdgeOptions } from './request-edge.ts';
import { AddressRefused, PortTaken } from './server-errors.ts';

/**
 * For how long a connection may rest between two requests, in milliseconds: longer than the minute after which browsers
 * and proxies let go of theirs, so that none sends into one that is just being closed.
 */
const KEEP_ALIVE_MS = 65_000;

/** Where and how to serve. */
export interface ServerOptions extends EdgeOptions {
  readonly directory: string;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** GraphiQL is for people who look around, not for production. */
  readonly hasGraphiql: boolean;
  /** The system's where it is left out; tests let days pass with another. */
  readonly clock?: Clock;
  /** Pause between two looks at what is due, in milliseconds; 20 s where it is left out. */
  readonly dueWorkIntervalMs?: number;
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
    const { url, stop } = await serveStores(
      options,
      openStores(options.directory, options.clock ?? systemClock),
    );
    return { url, stop: () => stop().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
};

/** Serves from stores that are closed with the server, or at once when it cannot start. */
const serveStores = async (options: ServerOptions, stores: Stores): Promise<RunningServer> => {
  let app: NestExpressApplication | undefined;
  const { clock = systemClock, dueWorkIntervalMs } = options;
  const adapters = {
    stores,
    clock,
    ids: uuidSource,
    ...(dueWorkIntervalMs !== undefined && { dueWorkIntervalMs }),
  };
  try {
    app = await NestFactory.create<NestExpressApplication>(ServerModule.with(adapters, options.hasGraphiql), {
      logger: new ErrorChannelLogger({ logLevels: ['error', 'warn'] }),
      abortOnError: false,
      bodyParser: false,
    });
    return await serve(app, options, stores);
  } catch (error) {
    await app?.close();
    await stores.close();
    throw error;
  }
};

const serve = async (
  app: NestExpressApplication,
  options: ServerOptions,
  stores: Stores,
): Promise<RunningServer> => {
  app.disable('x-powered-by');
  if (options.isBehindHttps === true) app.set('trust proxy', 1);
  if (options.hasGraphiql) serveGraphiql(app);
  serveBallotPage(app);
  meetRequests(app, options);
  app.useBodyParser('json', { limit: BODY_LIMIT });
  const server: Server = app.getHttpServer();
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const letGo = openConnections(server);
  await app.init();
  await listen(server, options);
  return {
    url: urlOf(server, options.host),
    stop: async () => {
      letGo();
      await app.close();
      await stores.close();
    },
  };
};

// Not the framework's own `listen`, which writes a stack to the log before it fails.
const listen = async (server: Server, { port, host }: ServerOptions): Promise<void> => {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    const code = String((error as { readonly code?: unknown }).code ?? error);
    throw code === 'EADDRINUSE' ? new PortTaken(port) : new AddressRefused(`${host}:${String(port)}`, code);
  }
};

/** Where the server is reached from this machine: "everywhere" is no address to open. */
const urlOf = (server: Server, host: string): string => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const reached = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${String(port)}`;
};
