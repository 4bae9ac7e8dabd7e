import type { RecordedEvent } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { fixedClock } from '@kaoping/testing';
import {
  branch,
  publications,
  published,
  recalled,
  resultOf,
  revised,
} from '../../publications/spec-support/published-results.ts';
import { DINGHAI } from '../../spec-support/assessment-scene.ts';
import { sightOf } from '../assessment-sight.ts';
import { publicUnitHistory } from './public-unit-history.ts';
import { UnitPastReader } from './unit-past.reader.ts';

const office = sightOf({
  ...{ tenantId: DINGHAI, actorId: 'office' },
  grants: [{ role: 'officer', scope: { kind: 'subtree', organisationId: 'changping' } }],
});
const stranger = sightOf({
  ...{ tenantId: DINGHAI, actorId: 'stranger' },
  grants: [{ role: 'officer', scope: { kind: 'subtree', organisationId: 'sihe' } }],
});

const readerOf = async (events: readonly RecordedEvent[]): Promise<UnitPastReader> => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const ledger = await eventStore.createLedger(DINGHAI);
  for (const { stream, revision, ...event } of events) {
    await ledger.append([{ stream, expectedRevision: revision - 1, events: [event] }]);
  }
  return new UnitPastReader(eventStore);
};

const history = publications(
  DINGHAI,
  ['2017-Q1:branches', published(resultOf('2017-Q1', [branch('王台', '1'), branch('坪上', '2')]))],
  ['2017-Q2:branches', published(resultOf('2017-Q2', [branch('王台', '2')]))],
  ['2017-Q2:branches', revised(resultOf('2017-Q2', [branch('王台', '3')]))],
  ['2017-Q3:branches', published(resultOf('2017-Q3', [branch('王台', '4')]))],
  ['2017-Q3:branches', recalled()],
);

describe('the past of a unit', () => {
  it('is what was published, the latest period first, as revised, and nothing that was recalled', async () => {
    const reader = await readerOf(history);
    const past = await reader.pastOf(DINGHAI, '王台');
    const place = await reader.placeOf(DINGHAI, past);
    const { results } = publicUnitHistory(past, place, { organisationId: '王台' }, office);
    expect(results.map(({ period, rank }) => [period.label, rank])).toEqual([
      ['2017-Q2', '3'],
      ['2017-Q1', '1'],
    ]);
  });

  it('is nobody’s who does not reach the unit, whether it was ever published or not', async () => {
    const reader = await readerOf(history);
    const past = await reader.pastOf(DINGHAI, '王台');
    const place = await reader.placeOf(DINGHAI, past);
    expect(() => publicUnitHistory(past, place, { organisationId: '王台' }, stranger)).toThrow(
      'lies outside',
    );
    expect(() => publicUnitHistory([], undefined, { organisationId: '新村' }, office)).toThrow(
      'lies outside',
    );
  });
});
