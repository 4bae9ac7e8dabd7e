import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { BurdenRatesArranged, FormEditingReported } from '../decider/burden.events.ts';
import type { EvidenceAttached, EvidenceStored } from '../../evidence/decider/evidence.events.ts';
import type { CommunityPointsAwarded } from '../../community-points/decider/community-points.events.ts';
import type {
  DailyFactConfirmed,
  DailyFactDisputed,
  DailyFactRecorded,
} from '../../daily-records/decider/daily-fact.events.ts';
import type {
  DutyReportOpened,
  DutyReportSectionsSaved,
} from '../../duty-reports/decider/duty-report.events.ts';
import type {
  FindingAnswered,
  FindingRecorded,
  InspectionPlanned,
} from '../../inspections/decider/inspection.events.ts';
import type {
  ReviewMeetingCalled,
  ReviewMeetingHeld,
} from '../../review-meetings/decider/review-meeting.events.ts';
import type {
  TopicProgressReported,
  TopicProposed,
  TopicPublished,
} from '../../topics/decider/topic.events.ts';
import type { FactRecorded, FactUsed } from '../../facts/decider/fact.events.ts';
import type {
  LetterSheetReported,
  TargetLetterDrafted,
} from '../../target-letters/decider/target-letter.events.ts';
import type { SheetAssigned, SheetSubmitted } from '../../sheets/decider/sheet.events.ts';
import { DEFAULT_BURDEN_RATES } from '../result/default-rates.ts';
import { burdenListProjection } from './burden-list.projection.ts';
import { emptyBurden } from '../result/burden.row.ts';

const town = { organisationId: 'shijing', ancestorIds: ['louxing'] };
const MONTH = '2017-05';
const on = '2017-04-30';
const row = emptyBurden(MONTH, town);
const fact = { ...town, key: 'party-members', on, value: '86' };
const recorded: FactRecorded = {
  type: 'FactRecorded',
  data: { ...fact, title: '党员人数', evidenceIds: [] },
};
const used: FactUsed = { type: 'FactUsed', data: { ...fact, by: { kind: 'sheet', id: 's1' } } };
const stored: EvidenceStored = {
  type: 'EvidenceStored',
  data: {
    ...town,
    digest: 'd1',
    bytes: 18,
    mediaType: 'application/pdf',
    fileName: '记录.pdf',
    storedAt: '',
  },
};
const attached = (isReused: boolean): EvidenceAttached => ({
  type: 'EvidenceAttached',
  data: { ...town, to: { kind: 'fact', id: 'f1' }, isReused, attachedAt: '' },
});
const drafted: TargetLetterDrafted = {
  type: 'TargetLetterDrafted',
  data: {
    cycleId: '2017',
    organisation: { ...town, name: '石井镇' },
    draftRevision: 1,
    targets: [],
    removedTargetIds: [],
  },
};
const reported: LetterSheetReported = {
  type: 'LetterSheetReported',
  data: {
    sheet: 'progress',
    round: 1,
    items: [{ targetId: 't1', value: '12', text: '过半', evidenceIds: [] }],
    reportedAt: '',
  },
};
const assigned = (cycleId: string): SheetAssigned => ({
  type: 'SheetAssigned',
  data: {
    cycleId,
    procedure: 'self-assessment',
    rater: { name: '石井镇', ...town },
    acceptance: 'at-once',
    inputs: [],
    assessed: [],
    questions: [],
    leftOut: [],
    late: 'refused',
  },
});
const submitted: SheetSubmitted = {
  type: 'SheetSubmitted',
  data: { round: 1, answers: [{ input: 'study', organisationId: 'shijing', value: '92' }], submittedAt: '' },
};
const edited: FormEditingReported = {
  type: 'FormEditingReported',
  data: { ...town, kind: 'sheet', formId: 's1', sessionId: 'tab-1', sequence: 1, seconds: 45 },
};
const spec = projectionSpec(burdenListProjection);

