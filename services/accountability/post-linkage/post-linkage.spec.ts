import { createCommandExecutor } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { Grant } from '@kaoping/nest-platform';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { fixedClock } from '@kaoping/testing';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { keepPerson } from '../directory/result/keep-directory.ts';
import { fakeRequest, type Asking } from '../spec-support/fake-request.ts';
import { CHANGPING, WANGTAI, yearPublished } from '../spec-support/told-rankings.ts';
import { unitResultsInlet } from '../unit-results/unit-results.inlet.ts';
import { RecordAppraisal, SetPostRatios } from './decider/post-linkage.commands.ts';
import { LinkedAppraisalHandler } from './linked-appraisal-view/linked-appraisal.handler.ts';
import { LinkedAppraisalQuery, PostRatiosQuery } from './linked-appraisal-view/post-linkage.query.ts';
import { PostRatiosHandler } from './linked-appraisal-view/post-ratios.handler.ts';
import { PostLinkageResolver } from './post-linkage.resolver.ts';
import { RecordAppraisalHandler } from './record-appraisal/record-appraisal.handler.ts';
import { SetPostRatiosHandler } from './set-post-ratios/set-post-ratios.handler.ts';

const busOf = (handlers: ReadonlyMap<unknown, { execute(asked: never): Promise<unknown> }>) => ({
  execute: (asked: object) => handlers.get(asked.constructor)?.execute(asked as never),
});

const openOffice = async () => {
  const clock = fixedClock('2026-03-02T01:00:00.000Z');
  const eventStore = openMemoryEventStore({ clock });
  for (const tenant of [CHANGPING, WANGTAI]) await eventStore.createLedger(tenant);
  const readModels = openMemoryReadModels();
  const executor = createCommandExecutor(eventStore);
  const rows = await readModels.forTenant(CHANGPING);
  const post = { postId: 'z-1', organisationId: 'sihe', kind: 'full-time-secretary' };
  const posts = [{ ...post, title: '党委书记', from: '2023-01-01' }];
  await keepPerson(rows, { personId: 'p-zhang', name: '张建国', posts }, { sequence: 1 });
  const standings = [['sihe', 'good', '87.35']] as const;
  await unitResultsInlet(readModels).receive(yearPublished({ year: '2025', standings }));
  const commands = busOf(
    new Map<unknown, { execute(asked: never): Promise<unknown> }>([
      [SetPostRatios, new SetPostRatiosHandler(executor)],
      [RecordAppraisal, new RecordAppraisalHandler(executor)],
    ]),
  ) as unknown as CommandBus;
  const queries = busOf(
    new Map<unknown, { execute(asked: never): Promise<unknown> }>([
      [PostRatiosQuery, new PostRatiosHandler(eventStore)],
      [LinkedAppraisalQuery, new LinkedAppraisalHandler(eventStore, readModels)],
    ]),
  ) as unknown as QueryBus;
  return {
    clock,
    resolver: new PostLinkageResolver(commands, queries, readModels),
    as: (asking: Partial<Asking> = {}) => fakeRequest({ tenantId: CHANGPING, ...asking }),
  };
};
const APPRAISAL = { personId: 'p-zhang', year: '2025', score: '92.5', source: '民主评议会议记录' };
const OF = { personId: 'p-zhang', year: '2025' };

describe('linked results at work', () => {
  it('link what an officer entered with what was published', async () => {
    const { resolver, as } = await openOffice();
    expect((await resolver.linkedAppraisal(as(), OF)).missing).toMatchObject([
      { zh: '尚未录入年度民主评议结果' },
    ]);
    await resolver.recordAppraisal(as(), APPRAISAL);
    expect(await resolver.linkedAppraisal(as(), OF)).toMatchObject({
      ...{ postKind: 'full-time-secretary', linked: '0.5', score: '89.925', source: '民主评议会议记录' },
      unitResult: { score: '87.35', organisationId: 'sihe' },
    });
  });

  it('use the ratios that the enterprise set, and show them as of a day', async () => {
    const { resolver, as, clock } = await openOffice();
    await resolver.recordAppraisal(as(), APPRAISAL);
    expect(await resolver.postRatios(as())).toMatchObject({ reason: null, ratios: { length: 5 } });
    clock.moveTo('2026-05-01T01:00:00.000Z');
    const ratios = [{ kind: 'full-time-secretary', linked: '0.4' }];
    await resolver.setPostRatios(as(), { ratios, reason: '党委会〔2026〕5号' });
    expect(await resolver.postRatios(as())).toMatchObject({
      ratios: [{ kind: 'full-time-secretary', linked: '0.4', title: { zh: '专职书记' } }],
    });
    const now = as({ now: '2026-05-02T01:00:00.000Z' });
    expect((await resolver.linkedAppraisal(now, OF)).score).toBe('90.44');
    expect((await resolver.linkedAppraisal(now, { ...OF, asOf: '2026-04-30' })).score).toBe('89.925');
  });

  it('are open to the person, and to those who reach the unit', async () => {
    const { resolver, as } = await openOffice();
    const unit = (organisationId: string): readonly Grant[] => [
      { role: 'officer', scope: { kind: 'unit', organisationId } },
    ];
    const own = as({ grants: [], personId: 'p-zhang' });
    expect(await resolver.linkedAppraisal(own, OF)).toMatchObject({ linked: '0.5' });
    expect(await resolver.linkedAppraisal(as({ grants: unit('sihe') }), OF)).toMatchObject({ linked: '0.5' });
    const foreign = as({ grants: unit('chengzhuang') });
    for (const personId of ['p-zhang', 'p-nobody'])
      await expect(resolver.linkedAppraisal(foreign, { ...OF, personId })).rejects.toMatchObject({
        code: 'ACCESS.OUTSIDE_SCOPE',
      });
    await expect(resolver.recordAppraisal(own, APPRAISAL)).rejects.toMatchObject({
      code: 'ACCESS.OUTSIDE_SCOPE',
    });
    await expect(resolver.setPostRatios(foreign, { ratios: [], reason: '无' })).rejects.toMatchObject({
      code: 'ACCESS.OUTSIDE_SCOPE',
    });
    await expect(resolver.linkedAppraisal(as(), { ...OF, personId: 'p-nobody' })).rejects.toMatchObject({
      code: 'APPRAISAL.PERSON_UNKNOWN',
    });
  });

  it("are each enterprise's own", async () => {
    const { resolver, as } = await openOffice();
    await resolver.recordAppraisal(as(), APPRAISAL);
    await expect(resolver.linkedAppraisal(as({ tenantId: WANGTAI }), OF)).rejects.toMatchObject({
      code: 'APPRAISAL.PERSON_UNKNOWN',
    });
  });
});
