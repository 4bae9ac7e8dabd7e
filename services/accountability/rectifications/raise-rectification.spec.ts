import fc from 'fast-check';
import { integrationEvent, problemFound, type IntegrationEvent } from '@kaoping/contracts';
import { createCommandExecutor, projectionsByTenant, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { reachOf, type Grant, type Identity, type RequestContext } from '@kaoping/nest-platform';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { commandMetadata, fixedClock, noSleep, recorded } from '@kaoping/testing';
import { AssignRectificationHandler } from './assign-rectification/assign-rectification.handler.ts';
import { AssignRectification } from './decider/rectification.commands.ts';
import { RectificationGate } from './rectification-gate.ts';
import { raiseRectificationWhenProblemFound } from './raise-rectification-when-problem-found.inlet.ts';
import { RectificationListHandler } from './rectification-list/rectification-list.handler.ts';
import { rectificationListProjection } from './rectification-list/rectification-list.projection.ts';
import { RectificationListQuery } from './rectification-list/rectification-list.query.ts';

const OURS = tenantId('changping');
const THEIRS = tenantId('wangtai');

const problem = (problemId: string, organisationId = 'o-mine', tenant = OURS): IntegrationEvent =>
  integrationEvent(
    problemFound,
    recorded({ type: 'FindingRecorded', data: {} }, { id: `e-${problemId}`, tenantId: tenant }),
    {
      problemId,
      organisationId,
      organisationName: organisationId,
      ancestorIds: ['root'],
      sourceId: 'i1',
      procedure: 'inspection',
      description: `问题 ${problemId}`,
      foundOn: '2026-02-10',
    },
  );

const openOffice = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  for (const tenant of [OURS, THEIRS]) await eventStore.createLedger(tenant);
  const commands = createCommandExecutor(eventStore);
  const inlet = raiseRectificationWhenProblemFound(commands);
  const lists = projectionsByTenant({
    eventStore,
    readModels: openMemoryReadModels(),
    projection: rectificationListProjection,
    sleep: noSleep().sleep,
  });
  const list = async (
    tenant = OURS,
    grants: readonly Grant[] = [{ role: 'officer', scope: { kind: 'tenant' } }],
  ) => {
    const { position } = await (await eventStore.ledger(tenant)).head();
    const query = new RectificationListQuery(tenant, reachOf({ grants }, ['officer', 'recorder']), {
      first: 100,
      atLeastPosition: position,
    });
    return (await new RectificationListHandler(lists).execute(query)).documents.map(({ data }) => data);
  };
  const gate = new RectificationGate(eventStore, openMemoryReadModels());
  const assign = async (rectificationId: string, grants: readonly Grant[]) => {
    const identity = { tenantId: OURS, grants } as unknown as Identity;
    const request = { identity: () => identity } as unknown as RequestContext;
    await gate.pass(request, rectificationId, ['officer', 'recorder']);
    const metadata = commandMetadata({
      tenantId: OURS,
      commandId: 'assign',
      now: '2026-02-11T01:00:00.000Z',
    });
    const command = new AssignRectification(metadata, { rectificationId, ownerId: 'p-1', by: 'unit' });
    return new AssignRectificationHandler(commands).execute(command);
  };
  return { inlet, list, assign, eventStore };
};

const recorderOf = (organisationId: string): readonly Grant[] => [
  { role: 'recorder', scope: { kind: 'unit', organisationId } },
];

describe('a problem that was found', () => {
  it('becomes a task with a deadline, in the enterprise where it was found', async () => {
    const { inlet, list } = await openOffice();
    await inlet.receive(problem('f1'));
    expect(await list()).toMatchObject([{ rectificationId: 'f1', problem: '问题 f1', dueOn: '2026-03-10' }]);
    expect(await list(THEIRS)).toEqual([]);
  });

  it('becomes one task, however late, often and out of order it is told of', async () => {
    const told = ['f1', 'f2', 'f3'].map((id) => problem(id));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...told, ...told, ...told], { minLength: 5 }), async (events) => {
        const { inlet, list } = await openOffice();
        for (const event of [...events, ...told]) await inlet.receive(event);
        expect((await list()).map(({ rectificationId }) => rectificationId)).toEqual(['f1', 'f2', 'f3']);
      }),
      { numRuns: 30 },
    );
  });

  it('is seen and assigned within reach only', async () => {
    const { inlet, list, assign } = await openOffice();
    await inlet.receive(problem('f1', 'o-mine'));
    await inlet.receive(problem('f2', 'o-office'));
    expect((await list(OURS, recorderOf('o-mine'))).map(({ rectificationId }) => rectificationId)).toEqual([
      'f1',
    ]);
    await expect(assign('f2', recorderOf('o-mine'))).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
    await assign('f1', recorderOf('o-mine'));
    expect(await list(OURS, recorderOf('o-mine'))).toMatchObject([{ rectificationId: 'f1', ownerId: 'p-1' }]);
  });
});
