import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import {
  commandMetadata,
  fixedClock,
  manualSleep,
  noSleep,
  tallyDecider,
  until,
  type CountVote,
} from '@kaoping/testing';
import { createCommandExecutor } from '../commands/command-executor.ts';
import { orderFor } from '../commands/command-order.ts';
import type { RecordedEvent } from '../events/event-envelope.ts';
import { tenantId } from '../events/tenant-id.ts';
import { carryOut, reactionMetadata } from './carry-out.ts';
import { reactorsByTenant } from './reactors-by-tenant.ts';
import type { Reactor } from './reactor.ts';

const OURS = tenantId('ours');
const THEIRS = tenantId('theirs');
const vote = (voter: string): CountVote => ({ voter, points: 1 });

const openScene = () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const commands = createCommandExecutor(eventStore);
  const readModels = openMemoryReadModels();
  /** Counts every vote of `a` for `b` too. */
  const echo: Reactor = {
    name: 'echo',
    categories: ['tally'],
    react: async (event: RecordedEvent) => {
      if (event.stream.id !== 'a') return;
      const { voter } = event.data as CountVote;
      const metadata = reactionMetadata(event.tenantId, event, 'echo');
      await carryOut(commands, metadata, orderFor(tallyDecider, 'b', vote(voter)));
    },
  };
  const count = (tenant: typeof OURS, voter: string) =>
    commands.execute(
      commandMetadata({ tenantId: tenant, commandId: `c-${voter}` }),
      orderFor(tallyDecider, 'a', vote(voter)),
    );
  const echoed = async (tenant: typeof OURS) => {
    const ledger = await eventStore.ledger(tenant);
    return (await ledger.readStream({ category: 'tally', id: 'b' })).map(
      ({ data }) => (data as CountVote).voter,
    );
  };
  return { eventStore, readModels, echo, count, echoed };
};

describe('a reactor', () => {
  it('acts on the events of every tenant, in that tenant', async () => {
    const { eventStore, readModels, echo, count, echoed } = openScene();
    for (const tenant of [OURS, THEIRS]) await eventStore.createLedger(tenant);
    await count(OURS, 'li');
    const reactors = reactorsByTenant({ eventStore, readModels, reactor: echo, sleep: noSleep().sleep });
    await reactors.startAll();
    await count(OURS, 'wu');
    await count(THEIRS, 'qian');
    await (await reactors.of(OURS)).reached(3);
    await (await reactors.of(THEIRS)).reached(1);
    expect([await echoed(OURS), await echoed(THEIRS)]).toEqual([['li', 'wu'], ['qian']]);
    await reactors.stop();
  });

  it('starts for a tenant that comes later', async () => {
    const { eventStore, readModels, echo, count, echoed } = openScene();
    const { sleep, wake } = manualSleep();
    const reactors = reactorsByTenant({ eventStore, readModels, reactor: echo, sleep });
    await reactors.startAll();
    await eventStore.createLedger(OURS);
    await count(OURS, 'li');
    wake();
    await until(async () => (await echoed(OURS)).length === 1);
    expect(await echoed(OURS)).toEqual(['li']);
    await reactors.stop();
  });

  it('does the same once, though its checkpoint was lost and it sees every event again', async () => {
    const { eventStore, echo, count, echoed } = openScene();
    await eventStore.createLedger(OURS);
    await count(OURS, 'li');
    for (let start = 0; start < 2; start += 1) {
      const readModels = openMemoryReadModels();
      const reactors = reactorsByTenant({ eventStore, readModels, reactor: echo, sleep: noSleep().sleep });
      await (await reactors.of(OURS)).reached(1);
      await reactors.stop();
    }
    expect(await echoed(OURS)).toEqual(['li']);
  });

  it('is given many at once where it takes them so, and each alone where that fails', async () => {
    const { eventStore, readModels, echo, count, echoed } = openScene();
    await eventStore.createLedger(OURS);
    for (const voter of ['li', 'wu', 'qian']) await count(OURS, voter);
    const given: number[] = [];
    const many: Reactor = {
      ...echo,
      reactAll: (events) => {
        given.push(events.length);
        return Promise.reject(new Error('too many at once'));
      },
    };
    const reactors = reactorsByTenant({ eventStore, readModels, reactor: many, sleep: noSleep().sleep });
    await (await reactors.of(OURS)).reached(3);
    expect(given).toEqual([3]);
    expect(await echoed(OURS)).toEqual(['li', 'wu', 'qian']);
    await reactors.stop();
  });
});
