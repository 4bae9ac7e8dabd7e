import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import {
  DeliverDutyReport,
  OpenDutyReport,
  ReviewDutyReport,
  SaveDutyReport,
  SendBackDutyReport,
  SubmitDutyReport,
  WithdrawReview,
  type DutyReportCommand,
} from './duty-report.commands.ts';
import { dutyReportDecider } from './duty-report.decider.ts';
import type { DutyReportEvent } from './duty-report.events.ts';
import { initialDutyReport, type DutyReport } from './duty-report.state.ts';

const by = (commandId: string) => commandMetadata({ commandId, now: '2026-12-20T08:00:00.000Z' });
const target = { cycleId: '2026', organisationId: 'wangtai' };
const report = { ...target, who: 'secretary' } as const;
const input = 'assessment.dutyReview@superior';

const commands: readonly DutyReportCommand[] = [
  new OpenDutyReport(by('save'), {
    cycleId: '2026',
    organisation: { organisationId: 'wangtai', name: '王台矿', ancestorIds: ['company'] },
    who: ['organisation', 'secretary'],
    directions: ['upward', 'level', 'downward'],
    sections: [{ key: 'performance', title: { zh: '履职情况', en: 'What was done' } }],
    graded: [
      {
        input: {
          name: input,
          title: { zh: '述职评议', en: 'Review' },
          entry: { kind: 'level', levels: [{ key: 'good', title: { zh: '好', en: 'Good' } }] },
          entries: 'one',
        },
        mayNotRate: ['own-organisation'],
      },
    ],
  }),
  new SaveDutyReport(by('save'), {
    ...report,
    baseRevision: 0,
    sections: [{ key: 'performance', text: '十二次党委会' }],
  }),
  new SubmitDutyReport(by('early'), report),
  new SendBackDutyReport(by('back'), { ...report, reason: '过于笼统' }),
  new SubmitDutyReport(by('submit'), { ...report, lateReason: '会期顺延' }),
  new DeliverDutyReport(by('deliver'), {
    ...report,
    direction: 'downward',
    on: '2026-12-22',
    attendance: 46,
    occasion: '述职评议会',
  }),
  new ReviewDutyReport(by('review'), {
    ...report,
    direction: 'upward',
    reviewer: { name: '陈书记', personId: 'chen', places: [{ organisationId: 'company', ancestorIds: [] }] },
    input,
    value: 'good',
    comment: '实在',
    questions: ['如何带队伍？'],
    problems: [
      {
        description: '联系基层不够',
        indicator: 'assessment.dutyReview',
        dueOn: '2027-03-31',
        ownerId: 'zhao',
      },
    ],
    entered: { onBehalfReason: '纸质评议表' },
  }),
  new WithdrawReview(by('withdraw'), { ...target, reviewId: 'review', reason: '误录' }),
];
const samples = (): readonly DutyReportEvent[] => goldenHistory(dutyReportDecider, commands);

const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of duty reports', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(samples()));
    expect(Object.keys(golden)).toHaveLength(7);
  });

  it('are folded as they were when they were written', () => {
    const inOrder = ['opened', 'sections-saved', 'submitted', 'delivered', 'reviewed'];
    const state = inOrder.reduce<DutyReport>(
      (folded, name) =>
        dutyReportDecider.evolve(
          folded,
          proposed(golden[`duty-report-${name}.v1`] as unknown as DutyReportEvent, { causationId: name }),
        ),
      initialDutyReport,
    );
    expect(state).toMatchObject({
      status: 'open',
      deliveries: [{ attendance: 46 }],
      doneBy: inOrder.slice(1),
    });
    if (state.status === 'absent') throw new Error('nothing was folded');
    expect([...state.reviews.values()].map(({ entry }) => entry.value)).toEqual(['good']);
    expect(state.reports.get('secretary')?.status).toBe('submitted');
  });
});
