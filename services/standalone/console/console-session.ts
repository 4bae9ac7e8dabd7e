import {
  tenantId,
  type Clock,
  type CommandMetadata,
  type CommandOutcome,
  type EventStore,
  type TenantId,
} from '@kaoping/event-sourcing';
import { CommandBus, QueryBus, type ICommand, type IQuery } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { ConsoleModule } from '../composition/console.module.ts';
import { systemClock, uuidSource } from '../composition/node-ports.ts';
import { openStores, type Stores } from '../composition/stores.ts';
import { prepareDataFolder, requireDataFolder } from '../data-folder/data-folder.ts';
import { ErrorChannelLogger } from '../composition/error-channel-logger.ts';

/** What a command works with: the same handlers that the server uses, on the same ledgers. */
export interface ConsoleSession {
  readonly eventStore: EventStore;
  readonly now: () => string;
  readonly nextId: () => string;
  execute(command: ICommand): Promise<CommandOutcome>;
  query<Result>(query: IQuery): Promise<Result>;
  /** Finds a service's provider. */
  get(token: symbol): unknown;
  /** @param commandId Names the request where it must be recognised when repeated. */
  metadata(tenant: TenantId, commandId?: string): CommandMetadata;
}

/**
 * Opens a data folder for one command, and closes it again whatever happens.
 *
 * @param clock Another one than the system's where tests let days pass.
 */
export const withConsole = async <Result>(
  directory: string,
  work: (session: ConsoleSession) => Promise<Result>,
  clock: Clock = systemClock,
): Promise<Result> => {
  const folder = resolve(directory);
  prepareDataFolder(folder);
  const stores = openStores(folder, clock);
  try {
    return await withServices({ stores, clock }, work);
  } finally {
    await stores.close();
  }
};

/**
 * Opens a data folder that is there already, for one command.
 *
 * @throws {DataFolderMissing} when it holds nothing yet.
 */
export const onDataFolder = async <Result>(
  directory: string,
  work: (session: ConsoleSession) => Promise<Result>,
): Promise<Result> => {
  requireDataFolder(resolve(directory));
  return withConsole(directory, work);
};

const withServices = async <Result>(
  { stores, clock }: { readonly stores: Stores; readonly clock: Clock },
  work: (session: ConsoleSession) => Promise<Result>,
): Promise<Result> => {
  const app = await NestFactory.createApplicationContext(
    ConsoleModule.with({ stores, clock, ids: uuidSource }),
    { logger: new ErrorChannelLogger({ logLevels: ['error'] }), abortOnError: false },
  );
  try {
    const commands = app.get(CommandBus);
    const queries = app.get(QueryBus);
    return await work({
      eventStore: stores.eventStore,
      now: () => clock.now(),
      nextId: () => uuidSource.next(),
      execute: (command) => commands.execute<ICommand, CommandOutcome>(command),
      query: <Answer>(query: IQuery) => queries.execute<IQuery, Answer>(query),
      get: (token) => app.get<unknown>(token, { strict: false }),
      metadata: (tenant, commandId) => ({
        tenantId: tenant,
        commandId: commandId ?? uuidSource.next(),
        correlationId: uuidSource.next(),
        actorId: `console:${userName()}`,
        now: clock.now(),
      }),
    });
  } finally {
    await app.close();
  }
};

/** In a container the user often has a number and no name. */
const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return `uid-${String(process.getuid?.() ?? '')}`;
  }
};

/** The tenant that a command names. */
export const tenantOf = (options: { readonly tenant: string }): TenantId => tenantId(options.tenant);
