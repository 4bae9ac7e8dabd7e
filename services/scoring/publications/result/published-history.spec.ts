import { NO_STREAM, tenantId, type EventStore, type RecordedEvent } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { fixedClock } from '@kaoping/testing';
import {
  branch,
  periodOf,
  publications,
  published,
  recalled,
  resultOf,
  revised,
} from '../spec-support/published-results.ts';
import { LedgerPublishedHistory } from './ledger-published-history.ts';
import type { HistoryRequest } from './published-history.ts';

const changping = tenantId('changping');
const q1 = resultOf('2018-Q1', [branch('掘进', '1'), branch('机电', '2')]);
const q2 = resultOf('2018-Q2', [branch('机电', '1'), branch('掘进', '2')]);

const asked = (extra: Partial<HistoryRequest> = {}): HistoryRequest => ({
  cycleId: '2018-Q3',
  schemeId: 'changping-branches-quarter',
  organisationIds: ['掘进', '机电'],
  throughPosition: 100,
  ...extra,
});

const stored = async (events: readonly RecordedEvent[], tenant = changping): Promise<EventStore> => {
  const store = openMemoryEventStore({ clock: fixedClock('2018-10-01T00:00:00.000Z') });
  const ledger = await store.createLedger(tenant);
  const ends = new Map<string, number>();
  for (const { stream, ...event } of events) {
    const expectedRevision = ends.get(stream.id) ?? NO_STREAM;
    await ledger.append([{ stream, expectedRevision, events: [event] }]);
    ends.set(stream.id, expectedRevision + 1);
  }
  return store;
};

const before = async (events: readonly RecordedEvent[], extra: Partial<HistoryRequest> = {}) =>
  new LedgerPublishedHistory(await stored(events)).before(changping, asked(extra));

const past = (id: string, label: string, ...ranks: readonly (readonly [string, string])[]) =>
  expect.objectContaining({
    id,
    period: { kind: 'quarter', label },
    standings: ranks.map(
      ([organisation, rank]) => expect.objectContaining({ organisation, rank }) as unknown,
    ),
  }) as unknown;

describe('published history', () => {
  it('holds rank, printed score, grade, flags, pay and what else is looked back at of each earlier ranking', async () => {
    const row = branch('掘进', '1', {
      grade: 'A',
      flags: ['safety'],
      pay: { monthPay: '1200' },
      figures: { 'bonus.excess': '2' },
    });
    const one = resultOf('2018-Q1', [row]);
    const events = publications(changping, ['2018-Q1:branches', published(one)]);
    expect(await before(events)).toEqual([
      {
        id: '2018-Q1:branches',
        period: { kind: 'quarter', label: '2018-Q1' },
        peerGroup: 'branches',
        standings: [
          {
            organisation: '掘进',
            rank: '1',
            score: '99.00',
            grade: 'A',
            facts: ['safety'],
            figures: { monthPay: '1200', 'bonus.excess': '2' },
          },
        ],
      },
    ]);
  });

  it('takes the latest revision, and none that was recalled until it is published anew', async () => {
    const better = resultOf('2018-Q1', [branch('机电', '1'), branch('掘进', '2')]);
    const events = publications(
      changping,
      ['2018-Q1:branches', published(q1)],
      ['2018-Q1:branches', revised(better)],
      ['2018-Q2:branches', published(q2)],
      ['2018-Q1:branches', recalled(2)],
      ['2018-Q1:branches', revised(q1, { revision: 3 })],
    );
    const first = past('2018-Q1:branches', '2018-Q1', ['掘进', '1'], ['机电', '2']);
    const turned = past('2018-Q1:branches', '2018-Q1', ['机电', '1'], ['掘进', '2']);
    const second = past('2018-Q2:branches', '2018-Q2', ['机电', '1'], ['掘进', '2']);
    const at = (throughPosition: number) => before(events, { throughPosition });
    expect(await at(1)).toEqual([first]);
    expect(await at(2)).toEqual([turned]);
    expect(await at(3)).toEqual([turned, second]);
    expect(await at(4)).toEqual([second]);
    expect(await at(5)).toEqual([first, second]);
  });

  it('gives the same answer for a position, whatever was published and asked before', async () => {
    const events = publications(
      changping,
      ['2018-Q1:branches', published(q1)],
      ['2018-Q2:branches', published(q2)],
      ['2018-Q1:branches', recalled()],
    );
    const kept = new LedgerPublishedHistory(await stored(events));
    const positions = [3, 1, 2, 3, 2, 1];
    const answers = await Promise.all(
      positions.map((throughPosition) => kept.before(changping, asked({ throughPosition }))),
    );
    for (const [at, throughPosition] of positions.entries()) {
      expect(answers[at]).toEqual(await before(events, { throughPosition }));
    }
  });

  it('sees what is published later, though it was asked for a position that is not there yet', async () => {
    const store = await stored(publications(changping, ['2018-Q1:branches', published(q1)]));
    const history = new LedgerPublishedHistory(store);
    expect(await history.before(changping, asked())).toHaveLength(1);
    const [event] = publications(changping, ['2018-Q2:branches', published(q2)]);
    await (
      await store.ledger(changping)
    ).append([{ stream: event!.stream, expectedRevision: NO_STREAM, events: [{ ...event!, id: 'later' }] }]);
    expect(await history.before(changping, asked())).toHaveLength(2);
  });

  it('leaves out the cycle itself and whoever was not asked for', async () => {
    const others = resultOf('2018-Q1-staff', [branch('财务', '1')], {
      period: periodOf('quarter', '2018-Q1'),
    });
    const events = publications(
      changping,
      ['2018-Q1:branches', published(q1)],
      ['2018-Q1-staff:branches', published(others)],
      ['2018-Q3:branches', published(resultOf('2018-Q3', [branch('掘进', '1')]))],
    );
    expect(await before(events)).toEqual([expect.objectContaining({ id: '2018-Q1:branches' })]);
  });

  it('lets the same scheme count where a period has two rankings of one organisation, keeping all places', async () => {
    const safety = resultOf(
      '2018-Q1-safety',
      [branch('通风', '1'), branch('掘进', '2'), branch('运输', '3')],
      {
        period: periodOf('quarter', '2018-Q1'),
        scheme: { schemeId: 'safety-veto', version: 1, digest: 'e'.repeat(64) },
      },
    );
    const events = publications(
      changping,
      ['2018-Q1:branches', published(q1)],
      ['2018-Q1-safety:branches', published(safety)],
    );
    const organisationIds = ['掘进', '运输'];
    expect(await before(events, { organisationIds })).toEqual([
      past('2018-Q1:branches', '2018-Q1', ['掘进', '1'], ['机电', '2']),
      past(
        '2018-Q1-safety:branches',
        '2018-Q1',
        ['通风', '1'],
        ['2018-Q1-safety:branches/掘进', '2'],
        ['运输', '3'],
      ),
    ]);
    const [first] = await before(events, { organisationIds, schemeId: 'another' });
    expect(first?.id).toBe('2018-Q1-safety:branches');
  });

  it('never shows one enterprise what another published', async () => {
    const store = await stored(publications(changping, ['2018-Q1:branches', published(q1)]));
    const other = tenantId('wangtai');
    await store.createLedger(other);
    const history = new LedgerPublishedHistory(store);
    expect(await history.before(changping, asked())).toHaveLength(1);
    expect(await history.before(other, asked())).toEqual([]);
  });
});
