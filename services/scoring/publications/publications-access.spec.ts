import { DomainError, projectionsByTenant } from '@kaoping/event-sourcing';
import type { Identity, RequestContext } from '@kaoping/nest-platform';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { noSleep } from '@kaoping/testing';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { PeerGroupGate } from '../peer-group-gate.ts';
import { DerivedConsequencesHandler } from './derived-consequences-view/derived-consequences.handler.ts';
import { DerivedConsequencesQuery } from './derived-consequences-view/derived-consequences.query.ts';
import { PublicationChecksResolver } from './publication-checks.resolver.ts';
import { PublicationComparisonHandler } from './publication-comparison/publication-comparison.handler.ts';
import { PublicationComparisonQuery } from './publication-comparison/publication-comparison.query.ts';
import { PublicationGateHandler } from './publication-gate-view/publication-gate.handler.ts';
import { PublicationGateQuery } from './publication-gate-view/publication-gate.query.ts';
import { PublishedResultReplayHandler } from './publication-replay/published-result-replay.handler.ts';
import { PublishedResultReplayQuery } from './publication-replay/published-result-replay.query.ts';
import { PublishedResultListHandler } from './published-result-list/published-result-list.handler.ts';
import { publishedResultListProjection } from './published-result-list/published-result-list.projection.ts';
import { PublishedResultListQuery } from './published-result-list/published-result-list.query.ts';
import { PublishedResultHandler } from './published-result-view/published-result.handler.ts';
import { PublishedResultQuery } from './published-result-view/published-result.query.ts';
import { PublishedResultsResolver } from './published-results.resolver.ts';
import { ResultPublishingResolver } from './result-publishing.resolver.ts';
import { CHANGPING, publicationScene } from './spec-support/publication-scene.ts';

type Grant = Identity['grants'][number];
interface Handler {
  readonly execute: (query: never) => unknown;
}

const whole = { kind: 'tenant' } as const;
const unit = (organisationId: string) => ({ kind: 'unit', organisationId }) as const;
const target = { cycleId: '2018-Q2', peerGroup: 'branches' };

const requestBy = (...grants: readonly Grant[]) =>
  ({
    now: '2018-12-30T08:00:00.000Z',
    identity: () => ({ tenantId: CHANGPING, actorId: 'wang-fang', grants }),
    metadata: () => scene.metadata(),
  }) as unknown as RequestContext;

let scene: Awaited<ReturnType<typeof publicationScene>>;
let resolvers: {
  readonly published: PublishedResultsResolver;
  readonly checks: PublicationChecksResolver;
  readonly publishing: ResultPublishingResolver;
  readonly stop: () => Promise<void>;
};

beforeAll(async () => {
  scene = await publicationScene();
  await scene.quarter('2018-Q1', '掘进', '机电', '通风', '运输');
  await scene.quarter('2018-Q2', '掘进', '机电', '通风', '运输');
  await scene.correct('2018-Q2', '机电', '99');
  await scene.approve('2018-Q2');
  await scene.revise('2018-Q2');
  await scene.react();
  const { eventStore, publishable, assessments } = scene;
  const lists = projectionsByTenant({
    ...{ eventStore, readModels: openMemoryReadModels(), sleep: noSleep().sleep },
    projection: publishedResultListProjection,
  });
  const head = (await (await eventStore.ledger(CHANGPING)).head()).position;
  await (await lists.of(CHANGPING)).reached(head);
  const handlers = new Map<unknown, Handler>([
    [PublishedResultQuery, new PublishedResultHandler(eventStore)],
    [PublishedResultListQuery, new PublishedResultListHandler(lists)],
    [PublicationComparisonQuery, new PublicationComparisonHandler(eventStore)],
    [DerivedConsequencesQuery, new DerivedConsequencesHandler(eventStore)],
    [PublicationGateQuery, new PublicationGateHandler(eventStore, publishable)],
    [PublishedResultReplayQuery, new PublishedResultReplayHandler(eventStore, assessments)],
  ]);
  const queries = {
    execute: (query: object) => handlers.get(query.constructor)?.execute(query as never),
  } as unknown as QueryBus;
  const commands = {
    execute: () => Promise.resolve({ position: 1, events: [] }),
  } as unknown as CommandBus;
  const gate = new PeerGroupGate(assessments);
  resolvers = {
    published: new PublishedResultsResolver(queries),
    checks: new PublicationChecksResolver(queries, gate),
    publishing: new ResultPublishingResolver(commands, gate),
    stop: () => lists.stop(),
  };
});
afterAll(() => resolvers.stop());

