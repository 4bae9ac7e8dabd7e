import { CONTRACTS, integrationEvent, typeOf, type IntegrationEvent } from '@kaoping/contracts';
import {
  createCommandExecutor,
  orderFor,
  tenantId,
  Unavailable,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { commandMetadata, fixedClock, noSleep, tallyDecider, until, type CountVote } from '@kaoping/testing';
import type { Inlet } from '../ports/inlet.ts';
import type { Outlet } from '../ports/outlet.ts';
import { inProcessMessaging } from './in-process-messaging.ts';

const OURS = tenantId('ours');
const THEIRS = tenantId('theirs');
const contract = CONTRACTS.find(({ name }) => name === 'cycle-cancelled')!;

/** Tells of every vote, as if a cycle were cancelled. */
const outlet: Outlet = {
  name: 'votes',
  categories: ['tally'],
  tell: (event: RecordedEvent) => {
    const { voter } = event.data as CountVote;
    return [integrationEvent(contract, event, { cycleId: voter, reason: '示例' })];
  },
};

const openScene = async (inlet: Partial<Inlet> = {}) => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const readModels = openMemoryReadModels();
  for (const tenant of [OURS, THEIRS]) await eventStore.createLedger(tenant);
  const commands = createCommandExecutor(eventStore);
  const told: string[] = [];
  const hear = (event: IntegrationEvent): Promise<void> => {
    told.push(`${event.tenantid}: ${(event.data as { readonly cycleId: string }).cycleId}`);
    return Promise.resolve();
  };
  const inlets = [{ name: 'hearer', types: [typeOf(contract)], receive: hear, ...inlet }];
  const start = () =>
    inProcessMessaging({ eventStore, readModels, sleep: noSleep().sleep, outlets: [outlet], inlets });
  const vote = (tenant: typeof OURS, voter: string) =>
    commands.execute(
      commandMetadata({ tenantId: tenant, commandId: `c-${voter}` }),
      orderFor(tallyDecider, 'a', { voter, points: 1 }),
    );
  return { start, vote, told };
};

describe('messaging in one process', () => {
  it('tells many at once to an inlet that takes them so', async () => {
    const batches: (readonly string[])[] = [];
    const receiveAll = (events: readonly IntegrationEvent[]): Promise<void> => {
      batches.push(events.map(({ data }) => (data as { readonly cycleId: string }).cycleId));
      return Promise.resolve();
    };
    const { start, vote } = await openScene({ receiveAll });
    for (const voter of ['li', 'wu', 'qian']) await vote(OURS, voter);
    const messaging = start();
    await messaging.startAll();
    await until(() => batches.length === 1);
    expect(batches).toEqual([['li', 'wu', 'qian']]);
    await messaging.stop();
  });

  it('carries what is told of each tenant, and says of which', async () => {
    const { start, vote, told } = await openScene();
    const messaging = start();
    await messaging.startAll();
    await vote(OURS, 'li');
    await vote(THEIRS, 'wu');
    await until(() => told.length === 2);
    expect(told.toSorted()).toEqual(['ours: li', 'theirs: wu']);
    await messaging.stop();
  });

  it('carries only what an inlet takes', async () => {
    const { start, vote, told } = await openScene({ types: ['kaoping.evaluation.other.v1'] });
    const messaging = start();
    await messaging.startAll();
    await vote(OURS, 'li');
    await (await messaging.carriers.get('hearer')!.of(OURS)).reached(1);
    expect(told).toEqual([]);
    await messaging.stop();
  });

  it('goes on where it stopped', async () => {
    const { start, vote, told } = await openScene();
    const first = start();
    await first.startAll();
    await vote(OURS, 'li');
    await until(() => told.length === 1);
    await (await first.carriers.get('hearer')!.of(OURS)).reached(1);
    await first.stop();
    await vote(OURS, 'wu');
    const second = start();
    await second.startAll();
    await until(() => told.length === 2);
    expect(told).toEqual(['ours: li', 'ours: wu']);
    await second.stop();
  });

  it('tells again what could not be taken in, until it is', async () => {
    let refusals = 3;
    const told: string[] = [];
    const { start, vote } = await openScene({
      receive: async (event) => {
        refusals -= 1;
        if (refusals >= 0) throw new Unavailable('the disk is away', 'for a moment');
        told.push(event.id);
      },
    });
    const messaging = start();
    await messaging.startAll();
    await vote(OURS, 'li');
    await until(() => told.length === 1);
    expect(told).toEqual(['c-li/0.0#cycle-cancelled.0']);
    await messaging.stop();
  });
});
