import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { fixedClock, proposed } from '@kaoping/testing';
import type { Decider } from '../commands/decider.ts';
import type { DomainEvent } from '../events/event-envelope.ts';
import { tenantId } from '../events/tenant-id.ts';
import { dueAggregates } from './due-aggregates.ts';

type TaskEvent = DomainEvent<'TaskRaised', object> | DomainEvent<'TaskDone', object>;
type Task = 'absent' | 'open' | 'done';

const [OURS, THEIRS] = [tenantId('ours'), tenantId('theirs')];

const setUp = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  await eventStore.createLedger(OURS);
  await eventStore.createLedger(THEIRS);
  const folded: string[] = [];
  const tasks: Decider<Task, never, TaskEvent> = {
    category: 'task',
    initialState: 'absent',
    stateVersion: 1,
    decide: () => [],
    evolve: (_, { type }) => {
      folded.push(type);
      return type === 'TaskRaised' ? 'open' : 'done';
    },
  };
  const [ours, theirs] = [await eventStore.ledger(OURS), await eventStore.ledger(THEIRS)];
  let written = 0;
  const write = async (
    ledger: typeof ours,
    id: string,
    type: TaskEvent['type'],
    expectedRevision: number,
  ) => {
    const event = proposed({ type, data: {} }, { id: `e${String((written += 1))}` });
    await ledger.append([{ stream: { category: 'task', id }, expectedRevision, events: [event] }]);
  };
  return { ours, theirs, write, folded, waiting: dueAggregates(tasks, (task) => task === 'open') };
};

describe('the aggregates that wait for their time', () => {
  it('are those in which something can fall due, tenant by tenant', async () => {
    const { ours, theirs, write, waiting } = await setUp();
    await write(ours, 'a', 'TaskRaised', -1);
    await write(ours, 'b', 'TaskRaised', -1);
    await write(ours, 'b', 'TaskDone', 0);
    await write(theirs, 'c', 'TaskRaised', -1);
    expect([...(await waiting.of(ours))]).toEqual([['a', 'open']]);
    expect([...(await waiting.of(theirs))]).toEqual([['c', 'open']]);
  });

  it('are loaded again only where something was written since', async () => {
    const { ours, write, waiting, folded } = await setUp();
    await write(ours, 'a', 'TaskRaised', -1);
    await write(ours, 'b', 'TaskRaised', -1);
    await waiting.of(ours);
    await write(ours, 'b', 'TaskDone', 0);
    folded.length = 0;
    expect([...(await waiting.of(ours)).keys()]).toEqual(['a']);
    expect(folded).toEqual(['TaskRaised', 'TaskDone']);
  });
});
