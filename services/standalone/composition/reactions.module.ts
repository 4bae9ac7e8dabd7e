import {
  accountabilityDueWork,
  accountabilityInlets,
  accountabilityOutlets,
  accountabilityReactors,
} from '@kaoping/accountability';
import {
  BALLOT_BOXES,
  BURDEN_LIST,
  evaluationDueWork,
  evaluationInlets,
  evaluationOutlets,
  evaluationReactors,
  EvaluationModule,
  type BallotBoxes,
} from '@kaoping/evaluation';
import {
  dueWorkByTenant,
  reactorsByTenant,
  type Clock,
  type CommandExecutor,
  type EventStore,
  type IdSource,
  type ProjectionsByTenant,
  type ReactorsByTenant,
  type ReadModels,
  type Sleep,
} from '@kaoping/event-sourcing';
import { inProcessMessaging } from '@kaoping/messaging/in-process';
import {
  CLOCK,
  Followers,
  ID_SOURCE,
  REACTION_COMMAND_EXECUTOR,
  REACTION_EVENT_STORE,
  READ_MODELS,
  SLEEP,
} from '@kaoping/nest-platform';
import {
  dueWorkUntilGone,
  organisationsDueWork,
  organisationsInlets,
  organisationsOutlets,
  organisationsReactors,
} from '@kaoping/organisations';
import { scoringDueWork, scoringInlets, scoringOutlets, scoringReactors } from '@kaoping/scoring';
import { Module, type DynamicModule } from '@nestjs/common';

/** How long after one look it is looked again what is due, in milliseconds: deadlines are days. */
const DUE_WORK_INTERVAL_MS = 20_000;

/** Everything that reactions work with. */
interface Ports {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
  readonly commands: CommandExecutor;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly ballotBoxes: BallotBoxes;
  readonly burden: ProjectionsByTenant;
  readonly dueWorkIntervalMs: number;
}

type PortList = [
  EventStore,
  ReadModels,
  CommandExecutor,
  IdSource,
  Clock,
  Sleep,
  BallotBoxes,
  ProjectionsByTenant,
];

const REACTIONS = Symbol('Reactions');

/** What services do when others tell them something, about their own events, and when time asks for it. */
@Module({})
export class ReactionsModule {
  /** @param dueWorkIntervalMs Pause between two looks at what is due, in milliseconds. */
  static with(dueWorkIntervalMs = DUE_WORK_INTERVAL_MS): DynamicModule {
    return {
      module: ReactionsModule,
      imports: [EvaluationModule],
      providers: [
        {
          provide: REACTIONS,
          inject: [
            Followers,
            REACTION_EVENT_STORE,
            READ_MODELS,
            REACTION_COMMAND_EXECUTOR,
            ID_SOURCE,
            CLOCK,
            SLEEP,
            BALLOT_BOXES,
            BURDEN_LIST,
          ],
          useFactory: (
            followers: Followers,
            ...[eventStore, readModels, commands, ids, clock, sleep, ballotBoxes, burden]: PortList
          ) => {
            const sources = { eventStore, readModels, commands, ids, clock, sleep, ballotBoxes, burden };
            const ports = { ...sources, dueWorkIntervalMs };
            followMessages(followers, ports);
            followOwnEvents(followers, ports);
            followDueWork(followers, ports);
            return true;
          },
        },
      ],
    };
  }
}

const followMessages = (followers: Followers, ports: Ports): void => {
  const { carriers } = inProcessMessaging({
    ...ports,
    outlets: [
      ...organisationsOutlets(ports),
      ...evaluationOutlets,
      ...scoringOutlets(ports),
      ...accountabilityOutlets(ports),
    ],
    inlets: [
      ...organisationsInlets(ports),
      ...evaluationInlets(ports),
      ...scoringInlets(ports),
      ...accountabilityInlets(ports),
    ],
  });
  for (const [name, carrier] of carriers) addReactors(followers, `inlet:${name}`, carrier);
};

const followOwnEvents = (followers: Followers, ports: Ports): void => {
  const all = [organisationsReactors, evaluationReactors, scoringReactors, accountabilityReactors];
  for (const reactor of all.flatMap((reactors) => reactors(ports))) {
    addReactors(followers, `policy:${reactor.name}`, reactorsByTenant({ ...ports, reactor }));
  }
};

const addReactors = (followers: Followers, name: string, reactors: ReactorsByTenant): void => {
  followers.add({
    name,
    startAll: () => reactors.startAll(),
    stop: () => reactors.stop(),
    health: async (tenantId) => {
      const subscription = await reactors.of(tenantId);
      return { status: subscription.status(), parked: subscription.parked().size };
    },
  });
};

const followDueWork = (followers: Followers, ports: Ports): void => {
  const works = [organisationsDueWork, evaluationDueWork, scoringDueWork, accountabilityDueWork].flatMap(
    (dueWork) => dueWork(ports),
  );
  for (const work of dueWorkUntilGone(ports.eventStore, works)) {
    const running = dueWorkByTenant({ ...ports, work, intervalMs: ports.dueWorkIntervalMs });
    followers.add({
      name: `due-work:${work.name}`,
      startAll: () => running.startAll(),
      stop: () => running.stop(),
      health: async (tenantId) => ({ status: (await running.of(tenantId)).status(), parked: 0 }),
    });
  }
};
