import { tenantId, type RecordedEvent } from '@kaoping/event-sourcing';
import { PublicationGateClosed } from './decider/assessment-publication.errors.ts';
import type { AssessmentPublicationEvent } from './decider/assessment-publication.events.ts';
import { PublicationGateHandler } from './publication-gate-view/publication-gate.handler.ts';
import { PublicationGateQuery } from './publication-gate-view/publication-gate.query.ts';
import { PublishResultRequest } from './publish-result/publish-result.request.ts';
import { replayPublication } from './result/replay-publication.ts';
import { branchesScheme } from './spec-support/branches-scheme.ts';
import { CHANGPING, publicationScene } from './spec-support/publication-scene.ts';

const UNITS = ['掘进', '机电', '通风', '运输'];
const Q1 = '2018-Q1';
type Scene = Awaited<ReturnType<typeof publicationScene>>;

const scored = async (kind: 'plain' | 'with-ceremony' = 'plain'): Promise<Scene> => {
  const scene = await publicationScene();
  await scene.open(Q1, { units: UNITS, scheme: branchesScheme(kind) });
  await scene.enter(Q1, { 掘进: '95', 机电: '90.005', 通风: '85', 运输: '80' });
  return scene;
};
const publishOn = (scene: Scene, now: string) =>
  scene.handled.publish.execute(
    new PublishResultRequest(scene.metadata({ now }), {
      cycleId: Q1,
      peerGroup: 'branches',
      reason: '季度通报',
    }),
  );
const gateOn = async (scene: Scene, now: string): Promise<readonly string[]> => {
  const gate = new PublicationGateHandler(scene.eventStore, scene.publishable);
  const query = new PublicationGateQuery(
    { tenantId: CHANGPING, now },
    { cycleId: Q1, peerGroup: 'branches' },
  );
  return (await gate.execute(query)).items.map(({ code }) => code);
};
const replayed = async (scene: Scene, revision = 1) => {
  const publication = (await scene.publications(Q1)).find((kept) => kept.revision === revision);
  return replayPublication(scene, scene.tenant, publication!);
};
const closeAll = async (scene: Scene): Promise<void> => {
  for (const stage of ['assess', 'publicity', 'appeal'])
    await scene.hear('stage-closed', { cycleId: Q1, stage, closedAt: '2018-04-10T00:00:00.000Z' });
};

describe('a publication in 定海 style', () => {
  it('goes through stages, publicity, an appeal and two people, then stands; a revision follows the appeal', async () => {
    const scene = await scored('with-ceremony');
    expect(await gateOn(scene, '2018-04-01T01:00:00.000Z')).toEqual([
      ...['STAGE_OPEN', 'STAGE_OPEN', 'STAGE_OPEN'],
      ...['NOT_PUBLICISED', 'APPROVAL_MISSING'],
    ]);
    await expect(scene.publicise(Q1, '2018-04-01T01:00:00.000Z')).rejects.toThrow(
      '"Assessment" is not closed',
    );
    await closeAll(scene);
    await scene.publicise(Q1, '2018-04-01T01:00:00.000Z');
    const appeal = { cycleId: Q1, organisationId: '运输', appealId: 'appeal-7' };
    await scene.hear('appeal-lodged', { ...appeal, lodgedAt: '2018-04-03T01:00:00.000Z' });
    await scene.approve(Q1, 'wang-fang');
    await scene.approve(Q1, 'wang-fang');
    expect(await gateOn(scene, '2018-04-05T01:00:00.000Z')).toEqual([
      ...['APPEALS_OPEN', 'PUBLICITY_RUNNING', 'APPROVAL_MISSING'],
    ]);
    await scene.approve(Q1, 'li-qiang');
    const decided = { outcome: 'rejected', reason: '评分无误', decidedAt: '2018-04-06T01:00:00.000Z' };
    await scene.hear('appeal-decided', { ...appeal, ...decided });
    expect(await gateOn(scene, '2018-04-06T01:00:00.000Z')).toEqual([]);
    await publishOn(scene, '2018-04-06T01:00:00.000Z');

    await scene.correct(Q1, '运输', '92');
    await expect(scene.revise(Q1)).rejects.toThrow(PublicationGateClosed);
    await scene.approve(Q1, 'wang-fang');
    await expect(scene.revise(Q1)).rejects.toThrow('2 different people');
    await scene.approve(Q1, 'li-qiang');
    await scene.revise(Q1);
    const [first, second] = await scene.publications(Q1);
    expect(first?.result.standings.map(({ organisation }) => organisation)).toEqual(UNITS);
    expect(second).toMatchObject({ revision: 2, reason: '申诉成立' });
    expect(second?.changes).toEqual([
      {
        organisationId: '运输',
        name: '运输支部',
        before: { rank: '4', score: '80.00' },
        after: { rank: '2', score: '92.00' },
      },
      {
        organisationId: '机电',
        name: '机电支部',
        before: { rank: '2', score: '90.01' },
        after: { rank: '3', score: '90.01' },
      },
      {
        organisationId: '通风',
        name: '通风支部',
        before: { rank: '3', score: '85.00' },
        after: { rank: '4', score: '85.00' },
      },
    ]);
  });

  it('has to be publicised and approved anew when the result moves in the meantime', async () => {
    const scene = await scored('with-ceremony');
    await closeAll(scene);
    await scene.publicise(Q1, '2018-04-01T01:00:00.000Z');
    await scene.approve(Q1, 'wang-fang');
    await scene.approve(Q1, 'li-qiang');
    await scene.correct(Q1, '运输', '92');
    await expect(publishOn(scene, '2018-04-06T01:00:00.000Z')).rejects.toThrow(PublicationGateClosed);
    expect(await gateOn(scene, '2018-04-06T01:00:00.000Z')).toEqual([
      ...['RESULT_MOVED_SINCE_PUBLICITY', 'APPROVAL_MISSING'],
    ]);
    // What is taken back is what was publicised and approved.
    await scene.hear('scores-corrected', {
      ...{ cycleId: Q1, sourceId: 'appeal-8', reason: '更正撤回' },
      corrections: [
        {
          replacedEntryId: `${Q1}/运输/base/92`,
          replacement: { entryId: `${Q1}/运输/again`, organisationId: '运输', input: 'base', value: '80' },
        },
      ],
    });
    expect(await gateOn(scene, '2018-04-06T01:00:00.000Z')).toEqual([]);
  });

  it('never publishes a cycle that was given up', async () => {
    const scene = await scored();
    await scene.approve(Q1);
    await scene.hear('cycle-cancelled', { cycleId: Q1, reason: '机构改革' });
    await expect(scene.publish(Q1)).rejects.toThrow('机构改革');
  });

  it('leaves a unit out for a reason only, and publishes the reason', async () => {
    const scene = await publicationScene();
    await scene.open(Q1, { units: UNITS });
    await scene.enter(Q1, { 掘进: '95', 机电: '90', 通风: '85' });
    await scene.approve(Q1);
    await expect(scene.publish(Q1)).rejects.toThrow('运输支部 has no standing');
    await scene.exempt(Q1, '运输');
    await scene.approve(Q1);
    await scene.publish(Q1);
    const [publication] = await scene.publications(Q1);
    expect(publication?.result.leftOut).toEqual([
      expect.objectContaining({ organisationId: '运输', exemptedBecause: '本季度新设' }),
    ]);
    expect(publication?.result.standings).toHaveLength(3);
    expect(await replayed(scene)).toMatchObject({ isIdentical: true });
  });
});