const isServed = async (operation: Promise<unknown>): Promise<boolean> => {
  try {
    await operation;
    return true;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'ACCESS.OUTSIDE_SCOPE') throw error;
    return false;
  }
};

describe('published results', () => {
  it('show every row to who reaches all, and its own row to a unit', async () => {
    const seenBy = async (...grants: readonly Grant[]) =>
      (await resolvers.published.publishedResult(requestBy(...grants), target)).standings.map(
        ({ name, rank }) => `${rank} ${name}`,
      );
    expect(await seenBy({ role: 'auditor', scope: whole })).toEqual([
      ...['1 机电支部', '2 掘进支部', '3 通风支部', '4 运输支部'],
    ]);
    expect(await seenBy({ role: 'evaluator', scope: unit('通风') })).toEqual(['3 通风支部']);
    expect(
      await seenBy({ role: 'recorder', scope: { kind: 'subtree', organisationId: 'changping' } }),
    ).toHaveLength(4);
  });

  it('are shut to who reaches nobody in them', async () => {
    const byStranger = requestBy({ role: 'evaluator', scope: unit('财务') });
    expect(await isServed(resolvers.published.publishedResult(byStranger, target))).toBe(false);
    expect(await resolvers.published.publishedResults(byStranger, {})).toEqual({ results: [] });
    const changes = { ...target, from: 1, to: 2 };
    expect(await resolvers.published.publicationChanges(byStranger, changes)).toEqual({ changes: [] });
  });

  it('come in pages, in the revision asked for, with who published it and what it changed', async () => {
    const request = requestBy({ role: 'officer', scope: whole });
    const page = await resolvers.published.publishedResult(request, { ...target, revision: 1, first: 3 });
    expect(page).toMatchObject({
      ...{ revision: 1, latestRevision: 2, changeCount: 0, publishedBy: 'wang-fang', engineVersion: '1' },
      period: { kind: 'QUARTER', label: '2018-Q2' },
      peerGroup: { key: 'branches', title: { zh: '党支部', en: 'Branches' } },
    });
    expect(page.standings.map(({ name }) => name)).toEqual(['掘进支部', '机电支部', '通风支部']);
    const next = await resolvers.published.publishedResult(request, {
      ...{ ...target, revision: 1, first: 3 },
      after: page.nextCursor!,
    });
    expect(next.standings.map(({ name }) => name)).toEqual(['运输支部']);
    expect(next.nextCursor).toBeUndefined();
    expect((await resolvers.published.publishedResult(request, target)).changeCount).toBe(2);
  });

  it('are listed once a ranking, by what was asked', async () => {
    const request = requestBy({ role: 'officer', scope: whole });
    const listed = async (wish: Parameters<PublishedResultsResolver['publishedResults']>[1]) =>
      (await resolvers.published.publishedResults(request, wish)).results.map(
        ({ cycleId, revision }) => `${cycleId} r${String(revision)}`,
      );
    expect(await listed({})).toEqual(['2018-Q1 r1', '2018-Q2 r2']);
    expect(await listed({ periodKind: 'QUARTER', period: '2018-Q2' })).toEqual(['2018-Q2 r2']);
    expect(await listed({ periodKind: 'MONTH' })).toEqual([]);
    expect(await listed({ organisationId: '运输', period: '2018-Q1' })).toEqual(['2018-Q1 r1']);
    expect(await listed({ peerGroup: 'branches', schemeId: 'another' })).toEqual([]);
    expect(await listed({ schemeId: 'changping-branches', first: 1 })).toEqual(['2018-Q1 r1']);
    const own = requestBy({ role: 'recorder', scope: unit('运输') });
    expect((await resolvers.published.publishedResults(own, {})).results).toHaveLength(2);
  });

  it('say what changed between two revisions', async () => {
    const request = requestBy({ role: 'officer', scope: whole });
    const { changes } = await resolvers.published.publicationChanges(request, { ...target, from: 1, to: 2 });
    expect(changes).toEqual([
      {
        ...{ organisationId: '机电', name: '机电支部' },
        ...{ before: { rank: '2', score: '89.00' }, after: { rank: '1', score: '99.00' } },
      },
      {
        ...{ organisationId: '掘进', name: '掘进支部' },
        ...{ before: { rank: '1', score: '90.00' }, after: { rank: '2', score: '90.00' } },
      },
    ]);
    const own = requestBy({ role: 'evaluator', scope: unit('掘进') });
    const seen = await resolvers.published.publicationChanges(own, { ...target, from: 1, to: 2 });
    expect(seen.changes.map(({ name }) => name)).toEqual(['掘进支部']);
  });
});

