import { projectionSpec, proposed, recordedHistory, type RecordedHistory } from '@kaoping/testing';
import { ApprovePayRun, OpenDifferenceRun, OpenPayRun, SettlePayRun } from '../decider/pay-run.commands.ts';
import { payRunDecider } from '../decider/pay-run.decider.ts';
import { initialPayRun, type PayRun } from '../decider/pay-run.state.ts';
import { publication } from '../spec-support/pay-desk.ts';
import { basis, by, month, QUARTER, terms } from '../spec-support/pay-scene.ts';
import type { PayBasis } from '../result/pay-basis.ts';
import { payRunListProjection } from './pay-run-list.projection.ts';
import { PAY_RUN_TABLES } from './pay-run-list.rows.ts';

const spec = projectionSpec(payRunListProjection);
const payRunId = '2024-Q1-party';
const RANKING = '2024-03:partyBlock';

const REVISED = publication('ResultRevised', '2024-03', { jia: '1' });
const LATER = basis({
  results: [QUARTER[0]!, QUARTER[1]!, month('2024-03', { jia: '1', yi: '1' }, { revision: 2 })],
});

/** A run with its history, step by step. */
class Told {
  private readonly run: PayRun;
  readonly history: RecordedHistory;

  constructor(history = recordedHistory(), run: PayRun = initialPayRun) {
    this.history = history;
    this.run = run;
  }

  and(step: 'open' | 'approve' | 'settle' | 'difference', given: Partial<PayBasis> = {}): Told {
    const at = basis({ ledgerPosition: this.history.events.length, ...given });
    const digest = this.run.status === 'open' ? this.run.rounds.at(-1)!.header.digest : '';
    const id = `${step}-${String(this.history.events.length)}`;
    const commands = {
      open: new OpenPayRun(by(id), { payRunId, terms: terms(), basis: at }),
      approve: new ApprovePayRun(by(id, 'li-ming'), { payRunId, digest, basis: at }),
      settle: new SettlePayRun(by(id), { payRunId, basis: at }),
      difference: new OpenDifferenceRun(by(id), { payRunId, basis: at }),
    };
    const events = payRunDecider.decide(commands[step], this.run);
    const run = events.reduce(
      (state, event) => payRunDecider.evolve(state, proposed(event, { causationId: id })),
      this.run,
    );
    return new Told(this.history.in('pay-run', payRunId, ...events), run);
  }

  published(event = REVISED): Told {
    return new Told(this.history.in('assessment-publication', RANKING, event), this.run);
  }
}

const rowsOf = ({ history }: Told) => spec.given(...history.events);

const ROW = {
  payRunId,
  title: '2024年第一季度党群部门绩效兑现',
  cycleId: '2024-Q1',
  peerGroup: 'partyBlock',
  period: { kind: 'quarter', label: '2024-Q1' },
  round: 1,
  status: 'draft',
  lineCount: 3,
  missingCount: 1,
  total: '6600.00',
  draftedAt: '2017-05-03T08:00:00.000Z',
  resultsChanged: false,
  places: ['bing', 'jia', 'yi'].map((organisationId) => ({ organisationId, ancestorIds: ['changping'] })),
  parts: 1,
};

describe('the list of pay runs', () => {
  it('holds a draft with the units that are paid, by its cycle', async () => {
    const rows = rowsOf(new Told().and('open'));
    await rows.thenRows(PAY_RUN_TABLES.runs, { [payRunId]: ROW });
    await rows.thenIndexes(PAY_RUN_TABLES.runs, payRunId, { cycle: '2024-Q1' });
    await rows.thenRows(PAY_RUN_TABLES.own, {});
  });

  it('holds what each person was paid once it is settled, and no draft any more', async () => {
    const rows = rowsOf(new Told().and('open').and('approve').and('settle'));
    const settledAt = '2017-05-03T08:00:00.000Z';
    await rows.thenRow(PAY_RUN_TABLES.runs, payRunId, { ...ROW, status: 'settled', settledAt, parts: 0 });
    await rows.thenRows(PAY_RUN_TABLES.drafts, {});
    const key = JSON.stringify(['B', payRunId, 1]);
    await rows.thenIndexes(PAY_RUN_TABLES.own, key, { person: 'B' });
    await rows.thenRow(PAY_RUN_TABLES.own, JSON.stringify(['C', payRunId, 1]), undefined);
  });

  it('says that a result changed since, until it is computed anew', async () => {
    const settled = new Told().and('open').and('approve').and('settle').published();
    await rowsOf(settled).thenRow(PAY_RUN_TABLES.runs, payRunId, {
      ...ROW,
      status: 'settled',
      settledAt: '2017-05-03T08:00:00.000Z',
      resultsChanged: true,
      parts: 0,
    });
    await rowsOf(settled.and('difference', { results: LATER.results })).thenRow(
      PAY_RUN_TABLES.runs,
      payRunId,
      {
        ...ROW,
        round: 2,
        settledAt: '2017-05-03T08:00:00.000Z',
        lineCount: 1,
        missingCount: 0,
        total: '-200.00',
      },
    );
  });

  it('says it of a draft, too, that a revision overtook while it was computed', async () => {
    const draft = new Told().published().published().and('open', { ledgerPosition: 1 });
    await rowsOf(draft).thenRow(PAY_RUN_TABLES.rankings, RANKING, { payRunIds: [payRunId], changedAt: 2 });
    await rowsOf(draft.and('approve')).thenRow(PAY_RUN_TABLES.runs, payRunId, {
      ...ROW,
      status: 'approved',
      resultsChanged: true,
    });
  });
});
