import { recordedHistory, tallyTotals, voteCounted, type TallyTotal } from '@kaoping/testing';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { tenantId } from '../events/tenant-id.ts';
import { Unavailable } from '../subscriptions/unavailable.ts';
import { projectionProcessor } from './projection-processor.ts';

const { events } = recordedHistory().in(
  'tally',
  'a',
  voteCounted('li'),
  voteCounted('wu'),
  voteCounted('xu'),
);

const open = async () => {
  const readModels = await openMemoryReadModels().forTenant(tenantId('louxing'));
  const processor = () => projectionProcessor(tallyTotals, readModels, 'build');
  const total = async () => (await readModels.get<TallyTotal>('build/totals', 'a'))?.data.total;
  return { readModels, processor, total };
};

describe('a projection at work', () => {
  it('refuses events that are in the rows already', async () => {
    const { processor, total } = await open();
    const one = processor();
    await one.process(events, 3);
    await expect(one.process(events, 3)).rejects.toThrow(Unavailable);
    await expect(processor().process(events, 3)).rejects.toThrow('these events are in the rows already');
    expect(await total()).toBe(3);
  });

  it('refuses to go on from a checkpoint that another process moved, until it asks again', async () => {
    const { processor, total } = await open();
    const [one, other] = [processor(), processor()];
    await Promise.all([one.checkpoint(), other.checkpoint()]);
    await one.process(events.slice(0, 2), 2);
    await expect(other.process(events.slice(0, 2), 2)).rejects.toThrow(Unavailable);
    expect(await other.checkpoint()).toBe(2);
    await other.process(events.slice(2), 3);
    expect(await total()).toBe(3);
  });

  it('moves its checkpoint alone when no event is due, and never back', async () => {
    const { readModels, processor, total } = await open();
    const one = processor();
    await one.process([], 7);
    await one.process([], 5);
    expect([await readModels.checkpoint('build'), await total()]).toEqual([7, undefined]);
  });

  it('takes a released event late, once', async () => {
    const { readModels, processor, total } = await open();
    const one = processor();
    await one.process([], 9);
    await one.process(events.slice(0, 1), 9, 'released');
    await one.process(events.slice(0, 1), 9, 'released');
    await processor().process(events.slice(0, 2), 9, 'released');
    expect([await total(), await readModels.checkpoint('build')]).toEqual([2, 9]);
  });
});
