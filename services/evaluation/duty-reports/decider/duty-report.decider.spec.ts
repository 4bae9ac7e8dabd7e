import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { rosterOf, shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import { dutyReportFrame } from '../result/duty-report-frame.ts';
import {
  DeliverDutyReport,
  OpenDutyReport,
  ReviewDutyReport,
  SaveDutyReport,
  SendBackDutyReport,
  SubmitDutyReport,
  WithdrawReview,
} from './duty-report.commands.ts';
import { dutyReportDecider, dutyReportId } from './duty-report.decider.ts';
import {
  DutyReportConflict,
  DutyReportNotOpen,
  DutyReportRefused,
  DutyReportUnknown,
  ReviewerBarred,
  ReviewTaken,
  ReviewUnknown,
} from './duty-report.errors.ts';
import type {
  DutyReportDelivered,
  DutyReportEvent,
  DutyReportOpened,
  DutyReportReviewed,
  DutyReportSectionsSaved,
  SectionText,
} from './duty-report.events.ts';

const spec = deciderSpec(dutyReportDecider);
const cycleId = '2026';
const target = { cycleId, organisationId: '王台矿' };
const secretary = { ...target, who: 'secretary' } as const;
const NOW = '2026-12-20T08:00:00.000Z';
const by = (commandId: string) => commandMetadata({ commandId, now: NOW });

const frameOf = (schemeId: string) => {
  const scheme = shippedScheme(schemeId);
  return dutyReportFrame(cycleId, scheme.entering, rosterOf(scheme, '王台矿')[0]!);
};
const opened: DutyReportOpened = { type: 'DutyReportOpened', data: frameOf('energy-group-duty') };
const openedHubei: DutyReportOpened = { type: 'DutyReportOpened', data: frameOf('hubei-union') };
const four: readonly SectionText[] = [
  { key: 'performance', text: '全年召开党委会十二次' },
  { key: 'problems', text: '基层联系不够' },
  { key: 'causes', text: '下沉不足' },
  { key: 'measures', text: '每月蹲点两天' },
];
const saved = (revision = 1, sections = four): DutyReportSectionsSaved => ({
  type: 'DutyReportSectionsSaved',
  data: { who: 'secretary', revision, sections },
});
const submitted: DutyReportEvent = {
  type: 'DutyReportSubmitted',
  data: { who: 'secretary', submittedAt: NOW },
};
const save = (baseRevision: number, sections = four) =>
  new SaveDutyReport(by('save'), { ...secretary, baseRevision, sections });
const submit = new SubmitDutyReport(by('submit'), secretary);
const SUPERIOR = 'assessment.dutyReview@superior';
const review = (given: Partial<ReviewDutyReport['data']> = {}, commandId = 'review') =>
  new ReviewDutyReport(by(commandId), {
    ...secretary,
    direction: 'upward',
    reviewer: { name: '陈书记', personId: 'chen', places: [{ organisationId: 'root', ancestorIds: [] }] },
    input: SUPERIOR,
    value: 'good',
    comment: ' 实在 ',
    questions: ['下一步如何带队伍？'],
    problems: [{ description: '基层联系不够', dueOn: '2027-03-31' }],
    entered: 'by-reviewer',
    ...given,
  });
const reviewed = (given: Partial<DutyReportReviewed['data']> = {}): DutyReportReviewed => ({
  type: 'DutyReportReviewed',
  data: {
    cycleId,
    reviewId: 'review',
    who: 'secretary',
    direction: 'upward',
    reviewer: { name: '陈书记', personId: 'chen', places: [{ organisationId: 'root', ancestorIds: [] }] },
    entry: { entryId: 'review', organisationId: '王台矿', input: SUPERIOR, value: 'good' },
    comment: '实在',
    questions: ['下一步如何带队伍？'],
    problems: [{ problemId: 'review.1', description: '基层联系不够', dueOn: '2027-03-31' }],
    organisation: { organisationId: '王台矿', name: '王台矿', ancestorIds: ['root'] },
    reviewedOn: '2026-12-20',
    ...given,
  },
});

describe('a duty report', () => {
  it('is written in the four sections of its scheme (000-02), or in the usual ones', () => {
    for (const { data } of [opened, openedHubei]) {
      expect(data.sections.map(({ title }) => title.zh)).toEqual([
        '履职情况',
        '存在问题',
        '原因分析',
        '具体措施',
      ]);
      expect(data.directions).toEqual(['upward', 'level', 'downward']);
    }
    expect(dutyReportId('2026', '王台矿')).toBe('2026:王台矿');
  });

  it('opens once and keeps what was written, only what changed', () => {
    const open = new OpenDutyReport(by('save'), opened.data);
    spec.when(open).then(opened);
    spec.given(opened).when(open).thenNothing();
    spec.when(save(0)).thenRefuses(DutyReportUnknown);
    spec.given(opened).when(save(0)).then(saved());
    spec.given(opened, saved()).when(save(1)).thenNothing();
    const changed = [{ key: 'causes', text: '调研不足' }];
    spec.given(opened, saved()).when(save(1, changed)).then(saved(2, changed));
  });

  it('refuses the later of two windows that wrote one section, and merges different ones', () => {
    const [first, second] = four;
    spec
      .given(opened, saved(1, [first!]))
      .when(save(0, [second!]))
      .then(saved(2, [second!]));
    spec
      .given(opened, saved(1, [first!]))
      .when(save(0, [{ ...first!, text: '另一版' }]))
      .thenRefuses(DutyReportConflict);
  });

  it('refuses a section that the scheme has not, one without end, and a reporter who need not report', () => {
    spec
      .given(opened)
      .when(save(0, [{ key: 'other', text: '无' }]))
      .thenRefuses(DutyReportRefused);
    spec
      .given(opened)
      .when(save(0, [{ key: 'causes', text: '长'.repeat(20_001) }]))
      .thenRefuses(DutyReportRefused);
    const member = new SaveDutyReport(by('save'), {
      ...target,
      who: 'member',
      baseRevision: 0,
      sections: four,
    });
    spec.given(opened).when(member).thenRefuses(DutyReportRefused);
  });

  it('is handed in whole, once, and given back with a reason', () => {
    const past = [opened, saved()] as const;
    spec
      .given(...past)
      .when(submit)
      .then(submitted);
    spec
      .given(opened, saved(1, four.slice(1)))
      .when(submit)
      .thenRefuses(DutyReportRefused);
    spec
      .given(...past, submitted)
      .when(submit)
      .thenRefuses(DutyReportNotOpen);
    spec
      .given(...past, submitted)
      .when(new SubmitDutyReport(by('command-1'), secretary))
      .thenNothing();
    const back = new SendBackDutyReport(by('back'), { ...secretary, reason: '问题部分过于笼统' });
    const sentBack: DutyReportEvent = {
      type: 'DutyReportSentBack',
      data: { who: 'secretary', reason: '问题部分过于笼统' },
    };
    spec
      .given(...past)
      .when(back)
      .thenRefuses(DutyReportNotOpen);
    spec
      .given(...past, submitted)
      .when(back)
      .then(sentBack);
    spec
      .given(...past, submitted, sentBack)
      .when(submit)
      .then(submitted);
  });

  it.each(['upward', 'level', 'downward'] as const)('is given %s (000-01)', (direction) => {
    const data = {
      who: 'secretary',
      direction,
      on: '2026-12-22',
      attendance: 46,
      occasion: '述职评议会',
    } as const;
    const delivered: DutyReportDelivered = { type: 'DutyReportDelivered', data };
    const deliver = (given: Partial<DutyReportDelivered['data']> = {}) =>
      new DeliverDutyReport(by('deliver'), { ...target, ...data, ...given });
    const past = [opened, saved(), submitted] as const;
    spec
      .given(...past)
      .when(deliver())
      .then(delivered);
    spec.given(opened, saved()).when(deliver()).thenRefuses(DutyReportNotOpen);
    spec
      .given(...past)
      .when(deliver({ attendance: 0 }))
      .thenRefuses(DutyReportRefused);
    spec
      .given(...past)
      .when(deliver({ on: '下周' }))
      .thenRefuses(DutyReportRefused);
  });
});

describe('the review of a duty report', () => {
  const past = [opened, saved(), submitted] as const;

  it('grades it by a level that counts (000-37), with questions and problems', () => {
    spec
      .given(...past)
      .when(review())
      .then(reviewed());
  });

  it('comes after the report, in a level that the scheme has, with so many words', () => {
    spec.given(opened, saved()).when(review()).thenRefuses(DutyReportNotOpen);
    spec
      .given(...past)
      .when(review({ value: '好' }))
      .thenRefuses(DutyReportRefused);
    spec
      .given(...past)
      .when(review({ input: 'assessment.special' }))
      .thenRefuses(DutyReportRefused);
    spec
      .given(...past)
      .when(review({ questions: Array.from({ length: 21 }, () => '？') }))
      .thenRefuses(DutyReportRefused);
    spec
      .given(...past)
      .when(review({ comment: ' ' }))
      .thenRefuses('TEXT.REFUSED');
  });

  it('counts once where the scheme takes one, and as often as there are reviewers where it takes many', () => {
    spec
      .given(...past, reviewed())
      .when(review({}, 'another'))
      .thenRefuses(ReviewTaken);
    const [one, two] = ['a', 'b'].map((id) =>
      review({ input: 'assessment.dutyReport@members', value: '88' }, id),
    );
    const hubei = [openedHubei, saved(), submitted] as const;
    const entry = (id: string) => ({
      entryId: id,
      organisationId: '王台矿',
      input: 'assessment.dutyReport@members',
      label: id,
      value: '88',
    });
    const by = (id: string) =>
      reviewed({
        reviewId: id,
        entry: entry(id),
        problems: [{ problemId: `${id}.1`, description: '基层联系不够', dueOn: '2027-03-31' }],
      });
    spec
      .given(...hubei)
      .when(one!)
      .then(by('a'));
    spec
      .given(...hubei, by('a'))
      .when(two!)
      .then(by('b'));
  });

  it('is refused from whom the scheme bars', () => {
    const own = {
      name: '赵刚',
      personId: 'zhao',
      places: [{ organisationId: '王台矿', ancestorIds: ['root'] }],
    };
    const given = { input: 'assessment.dutyReport@peers', value: '90', reviewer: own };
    spec.given(openedHubei, saved(), submitted).when(review(given)).thenRefuses(ReviewerBarred);
  });

  it('says why somebody else entered it', () => {
    spec
      .given(...past)
      .when(review({ entered: { onBehalfReason: '现场纸质评议表' } }))
      .then(reviewed({ onBehalfReason: '现场纸质评议表' }));
    spec
      .given(...past)
      .when(review({ entered: { onBehalfReason: '' } }))
      .thenRefuses('TEXT.REFUSED');
  });

  it('is withdrawn with the reason, and makes room for another', () => {
    const withdraw = (reviewId: string) =>
      new WithdrawReview(by('withdraw'), { ...target, reviewId, reason: '误录' });
    const withdrawn: DutyReportEvent = {
      type: 'DutyReportReviewWithdrawn',
      data: { cycleId, reviewId: 'review', entryId: 'review', reason: '误录' },
    };
    spec
      .given(...past, reviewed())
      .when(withdraw('review'))
      .then(withdrawn);
    spec
      .given(...past, reviewed())
      .when(withdraw('other'))
      .thenRefuses(ReviewUnknown);
    spec
      .given(...past, reviewed(), withdrawn)
      .when(review())
      .then(reviewed());
  });
});