describe('a published result', () => {
  it('is computed again to the same bytes, whatever is recorded and published later', async () => {
    const scene = await scored();
    await scene.approve(Q1);
    await scene.publish(Q1);
    const published = (await scene.publications(Q1))[0]!;
    await scene.correct(Q1, '运输', '92');
    await scene.enter(Q1, { 通风: 'yes' }, 'safety');
    await scene.exempt(Q1, '机电');
    await scene.quarter('2017-Q4', ...UNITS);
    await scene.hear('cycle-cancelled', { cycleId: Q1, reason: '机构改革' });
    expect(await replayed(scene)).toEqual({
      isIdentical: true,
      revision: 1,
      ledgerPosition: published.ledgerPosition,
      engineVersion: '1',
      publishedDigest: published.resultDigest,
      replayedDigest: published.resultDigest,
      differingOrganisationIds: [],
    });
  });

  it('names whose row is not what the ledger gives', async () => {
    const scene = await scored();
    await scene.approve(Q1);
    await scene.publish(Q1);
    const published = (await scene.publications(Q1))[0]!;
    const standings = published.result.standings.map((row) =>
      row.organisation === '机电' ? { ...row, score: '91.00' } : row,
    );
    const forged = { ...published, result: { ...published.result, standings } };
    expect(await replayPublication(scene, scene.tenant, forged)).toMatchObject({
      isIdentical: false,
      differingOrganisationIds: ['机电'],
    });
    const unknown = { ...published, result: { ...published.result, engineVersion: '0' } };
    await expect(replayPublication(scene, scene.tenant, unknown)).rejects.toThrow('engine version "0"');
  });

  it('rests on what was recorded by one position, and on the history of then', async () => {
    const scene = await publicationScene();
    await scene.quarter('2018-Q1', ...UNITS);
    await scene.quarter('2018-Q2', ...UNITS);
    const events = (await scene.events(
      'assessment-publication',
    )) as unknown as readonly RecordedEvent<AssessmentPublicationEvent>[];
    const second = events.find(
      ({ type, stream }) => type === 'ResultPublished' && stream.id.startsWith('2018-Q2'),
    );
    expect(second?.data).toMatchObject({ ledgerPosition: second!.position - 1 });
    await scene.recall('2018-Q1');
    const [kept] = await scene.publications('2018-Q2');
    expect(kept?.result.standings.at(-1)?.consequences).toEqual(['admonition']);
    expect(await replayPublication(scene, scene.tenant, kept!)).toMatchObject({ isIdentical: true });
  });

  it('is published once, however often it is asked for', async () => {
    const scene = await scored();
    await scene.approve(Q1);
    const request = new PublishResultRequest(scene.metadata(), {
      ...{ cycleId: Q1, peerGroup: 'branches', reason: '季度通报' },
    });
    await scene.handled.publish.execute(request);
    await scene.correct(Q1, '运输', '92');
    await scene.handled.publish.execute(request);
    await scene.handled.publish.execute(request);
    expect(await scene.publications(Q1)).toHaveLength(1);
  });

  it('is no other enterprise’s, though cycles have one name', async () => {
    const other = tenantId('wangtai');
    const scene = await publicationScene([CHANGPING, other]);
    await scene.quarter(Q1, ...UNITS);
    scene.tenant = other;
    expect(await scene.publications(Q1)).toEqual([]);
    await expect(scene.publish(Q1)).rejects.toMatchObject({ name: 'AssessmentUnknown' });
    await scene.quarter(Q1, ...[...UNITS].reverse());
    expect((await scene.publications(Q1))[0]?.result.standings[0]?.organisation).toBe('运输');
  });
});