const meeting: ReviewMeetingCalled = {
  type: 'ReviewMeetingCalled',
  data: {
    ...{ cycleId: '2017', period: 'quarter', on: '2017-04-20', about: '第一季度', calledAt: '' },
    units: [
      { ...town, name: '石井镇' },
      { organisationId: 'dake', name: '大科街道', ancestorIds: ['louxing'] },
    ],
  },
};
const held = (selfCriticism?: {
  readonly organisationId: string;
  readonly text: string;
}): ReviewMeetingHeld => ({
  type: 'ReviewMeetingHeld',
  data: {
    ...{ cycleId: '2017', heldOn: '2017-04-20', reviewed: '讲评一季度', planned: '部署二季度' },
    ...{ participants: [], weakPoints: [], marks: [], ...(selfCriticism && { selfCriticism }) },
  },
});
const report = (month: string): TopicProgressReported => ({
  type: 'TopicProgressReported',
  data: { month, text: '过半', doneMilestoneIds: ['m1'], evidenceIds: [], reportedAt: '' },
});
const topic: TopicPublished = {
  type: 'TopicPublished',
  data: {
    ...{ kind: 'key-project', title: '整乡推进', description: '双学双比', milestones: [], publishedAt: '' },
    unit: { ...town, name: '石井镇' },
  },
};
const saved = (...keys: readonly string[]): DutyReportSectionsSaved => ({
  type: 'DutyReportSectionsSaved',
  data: { who: 'secretary', revision: 1, sections: keys.map((key) => ({ key, text: '履职情况' })) },
});
const dutyReport: DutyReportOpened = {
  type: 'DutyReportOpened',
  data: {
    ...{ cycleId: '2017', who: ['secretary'], directions: ['upward'], sections: [], graded: [] },
    organisation: { ...town, name: '石井镇' },
  },
};
const inspection: InspectionPlanned = {
  type: 'InspectionPlanned',
  data: {
    ...{ cycleId: '2017', kind: 'surprise', procedure: 'spot-check', title: '明察暗访', on: '2017-04-20' },
    organisations: meeting.data.units,
    ...{ inputs: [], deducting: [], inspectors: [], replaces: [] },
  },
};
const finding: FindingRecorded = {
  type: 'FindingRecorded',
  data: {
    ...{ findingId: 'f1', organisationId: 'shijing', severity: 'minor', description: '记录不全' },
    ...{ evidenceIds: [], foundOn: '2017-04-20' },
  },
};
const answered: FindingAnswered = {
  type: 'FindingAnswered',
  data: { findingId: 'f1', stance: 'accepted', answer: '已补齐', answeredOn: '2017-04-21' },
};
const daily: DailyFactRecorded = {
  type: 'DailyFactRecorded',
  data: {
    ...{
      cycleId: '2017',
      on: '2017-04-20',
      description: '未按时报送',
      evidenceIds: [],
      inputs: [],
      values: [],
    },
    ...{ organisation: { ...town, name: '石井镇' }, unopposedUntil: '2017-04-23' },
  },
};
const confirmed = (how: DailyFactConfirmed['data']['confirmed']): DailyFactConfirmed => ({
  type: 'DailyFactConfirmed',
  data: { cycleId: '2017', confirmed: how, entries: [] },
});
const disputed: DailyFactDisputed = { type: 'DailyFactDisputed', data: { reason: '当日已报' } };
const awarded: CommunityPointsAwarded = {
  type: 'CommunityPointsAwarded',
  data: {
    ...{ awardId: 'a1', year: '2017', community: { ...town, name: '石井镇' }, points: '5' },
    ...{ for: '广场舞比赛一等奖', on: '2017-04-20', evidenceIds: [] },
  },
};

