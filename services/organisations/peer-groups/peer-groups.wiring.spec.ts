import { createCommandExecutor, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { reachOf } from '@kaoping/nest-platform';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { FoundOrganisationsHandler } from '../organisation-tree/found-organisations/found-organisations.handler.ts';
import { OrganisationTrees } from '../organisation-tree/result/organisation-trees.ts';
import { foundChangping } from '../organisation-tree/spec-support/changping.ts';
import { ArrangePeerGroupsHandler } from './arrange-peer-groups/arrange-peer-groups.handler.ts';
import { ArrangeGroupsRequest } from './arrange-peer-groups/arrange-peer-groups.request.ts';
import { PeerGroupsUnknown, PeerOrganisationsAbsent } from './decider/peer-groups.errors.ts';
import type { PeerGroup } from './decider/peer-groups.events.ts';
import { MoveToPeerGroupHandler } from './move-to-peer-group/move-to-peer-group.handler.ts';
import { MoveToGroupRequest } from './move-to-peer-group/move-to-peer-group.request.ts';
import { PeerGroupCheckHandler } from './peer-group-check-view/peer-group-check.handler.ts';
import { PeerGroupCheckQuery } from './peer-group-check-view/peer-group-check.query.ts';
import { PeerGroupsQueryHandler } from './peer-groups-view/peer-groups-query.handler.ts';
import { PeerGroupsQuery } from './peer-groups-view/peer-groups.query.ts';
import { describePeerGroups } from './result/describe-peer-groups.ts';

const CHANG_PING = tenantId('changping');
const DAY = '2012-01-01';
const group = (key: string, ...organisationIds: readonly string[]): PeerGroup => ({
  key,
  title: { zh: key, en: key },
  organisationIds,
});
const everything = reachOf({ grants: [{ role: 'officer', scope: { kind: 'tenant' } }] }, ['officer']);
const ofAir = reachOf({ grants: [{ role: 'recorder', scope: { kind: 'unit', organisationId: 'air' } }] }, [
  'recorder',
]);

const openOffice = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const commands = createCommandExecutor(eventStore);
  const trees = new OrganisationTrees(eventStore);
  const by = (commandId: string, tenant = CHANG_PING) => commandMetadata({ commandId, tenantId: tenant });
  await eventStore.createLedger(CHANG_PING);
  await new FoundOrganisationsHandler(commands).execute(foundChangping(by('found')));
  const schemeId = 'branches';
  return {
    eventStore,
    arrange: (groups: readonly PeerGroup[], from = DAY) =>
      new ArrangePeerGroupsHandler(commands, trees).execute(
        new ArrangeGroupsRequest(by('arrange'), { schemeId, from, groups }),
      ),
    move: (organisationId: string, toKey: string, commandId = 'move') =>
      new MoveToPeerGroupHandler(commands, trees).execute(
        new MoveToGroupRequest(by(commandId), {
          schemeId,
          organisationId,
          toKey,
          on: '2013-01-01',
          reason: '调整',
        }),
      ),
    groups: (on = DAY, reach = everything, tenant = CHANG_PING) =>
      new PeerGroupsQueryHandler(eventStore, trees).execute(new PeerGroupsQuery(tenant, reach, schemeId, on)),
    check: (organisationIds: readonly string[], groups?: readonly PeerGroup[]) =>
      new PeerGroupCheckHandler(eventStore, trees).execute(
        new PeerGroupCheckQuery(CHANG_PING, {
          schemeId,
          on: DAY,
          organisationIds,
          ...(groups && { groups }),
        }),
      ),
  };
};

describe('the peer groups of a scheme', () => {
  it('are arranged over organisations that exist on the day, once', async () => {
    const { arrange, groups } = await openOffice();
    await expect(arrange([group('front', 'team-1', 'nowhere')])).rejects.toThrow(PeerOrganisationsAbsent);
    await expect(arrange([group('front', 'air')], '2011-06-30')).rejects.toThrow(PeerOrganisationsAbsent);
    await expect(groups()).rejects.toThrow(PeerGroupsUnknown);
    const front = [group('front', 'team-1', 'team-2'), group('support', 'air')];
    expect((await arrange(front)).events).toHaveLength(1);
    expect((await arrange(front)).events).toEqual([]);
    expect(await groups()).toEqual({ from: DAY, groups: front });
  });

  it('keep for each day who stood where', async () => {
    const { arrange, move, groups } = await openOffice();
    await arrange([group('front', 'team-1', 'team-2'), group('support', 'air')]);
    await move('team-2', 'support');
    await expect(move('nowhere', 'support', 'other')).rejects.toThrow(PeerOrganisationsAbsent);
    expect((await groups('2012-12-31')).groups).toEqual([
      group('front', 'team-1', 'team-2'),
      group('support', 'air'),
    ]);
    expect((await groups('2013-01-01')).groups).toEqual([
      group('front', 'team-1'),
      group('support', 'air', 'team-2'),
    ]);
  });

  it('are shown to those whom they concern', async () => {
    const { arrange, groups } = await openOffice();
    await arrange([group('front', 'team-1', 'team-2'), group('support', 'air')]);
    expect((await groups(DAY, ofAir)).groups).toEqual([group('support', 'air')]);
  });

  it('are checked for who stands in none, in several, or does not exist; also before they are arranged', async () => {
    const { arrange, check } = await openOffice();
    await arrange([group('front', 'team-1', 'team-2')]);
    expect(await check(['team-1', 'air', 'nowhere', 'air'])).toEqual({
      inNone: ['air'],
      inSeveral: [],
      unknown: ['nowhere'],
    });
    expect(await check(['team-1', 'team-2'])).toEqual({ inNone: [], inSeveral: [], unknown: [] });
    const tried = [group('front', 'team-1', 'gone'), group('support', 'team-1', 'air')];
    expect(await check(['team-2'], tried)).toEqual({
      inNone: ['team-2'],
      inSeveral: [{ organisationId: 'team-1', keys: ['front', 'support'] }],
      unknown: ['gone'],
    });
  });

  it('belong to one enterprise', async () => {
    const { arrange, groups, eventStore } = await openOffice();
    await arrange([group('front', 'team-1')]);
    const other = tenantId('zhaozhuang');
    await eventStore.createLedger(other);
    await expect(groups(DAY, everything, other)).rejects.toThrow(PeerGroupsUnknown);
  });

  it('are told to other services as they were arranged last', () => {
    expect(describePeerGroups('branches', { arrangements: [], commandIds: [] })).toBeUndefined();
    const arrangements = [
      { from: DAY, groups: [group('front', 'team-1')] },
      { from: '2013-01-01', groups: [group('front', 'team-1', 'air')] },
    ];
    expect(describePeerGroups('branches', { arrangements, commandIds: [] })).toEqual({
      schemeId: 'branches',
      from: '2013-01-01',
      groups: [{ key: 'front', title: { zh: 'front', en: 'front' }, organisationIds: ['team-1', 'air'] }],
    });
  });
});
