import {
  integrationEvent,
  consequencesDerived,
  organisationsDescribed,
  postsDescribed,
  type DataOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import {
  createCommandExecutor,
  projectionsByTenant,
  type Projection,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { Grant } from '@kaoping/nest-platform';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { noSleep, recorded } from '@kaoping/testing';
import type { CommandBus } from '@nestjs/cqrs';
import { BanGate } from '../bans/ban-gate.ts';
import { banListProjection } from '../bans/ban-list/ban-list.projection.ts';
import { BansResolver } from '../bans/bans.resolver.ts';
import { LiftBan } from '../bans/decider/ban.commands.ts';
import { dueBans } from '../bans/due-bans.ts';
import { imposeBanWhenConsequenceDecided } from '../bans/impose-ban-when-consequence-decided/impose-ban-when-consequence-decided.policy.ts';
import { LiftBanHandler } from '../bans/lift-ban/lift-ban.handler.ts';
import { ConfirmConsequenceHandler } from '../consequences/confirm-consequence/confirm-consequence.handler.ts';
import { ConsequenceChangesResolver } from '../consequences/consequence-changes.resolver.ts';
import { ConsequenceGate } from '../consequences/consequence-gate.ts';
import { consequenceListProjection } from '../consequences/consequence-list/consequence-list.projection.ts';
import { ConsequenceListResolver } from '../consequences/consequence-list/consequence-list.resolver.ts';
import {
  ConfirmConsequence,
  DismissConsequence,
  MarkConsequenceCarriedOut,
  SoftenConsequence,
} from '../consequences/decider/consequence.commands.ts';
import { deriveConsequencesWhenRankingPublished } from '../consequences/derive-consequences-when-ranking-published.inlet.ts';
import { DismissConsequenceHandler } from '../consequences/dismiss-consequence/dismiss-consequence.handler.ts';
import { MarkConsequenceCarriedOutHandler } from '../consequences/mark-consequence-carried-out/mark-consequence-carried-out.handler.ts';
import { markCarriedOutWhenTaskDone } from '../consequences/mark-carried-out-when-task-done/mark-carried-out-when-task-done.policy.ts';
import { SoftenConsequenceHandler } from '../consequences/soften-consequence/soften-consequence.handler.ts';
import { CHANGPING } from '../consequences/spec-support/derived-lists.ts';
import { directoryInlet } from '../directory/directory.inlet.ts';
import { AssignTaskHandler } from '../follow-up-tasks/assign-task/assign-task.handler.ts';
import { CloseTaskHandler } from '../follow-up-tasks/close-task/close-task.handler.ts';
import {
  AssignFollowUpTask,
  CloseFollowUpTask,
  RecordFollowUpTask,
} from '../follow-up-tasks/decider/follow-up-task.commands.ts';
import { dueFollowUpTasks } from '../follow-up-tasks/due-follow-up-tasks.ts';
import { FollowUpTaskChangesResolver } from '../follow-up-tasks/follow-up-task-changes.resolver.ts';
import { FollowUpTaskGate } from '../follow-up-tasks/follow-up-task-gate.ts';
import { followUpTaskListProjection } from '../follow-up-tasks/follow-up-task-list/follow-up-task-list.projection.ts';
import { FollowUpTaskListResolver } from '../follow-up-tasks/follow-up-task-list/follow-up-task-list.resolver.ts';
import { raiseTaskWhenConsequenceDecided } from '../follow-up-tasks/raise-task-when-consequence-decided/raise-task-when-consequence-decided.policy.ts';
import { RecordTaskHandler } from '../follow-up-tasks/record-task/record-task.handler.ts';
import { raiseRectificationWhenConsequenceDecided } from '../rectifications/raise-rectification-when-consequence-decided/raise-rectification-when-consequence-decided.policy.ts';
import { markCarriedOutWhenRectificationClosed } from '../consequences/mark-carried-out-when-rectification-closed/mark-carried-out-when-rectification-closed.policy.ts';
import { fakeRequest } from './fake-request.ts';

/** 2026-04-25 in China. */
const FIRST_NOW = '2026-04-25T01:00:00.000Z';

const whole = (role: Grant['role']): readonly Grant[] => [{ role, scope: { kind: 'tenant' } }];

type CommandClass = new (...given: never[]) => object;

/** Dispatches as Nest does: each command to the handler of its class. */
const commandBus = (...handlers: readonly (readonly [CommandClass, object])[]): CommandBus => {
  const byClass = new Map<unknown, object>(handlers);
  const execute = (command: object): unknown =>
    (byClass.get(command.constructor) as { execute(given: object): unknown }).execute(command);
  return { execute } as unknown as CommandBus;
};

const post = (personId: string, name: string, organisationId: string, kind: string, title: string) => ({
  personId,
  name,
  posts: [{ postId: `${personId}-1`, organisationId, kind, title, from: '2024-01-01' }],
});

/** 长平公司: the branch at 寺河 with its secretary, and the leaders of the company. */
const PEOPLE = [
  post('p-zhang', '张建国', 'sihe', 'full-time-secretary', '党支部书记'),
  post('p-wang', '王海', 'sihe', 'deputy-secretary-chief', '矿长、党支部副书记'),
  post('p-li', '李强', 'changping', 'full-time-secretary', '党委书记'),
  post('p-chen', '陈静', 'changping', 'full-time-deputy', '党委副书记'),
];

/** Everything of accountability that follows from a published ranking, wired as the composition does. */
export const openConsequenceScene = async () => {
  let now = FIRST_NOW;
  const eventStore = openMemoryEventStore({ clock: { now: () => now } });
  const ledger = await eventStore.createLedger(CHANGPING);
  const readModels = openMemoryReadModels();
  const commands = createCommandExecutor(eventStore);
  const ports = { eventStore, readModels, commands };
  const tell = async (inlet: { receive(event: IntegrationEvent): Promise<void> }, event: IntegrationEvent) =>
    inlet.receive(event);
  let told = 0;
  const source = () => {
    told += 1;
    const place = { id: `told-${String(told)}`, position: told, tenantId: CHANGPING, recordedAt: now };
    return recorded({ type: 'Told', data: {} }, place);
  };
  const directory = directoryInlet(readModels);
  const from = '2020-01-01';
  await tell(
    directory,
    integrationEvent(organisationsDescribed, source(), {
      organisations: (['changping', 'sihe'] as const).map((organisationId) => ({
        ...{ organisationId, code: organisationId, kind: 'branch', foundedOn: from, successorIds: [] },
        names: [{ name: organisationId, from }],
        parents: [{ from, ...(organisationId === 'sihe' && { parentId: 'changping' }) }],
      })),
    }),
  );
  for (const person of PEOPLE) await tell(directory, integrationEvent(postsDescribed, source(), person));

  const reactors = [
    imposeBanWhenConsequenceDecided(ports),
    raiseTaskWhenConsequenceDecided(ports),
    raiseRectificationWhenConsequenceDecided(ports),
    markCarriedOutWhenTaskDone(ports),
    markCarriedOutWhenRectificationClosed(ports),
  ];
  const hearOf = async (event: RecordedEvent) => {
    for (const reactor of reactors) {
      if (reactor.categories.includes(event.stream.category)) await reactor.react(event);
    }
  };
  /** Lets every policy hear of everything, twice, until nothing more happens. */
  const settle = async () => {
    for (let before = -1, position = 0; before !== position;) {
      before = position;
      const events = await ledger.read();
      for (const event of [...events, ...events]) await hearOf(event);
      ({ position } = await ledger.head());
    }
  };
  const lists = (projection: Projection) =>
    projectionsByTenant({ eventStore, readModels, projection, sleep: noSleep().sleep });
  const consequenceLists = lists(consequenceListProjection);
  const banLists = lists(banListProjection);
  const taskLists = lists(followUpTaskListProjection);
  const bus = commandBus(
    [ConfirmConsequence, new ConfirmConsequenceHandler(commands)],
    [SoftenConsequence, new SoftenConsequenceHandler(commands)],
    [DismissConsequence, new DismissConsequenceHandler(commands)],
    [MarkConsequenceCarriedOut, new MarkConsequenceCarriedOutHandler(commands)],
    [LiftBan, new LiftBanHandler(commands)],
    [AssignFollowUpTask, new AssignTaskHandler(commands)],
    [RecordFollowUpTask, new RecordTaskHandler(commands)],
    [CloseFollowUpTask, new CloseTaskHandler(commands)],
  );
  const inlet = deriveConsequencesWhenRankingPublished(ports);
  const works = [dueBans(ports), dueFollowUpTasks(ports)];
  return {
    ledger,
    settle,
    projections: [consequenceLists, banLists, taskLists],
    decide: new ConsequenceChangesResolver(bus, new ConsequenceGate(eventStore, readModels)),
    consequences: new ConsequenceListResolver(consequenceLists),
    bans: new BansResolver(bus, new BanGate(eventStore), banLists),
    tasks: new FollowUpTaskListResolver(taskLists),
    taskChanges: new FollowUpTaskChangesResolver(bus, new FollowUpTaskGate(eventStore, readModels)),
    publish: async (list: DataOf<typeof consequencesDerived>) => {
      await tell(inlet, integrationEvent(consequencesDerived, source(), list));
      await settle();
    },
    /** A day on which the clock looks. */
    day: async (day: string) => {
      now = `${day}T02:00:00.000Z`;
      for (const work of [...works, ...works]) await work.run(CHANGPING, now);
    },
    upToNow: async () => ({ atLeastPosition: (await ledger.head()).position }),
    /** 李强, the Party secretary of the company. */
    leader: () =>
      fakeRequest({
        tenantId: CHANGPING,
        now,
        actorId: 'li-qiang',
        personId: 'p-li',
        grants: whole('reviewer'),
      }),
    /** 陈静, a second leader. */
    second: () =>
      fakeRequest({
        tenantId: CHANGPING,
        now,
        actorId: 'chen-jing',
        personId: 'p-chen',
        grants: whole('reviewer'),
      }),
    as: (personId: string | undefined, grants: readonly Grant[]) =>
      fakeRequest({
        ...{ tenantId: CHANGPING, now, actorId: personId ?? 'machine', grants },
        ...(personId !== undefined && { personId }),
      }),
  };
};
