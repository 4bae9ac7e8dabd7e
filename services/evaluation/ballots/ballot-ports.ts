import type { CommandExecutor, EventStore } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import type { FactoryProvider } from '@nestjs/common';
import { BALLOT_BOXES, type BallotBoxes } from './ballot-boxes.port.ts';

/** The injection token of {@link BallotPorts}. */
export const BALLOT_PORTS = Symbol('BallotPorts');

/** What votes are held with: the ledger for what everybody may know, and the boxes for what nobody may. */
export interface BallotPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
  readonly ballotBoxes: BallotBoxes;
}

/** Gathers the ports for the handlers. */
export const ballotPorts: FactoryProvider<BallotPorts> = {
  provide: BALLOT_PORTS,
  inject: [EVENT_STORE, COMMAND_EXECUTOR, BALLOT_BOXES],
  useFactory: (eventStore: EventStore, commands: CommandExecutor, ballotBoxes: BallotBoxes) => ({
    eventStore,
    commands,
    ballotBoxes,
  }),
};
