import { createCommandExecutor, orderFor } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock, proposed } from '@kaoping/testing';
import { StageOver } from '../cycles/decider/evaluation-cycle.errors.ts';
import { loadCycle } from '../cycles/decider/load-cycle.ts';
import { shippedCycleOpened } from '../spec-support/open-shipped-cycle.ts';
import { CallReviewMeeting, HoldReviewMeeting } from './decider/review-meeting.commands.ts';
import { reviewMeetingDecider } from './decider/review-meeting.decider.ts';
import { HoldReviewMeetingHandler } from './hold-review-meeting/hold-review-meeting.handler.ts';
import { holdingOf } from './meeting-input.ts';

const { tenantId } = commandMetadata();
const meetingId = '2026-Q1-review';
const said = {
  meetingId,
  heldOn: '2026-04-03',
  reviewed: '完成较好',
  planned: '抓整改',
  participants: ['王芳'],
};
const MARK = { organisationId: '组织部', input: 'meeting', value: '95' };

/** A meeting of a cycle that assesses in March. */
const open = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const ledger = await eventStore.createLedger(tenantId);
  const { data } = shippedCycleOpened('changping-departments-quarter', '组织部');
  const title = { zh: '考核', en: 'Assessment' };
  const stages = [{ stage: 'assess', title, from: '2026-03-01', until: '2026-03-31' }] as const;
  const opened = proposed({ type: 'EvaluationCycleOpened', data: { ...data, stages } } as const);
  const stream = { category: 'evaluation-cycle', id: '2026' };
  await ledger.append([{ stream, expectedRevision: -1, events: [opened] }]);
  const commands = createCommandExecutor(eventStore);
  const units = [{ organisationId: '组织部', name: '组织部', ancestorIds: ['root'] }];
  const call = new CallReviewMeeting(commandMetadata({ commandId: 'call-1' }), {
    ...{ meetingId, cycleId: '2026', period: 'quarter', on: '2026-03-30', about: '一季度讲评', units },
  });
  await commands.execute(call.metadata, orderFor(reviewMeetingDecider, meetingId, call));
  const hold = async (
    day: string,
    marks: readonly (typeof MARK)[],
    lateReason?: string,
    late: 'refused' | 'with-reason' = 'refused',
  ) => {
    const cycle = await loadCycle(eventStore, tenantId, '2026');
    const { scheme } = cycle;
    const loaded = { ...cycle, scheme: { ...scheme, entering: { ...scheme.entering, late } } };
    const input = { ...said, weakPoints: [], marks: [...marks], lateReason: lateReason ?? null };
    const metadata = commandMetadata({ commandId: 'hold-1', now: `${day}T02:00:00.000Z` });
    const holding = new HoldReviewMeeting(metadata, holdingOf(input, loaded, day));
    return new HoldReviewMeetingHandler(commands).execute(holding);
  };
  return { hold };
};

describe('the marks of a review meeting', () => {
  it('are taken in while the cycle assesses, and before', async () => {
    for (const day of ['2026-02-10', '2026-03-31']) {
      const { hold } = await open();
      expect((await hold(day, [MARK])).events).toHaveLength(1);
    }
  });

  it('are not taken in after it, unless the scheme lets them in with a reason', async () => {
    const { hold } = await open();
    await expect(hold('2026-04-01', [MARK])).rejects.toThrow(StageOver);
    await expect(hold('2026-04-01', [MARK], '会议延期', 'refused')).rejects.toThrow(StageOver);
    const { events } = await hold('2026-04-01', [MARK], '会议延期', 'with-reason');
    expect(events).toMatchObject([{ data: { lateReason: '会议延期' } }]);
  });

  it('are nothing that the minutes have to wait for', async () => {
    const { hold } = await open();
    expect((await hold('2026-04-03', [])).events).toHaveLength(1);
  });
});
