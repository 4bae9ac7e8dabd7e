import { createCommandExecutor, recentSnapshots, tenantId, type TenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { reachOf, type Grant } from '@kaoping/nest-platform';
import { commandMetadata, fixedClock, recorded } from '@kaoping/testing';
import { FoundOrganisationsHandler } from './found-organisations/found-organisations.handler.ts';
import { MergeOrganisationsHandler } from './merge-organisations/merge-organisations.handler.ts';
import { RenameOrganisationHandler } from './rename-organisation/rename-organisation.handler.ts';
import { WithdrawOrganisationChangeHandler } from './withdraw-organisation-change/withdraw-organisation-change.handler.ts';
import {
  FoundOrganisations,
  MergeOrganisations,
  RenameOrganisation,
  WithdrawOrganisationChange,
} from './decider/organisation-tree.commands.ts';
import type { OrganisationTreeEvent } from './decider/organisation-tree.events.ts';
import { TreeDayMalformed } from './decider/organisation-tree.errors.ts';
import { OrganisationHistoryHandler } from './organisation-history/organisation-history.handler.ts';
import { OrganisationHistoryQuery } from './organisation-history/organisation-history.query.ts';
import { describeTouched } from './result/describe-organisation.ts';
import { OrganisationTrees } from './result/organisation-trees.ts';
import { CHANGPING, foundChangping } from './spec-support/changping.ts';
import { OrganisationQueryHandler } from './tree-view/organisation-query.handler.ts';
import { TreeQueryHandler } from './tree-view/tree-query.handler.ts';
import { TreeCursorUnknown, TreePageRefused, type TreePageWish } from './tree-view/tree-page.ts';
import { OrganisationQuery, TreeQuery } from './tree-view/tree.query.ts';

const CHANG_PING = tenantId('changping');
const ZHAO_ZHUANG = tenantId('zhaozhuang');
const DAY = '2015-05-01';

const scopeOf = (...grants: readonly Grant[]) => reachOf({ grants }, ['officer', 'recorder']);
const everything = scopeOf({ role: 'officer', scope: { kind: 'tenant' } });
const recorderOf = (organisationId: string) =>
  scopeOf({ role: 'recorder', scope: { kind: 'subtree', organisationId } });

const openOffice = async () => {
  const clock = fixedClock();
  const eventStore = openMemoryEventStore({ clock });
  const commands = createCommandExecutor(eventStore, recentSnapshots());
  const trees = new OrganisationTrees(eventStore);
  const treeQuery = new TreeQueryHandler(trees);
  const organisationQuery = new OrganisationQueryHandler(trees);
  for (const tenant of [CHANG_PING, ZHAO_ZHUANG]) await eventStore.createLedger(tenant);
  const by = (commandId: string, tenant: TenantId = CHANG_PING) =>
    commandMetadata({ commandId, tenantId: tenant, actorId: 'li-ming' });
  const found = new FoundOrganisationsHandler(commands);
  await found.execute(foundChangping(by('found')));
  return {
    eventStore,
    trees,
    by,
    found,
    rename: (organisationId: string, name: string, commandId = 'rename') =>
      new RenameOrganisationHandler(commands).execute(
        new RenameOrganisation(by(commandId), { organisationId, name, on: '2014-01-01' }),
      ),
    merge: () =>
      new MergeOrganisationsHandler(commands).execute(
        new MergeOrganisations(by('merge'), { intoId: 'safety', fromIds: ['mining'], on: '2015-01-01' }),
      ),
    withdraw: (changeId: string) =>
      new WithdrawOrganisationChangeHandler(commands).execute(
        new WithdrawOrganisationChange(by('withdraw'), { changeId, reason: '文件未批准' }),
      ),
    page: (
      wish: Partial<TreePageWish> = {},
      given: { reach?: typeof everything; at?: TreeQuery['at']; tenant?: TenantId } = {},
    ) => {
      const { reach = everything, at = { on: DAY }, tenant = CHANG_PING } = given;
      return treeQuery.execute(new TreeQuery(tenant, at, reach, { first: 100, ...wish }));
    },
    one: (organisationId: string, on = DAY, reach = everything) =>
      organisationQuery.execute(new OrganisationQuery(CHANG_PING, { on }, reach, organisationId)),
    history: (organisationId: string, reach = everything) =>
      new OrganisationHistoryHandler(eventStore).execute(
        new OrganisationHistoryQuery(CHANG_PING, reach, organisationId),
      ),
  };
};

const idsOf = ({ nodes }: { readonly nodes: readonly { readonly organisationId: string }[] }) =>
  nodes.map(({ organisationId }) => organisationId);

describe('the organisation tree of an enterprise', () => {
  it('shows each change at once, and each past moment as it was known then', async () => {
    const { page, rename, merge } = await openOffice();
    const before = await rename('air', '通风区党支部');
    expect((await page({ search: '通风区' })).totalCount).toBe(1);
    await merge();
    expect(idsOf(await page())).toEqual(['party', 'safety', 'team-1', 'team-2', 'air']);
    const asOf = before.position;
    expect(idsOf(await page({}, { at: { on: DAY, asOf } }))).toEqual([
      'party',
      'mining',
      'team-1',
      'team-2',
      'safety',
      'air',
    ]);
    expect(idsOf(await page({}, { at: { on: DAY, asOf: 0 } }))).toEqual([]);
    // The present is as it was before the past was asked for.
    expect((await page()).totalCount).toBe(5);
  });

  it('leafs through pages in tree order', async () => {
    const { page } = await openOffice();
    const first = await page({ first: 4 });
    expect(first).toMatchObject({ totalCount: 6, nextCursor: 'team-2' });
    const second = await page({ first: 4, after: 'team-2' });
    expect([...idsOf(first), ...idsOf(second)]).toEqual([
      'party',
      'mining',
      'team-1',
      'team-2',
      'safety',
      'air',
    ]);
    expect(second.nextCursor).toBeUndefined();
    await expect(page({ after: 'nowhere' })).rejects.toThrow(TreeCursorUnknown);
    await expect(page({ first: 501 })).rejects.toThrow(TreePageRefused);
    await expect(page({ first: 0 })).rejects.toThrow(TreePageRefused);
    await expect(page({}, { at: { on: '2015-02-30' } })).rejects.toThrow(TreeDayMalformed);
  });

  it('finds by text in name or code, and below an organisation', async () => {
    const { page } = await openOffice();
    expect(idsOf(await page({ search: '综采' }))).toEqual(['team-1', 'team-2']);
    expect(idsOf(await page({ search: ' cp-02 ' }))).toEqual(['safety', 'air']);
    expect(idsOf(await page({ underId: 'safety' }))).toEqual(['safety', 'air']);
  });

  it('shows a recorder what lies in the own subtree, and no more', async () => {
    const { page, one, history } = await openOffice();
    const reach = recorderOf('mining');
    expect(idsOf(await page({}, { reach }))).toEqual(['mining', 'team-1', 'team-2']);
    expect(await one('team-1', DAY, reach)).toMatchObject({ name: '综采一队党支部' });
    await expect(one('air', DAY, reach)).rejects.toThrow('outside');
    await expect(one('nowhere', DAY, reach)).rejects.toThrow('outside');
    expect(await one('nowhere')).toBeUndefined();
    expect(await one('air', '2011-06-30')).toBeUndefined();
    await expect(history('air', reach)).rejects.toThrow('outside');
    expect(await history('team-1', reach)).toHaveLength(1);
  });

  it('tells who recorded what, and what was withdrawn', async () => {
    const { merge, withdraw, history, rename } = await openOffice();
    await rename('mining', '采掘党总支');
    await merge();
    await withdraw('merge/0');
    expect(await history('mining')).toMatchObject([
      {
        what: 'founded',
        name: '采煤党总支',
        parentId: 'party',
        on: '2010-01-01',
        position: 1,
        actorId: 'li-ming',
      },
      { what: 'renamed', name: '采掘党总支', on: '2014-01-01', position: 2 },
      { what: 'merged', otherIds: ['safety'], on: '2015-01-01', withdrawnFor: '文件未批准' },
    ]);
    expect((await history('safety')).map(({ what }) => what)).toEqual(['founded', 'absorbed']);
    expect((await history('team-1')).map(({ what }) => what)).toEqual(['founded', 'moved']);
  });

  it('keeps two enterprises apart that have the same ids', async () => {
    const { page, found, by } = await openOffice();
    const [party] = CHANGPING;
    const organisations = [{ ...party!, name: '赵庄公司党委' }];
    await found.execute(new FoundOrganisations(by('found', ZHAO_ZHUANG), { organisations }));
    expect((await page({}, { tenant: ZHAO_ZHUANG })).nodes.map(({ name }) => name)).toEqual(['赵庄公司党委']);
    expect((await page()).nodes[0]).toMatchObject({ name: '长平公司党委' });
  });

  it('is changed once by a repeated command', async () => {
    const { rename } = await openOffice();
    expect((await rename('air', '甲')).events).toHaveLength(1);
    await rename('air', '乙', 'later');
    expect((await rename('air', '甲')).events).toEqual([]);
  });

  it('is told to other services organisation by organisation, with the whole past of each', async () => {
    const { merge, trees, eventStore } = await openOffice();
    await merge();
    const tree = await trees.at(CHANG_PING);
    const events = await (await eventStore.ledger(CHANG_PING)).read();
    const told = describeTouched(recorded(events.at(-1) as unknown as OrganisationTreeEvent), tree);
    expect(told).toEqual([
      {
        organisationId: 'mining',
        code: 'CP-01',
        kind: 'general-branch',
        foundedOn: '2010-01-01',
        names: [{ name: '采煤党总支', from: '2010-01-01' }],
        parents: [{ parentId: 'party', from: '2010-01-01' }],
        endedOn: '2015-01-01',
        successorIds: ['safety'],
      },
    ]);
    const founded = describeTouched(recorded(events[0] as unknown as OrganisationTreeEvent), tree);
    expect(founded.map(({ organisationId }) => organisationId)).toEqual(
      CHANGPING.map(({ organisationId }) => organisationId),
    );
    expect(founded[0]!.parents).toEqual([{ from: '2010-01-01' }]);
  });
});
