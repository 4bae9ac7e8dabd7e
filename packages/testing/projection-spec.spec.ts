import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import { projectionSpec } from './projection-spec.ts';
import { recordedHistory } from './recorded.ts';

const by = (amount: number) => ({ type: 'Counted', data: { by: amount } });
const amountOf = (event: RecordedEvent): number => (event.data as { readonly by: number }).by;

const totals: Projection = {
  name: 'totals',
  version: 1,
  categories: ['counter'],
  tables: ['totals'],
  project: async (events, rows) => {
    for (const event of events) {
      const before = await rows.get<{ total: number }>('totals', event.stream.id);
      const total = (before?.total ?? 0) + amountOf(event);
      if (total === 0) rows.remove('totals', event.stream.id);
      else rows.put('totals', event.stream.id, { total }, { sign: total > 0 ? 'plus' : 'minus' });
    }
  },
};
const { events } = recordedHistory()
  .in('counter', 'a', by(1), by(2))
  .in('counter', 'b', by(5), by(-5))
  .in('other', 'a', by(100))
  .in('counter', 'a', by(-7));

describe('a projection under given, then', () => {
  it('shows the rows, a row and what it is listed by', async () => {
    const spec = projectionSpec(totals).given(...events);
    await spec.thenRows('totals', { a: { total: -4 } });
    await spec.thenRow('totals', 'b', undefined);
    await spec.thenIndexes('totals', 'a', { sign: 'minus' });
  });

  it('fails when the rows are others', async () => {
    const spec = projectionSpec(totals).given(...events);
    await expect(spec.thenRows('totals', { a: { total: 4 } })).rejects.toThrow('toEqual');
    await expect(spec.thenRow('totals', 'a', undefined)).rejects.toThrow('toEqual');
    await expect(spec.thenIndexes('totals', 'a', {})).rejects.toThrow('toEqual');
  });
});

describe('every run of a projection', () => {
  const running = (project: Projection['project']) =>
    projectionSpec({ ...totals, project })
      .given(...events)
      .thenRow('totals', 'z', undefined);

  it('fails when the cut into batches changes the rows', async () => {
    const countsBatches: Projection['project'] = async (batch, rows) => {
      rows.put('totals', 'size', { size: batch.length });
    };
    await expect(running(countsBatches)).rejects.toThrow('events cut into 0, 1, 1, 1, 1, 1 give other rows');
  });

  it('fails when a projection changes an event or a row', async () => {
    await expect(
      running(async (batch) => {
        for (const event of batch) Object.assign(event, { position: 0 });
      }),
    ).rejects.toThrow(TypeError);
    await expect(
      running(async (_, rows) => {
        rows.put('totals', 'a', { total: 1 });
        Object.assign((await rows.get('totals', 'a')) ?? {}, { total: 2 });
      }),
    ).rejects.toThrow(TypeError);
  });

  it('fails at a table that was not declared', async () => {
    await expect(
      running(async (_, rows) => {
        rows.put('elsewhere', 'a', {});
      }),
    ).rejects.toThrow('toContain');
  });

  it('fails at a row that is no plain JSON', async () => {
    await expect(
      running(async (_, rows) => {
        rows.put('totals', 'a', { at: new Date(0) });
      }),
    ).rejects.toThrow('toEqual');
  });
});