describe('what follows from a ranking', () => {
  it('is shown as far as the reader reaches', async () => {
    const derived = (...grants: readonly Grant[]) =>
      resolvers.published.derivedConsequences(requestBy(...grants), target);
    const all = await derived({ role: 'officer', scope: whole });
    expect(all?.items.map(({ key, name }) => `${key} ${name}`)).toEqual([
      'admonition 通风支部',
      'admonition 运输支部',
    ]);
    expect(all?.items[0]).toMatchObject({
      ...{ kind: 'CONSEQUENCE', title: { zh: '诫勉谈话', en: 'Admonition talk' } },
      history: ['2018-Q1:branches'],
    });
    const own = await derived({ role: 'officer', scope: unit('运输') });
    expect(own?.items.map(({ name }) => name)).toEqual(['运输支部']);
    const none = await resolvers.published.derivedConsequences(requestBy({ role: 'officer', scope: whole }), {
      ...target,
      cycleId: '2018-Q4',
    });
    expect(none).toBeUndefined();
  });
});

describe('publishing and checking', () => {
  const operations = (request: RequestContext): readonly Promise<unknown>[] => {
    const { publishing, checks } = resolvers;
    const reasoned = { ...target, reason: '季度通报' };
    return [
      checks.publicationGate(request, target),
      checks.verifyPublishedResult(request, { ...target, revision: 1 }),
      publishing.exemptOrganisation(request, { ...reasoned, organisationId: '运输' }),
      publishing.publiciseResult(request, target),
      publishing.approveResult(request, { ...target, resultDigest: 'd'.repeat(64), note: '同意' }),
      publishing.publishResult(request, reasoned),
      publishing.reviseResult(request, reasoned),
      publishing.recallResult(request, { ...reasoned, revision: 1 }),
    ];
  };
  const servedTo = (...grants: readonly Grant[]) =>
    Promise.all(operations(requestBy(...grants)).map((operation) => isServed(operation)));

  it('are for who reaches the whole peer group', async () => {
    const [all, none] = [Array.from({ length: 8 }, () => true), Array.from({ length: 8 }, () => false)];
    expect(await servedTo({ role: 'officer', scope: whole })).toEqual(all);
    expect(
      await servedTo({ role: 'officer', scope: { kind: 'subtree', organisationId: 'changping' } }),
    ).toEqual(all);
    expect(await servedTo({ role: 'officer', scope: unit('掘进') })).toEqual(none);
  });

  it('let a reviewer check and approve, and nothing more', async () => {
    expect(await servedTo({ role: 'reviewer', scope: whole })).toEqual([
      ...[true, true],
      ...[false, false, true, false, false, false],
    ]);
  });

  it('show what is missing, and that nothing was altered', async () => {
    const request = requestBy({ role: 'auditor', scope: whole });
    const gate = await resolvers.checks.publicationGate(request, target);
    expect(gate).toMatchObject({ isOpen: false, itemCount: 1, approvalsNeeded: 1, latestRevision: 2 });
    expect(gate.items.map(({ code }) => code)).toEqual(['APPROVAL_MISSING']);
    for (const revision of [1, 2]) {
      const verified = await resolvers.checks.verifyPublishedResult(request, { ...target, revision });
      expect(verified).toMatchObject({ isIdentical: true, revision, differingOrganisationIds: [] });
    }
  });
});