describe('the burden of a unit', () => {
  it('holds what it reports of its topics, each month once', async () => {
    const { events } = recordedHistory().in(
      'topic',
      't1',
      topic,
      ...['2017-03', '2017-04', '2017-04'].map(report),
    );
    await spec.given(...events).thenRow('months', '2017-05/shijing', { ...row, items: 3, minutes: '20.2' });
  });

  it('holds the plan of a topic that it puts forward itself', async () => {
    const { publishedAt: _, ...content } = topic.data;
    const milestones = [{ milestoneId: 'm1', title: '完成', dueOn: '2017-06-30' }];
    const proposed: TopicProposed = {
      type: 'TopicProposed',
      data: { ...content, milestones, proposedAt: '' },
    };
    const { events } = recordedHistory().in('topic', 't1', proposed);
    await spec.given(...events).thenRow('months', '2017-05/shijing', { ...row, items: 2, minutes: '10.3' });
  });

  it('holds the self-criticism of the last of a review meeting, and nobody else’s', async () => {
    const last = held({ organisationId: 'shijing', text: '检查反思' });
    const { events } = recordedHistory().in('review-meeting', 'q1', meeting, last);
    await spec
      .given(...events)
      .thenRows('months', { '2017-05/shijing': { ...row, items: 1, minutes: '10' } });
    const none = recordedHistory().in('review-meeting', 'q1', meeting, held());
    await spec.given(...none.events).thenRows('months', {});
  });

  it('holds each section of a duty report once, however often it is saved', async () => {
    const { events } = recordedHistory().in(
      'duty-report',
      '2017:shijing',
      dutyReport,
      saved('performance'),
      saved('performance', 'problems'),
    );
    await spec.given(...events).thenRow('months', '2017-05/shijing', { ...row, items: 2, minutes: '20' });
  });

  it('holds its answers to findings of an inspection', async () => {
    const { events } = recordedHistory().in('inspection', 'i1', inspection, finding, answered, answered);
    await spec
      .given(...events)
      .thenRows('months', { '2017-05/shijing': { ...row, items: 1, minutes: '10' } });
  });

  it('holds what it says of daily records, and not what others do', async () => {
    const { events } = recordedHistory()
      .in('daily-fact', 'd1', daily, confirmed('by-unit'))
      .in('daily-fact', 'd2', daily, confirmed('unopposed'))
      .in('daily-fact', 'd3', daily, disputed, confirmed('by-office'));
    await spec.given(...events).thenRow('months', '2017-05/shijing', { ...row, items: 2, minutes: '10.2' });
  });

  it('holds the points that a community brings in', async () => {
    const { events } = recordedHistory().in('community-points', '2017:shijing', awarded);
    await spec.given(...events).thenRow('months', '2017-05/shijing', { ...row, items: 2, minutes: '0.8' });
  });

  it('is what it was asked, estimated in minutes', async () => {
    const { events } = recordedHistory()
      .in('evidence', 'd1', stored, attached(false))
      .in('target-letter', '2017:shijing', drafted, reported)
      .in('fact', 'f1', recorded);
    await spec
      .given(...events)
      .thenRows('months', { '2017-05/shijing': { ...row, items: 4, minutes: '14' } });
    await spec.given(...events).thenIndexes('months', '2017-05/shijing', { month: MONTH });
  });

  it('shows what was asked twice: a file that is handed in again, an input on two sheets of one cycle', async () => {
    const { events } = recordedHistory()
      .in('evidence', 'd1', stored, stored)
      .in('assessment-sheet', 's1', assigned('2017-Q1'), submitted)
      .in('assessment-sheet', 's2', assigned('2017-Q1'), submitted)
      .in('assessment-sheet', 's3', assigned('2017-Q2'), submitted);
    await spec.given(...events).thenRow('months', '2017-05/shijing', {
      ...row,
      items: 5,
      minutes: '7.5',
      itemsTwice: 2,
      minutesTwice: '3.5',
    });
  });

  it('does not count what was sent back and done again', async () => {
    const again = { ...reported, data: { ...reported.data, round: 2 } };
    const { events } = recordedHistory().in('target-letter', '2017:shijing', drafted, reported, again);
    await spec.given(...events).thenRow('months', '2017-05/shijing', { ...row, items: 2, minutes: '10.5' });
  });

  it('leaves out what is asked of raters who are of no unit', async () => {
    const { data } = assigned('2017-Q1');
    const outside = {
      ...assigned('2017-Q1'),
      data: { ...data, rater: { name: '第三方机构', ancestorIds: [] } },
    };
    const { events } = recordedHistory().in('assessment-sheet', 's1', outside, submitted);
    await spec.given(...events).thenRows('months', {});
  });

  it('shows what it was spared by using a fact or a file again', async () => {
    const { events } = recordedHistory().in('fact', 'f1', used, used).in('evidence', 'd1', attached(true));
    await spec
      .given(...events)
      .thenRow('months', '2017-05/shijing', { ...row, itemsReused: 3, minutesSaved: '4' });
  });

  it('is estimated by the rates in force when it was asked', async () => {
    const arranged: BurdenRatesArranged = {
      type: 'BurdenRatesArranged',
      data: { rates: { ...DEFAULT_BURDEN_RATES, decimal: '2.25' } },
    };
    const { events } = recordedHistory()
      .in('fact', 'f1', recorded)
      .in('burden-rates', 'rates', arranged)
      .in('fact', 'f2', { ...recorded, data: { ...recorded.data, key: 'branches' } });
    await spec.given(...events).thenRow('months', '2017-05/shijing', { ...row, items: 2, minutes: '2.75' });
  });

  it('holds the time that screens measured', async () => {
    const { events } = recordedHistory().in('form-editing', 'sheet:s1', edited, edited);
    await spec.given(...events).thenRow('months', '2017-05/shijing', { ...row, editingSeconds: 90 });
  });
});
