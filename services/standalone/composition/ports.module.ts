import { BALLOT_BOXES, EVIDENCE_STORE } from '@kaoping/evaluation';
import { createCommandExecutor, recentSnapshots, type Clock, type IdSource } from '@kaoping/event-sourcing';
import {
  CLOCK,
  COMMAND_EXECUTOR,
  EVENT_STORE,
  Followers,
  IdleFollowers,
  ID_SOURCE,
  REACTION_COMMAND_EXECUTOR,
  REACTION_EVENT_STORE,
  READ_MODELS,
  SLEEP,
  SNAPSHOTS,
} from '@kaoping/nest-platform';
import { LEDGER_ROOM, SECRET_STORE, STORED_LEDGERS, TENANT_FILES, TENANT_KEYS } from '@kaoping/organisations';
import { Module, type DynamicModule } from '@nestjs/common';
import { systemSleep } from './node-ports.ts';
import type { Stores } from './stores.ts';

/** The adapters behind every port. */
export interface Adapters {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** See the options of the server. */
  readonly dueWorkIntervalMs?: number;
}

/** Hands the adapters to every module: nothing outside the composition root names one. */
@Module({})
export class PortsModule {
  /** A process that serves keeps the read models live; beside it, on one data folder, no other does. */
  static with({ stores, clock, ids }: Adapters, isServing: boolean): DynamicModule {
    const { eventStore, reactionEventStore, readModels } = stores;
    const snapshots = recentSnapshots();
    const providers = [
      { provide: EVENT_STORE, useValue: eventStore },
      { provide: READ_MODELS, useValue: readModels },
      { provide: BALLOT_BOXES, useValue: stores.ballotBoxes },
      { provide: EVIDENCE_STORE, useValue: stores.evidence },
      { provide: CLOCK, useValue: clock },
      { provide: ID_SOURCE, useValue: ids },
      { provide: SLEEP, useValue: systemSleep },
      { provide: SNAPSHOTS, useValue: snapshots },
      { provide: COMMAND_EXECUTOR, useValue: createCommandExecutor(eventStore, snapshots) },
      { provide: REACTION_EVENT_STORE, useValue: reactionEventStore },
      {
        provide: REACTION_COMMAND_EXECUTOR,
        useValue: createCommandExecutor(reactionEventStore, recentSnapshots()),
      },
      { provide: STORED_LEDGERS, useValue: stores.storedLedgers },
      { provide: LEDGER_ROOM, useValue: stores.room },
      { provide: TENANT_KEYS, useValue: stores.keys },
      { provide: TENANT_FILES, useValue: stores.files },
      { provide: SECRET_STORE, useValue: stores.secrets },
      { provide: Followers, useClass: isServing ? Followers : IdleFollowers },
    ];
    return {
      module: PortsModule,
      global: true,
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }
}
