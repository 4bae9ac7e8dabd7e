import { deciderSpec } from '@kaoping/testing';
import {
  approvalsOf,
  by,
  claimOf,
  commendation,
  historyOf,
  reviewOf,
  settledOn,
  withdrawalOf,
  YANCANG,
  accountAfter,
} from '../../spec-support/adjustment-claims.ts';
import { TextRefused } from '../../cycles/result/required-text.ts';
import {
  AnswerObjection,
  NoticeOverdue,
  ObjectToAdjustment,
  RemedyAdjustment,
  ReplyToOverdue,
  SettleOverdue,
  WithdrawAdjustment,
  type AdjustmentAccountCommand,
} from './adjustment-account.commands.ts';
import { adjustmentAccountDecider } from './adjustment-account.decider.ts';
import {
  AdjustmentAmountRefused,
  AdjustmentIdTaken,
  ClaimOfAnother,
  DocumentDayMalformed,
  DocumentOutsidePeriod,
  FormalDocumentNeeded,
  GroundMissing,
} from './claim.errors.ts';
import {
  GraceDaysRefused,
  OverdueDeductedAlready,
  OverdueNeedsDeduction,
  OverdueUnknown,
} from './overdue.errors.ts';
import {
  AdjustmentElsewhere,
  AdjustmentUnknown,
  AnswerToOwnObjection,
  CapUsedUp,
  DocumentCountsAlready,
  NotPublic,
  ObjectionUnknown,
  ReviewOfOwnClaim,
  SecondReviewerNeeded,
} from './review.errors.ts';

const spec = deciderSpec(adjustmentAccountDecider);
const given = (...commands: readonly AdjustmentAccountCommand[]) => spec.given(...historyOf(...commands));

/** Claimed with the centre's document, approved by both, public until 2026-07-06. */
const three = [claimOf('three', { document: commendation() }), ...approvalsOf('three')];

describe('a claim', () => {
  it('holds the terms of its circumstance and waits for its review', () => {
    const command = claimOf('three', { document: commendation() });
    spec.when(command).then({
      type: 'AdjustmentClaimed',
      data: {
        ...YANCANG,
        organisationName: '盐仓街道',
        ancestorIds: ['root'],
        adjustmentId: 'three',
        terms: {
          side: 'bonus',
          circumstance: 'centralCommendation',
          title: { zh: '受到中央、国务院表彰', en: 'Commended by the Central Committee or State Council' },
          points: '3',
          family: 'commendation',
          cap: '5',
          excess: 'lost',
        },
        amount: { value: '1' },
        document: commendation(),
        description: '获中央表彰',
        evidenceIds: [],
        claimantId: 'recorder',
        claimedOn: '2026-07-01',
        approvals: 'two',
        publicityDays: 5,
      },
    });
  });

  it('that comes again changes nothing, also when it was reviewed and withdrawn meanwhile', () => {
    const commands = [...three, settledOn('2026-07-07'), withdrawalOf('three')];
    const account = accountAfter(...commands);
    expect(commands.flatMap((command) => adjustmentAccountDecider.decide(command, account))).toEqual([]);
  });

  it('is refused where it says too much or too little', () => {
    spec.when(claimOf('a', { value: '1.5' })).thenRefuses(AdjustmentAmountRefused);
    spec.when(claimOf('a', { value: '0' })).thenRefuses(AdjustmentAmountRefused);
    spec.when(claimOf('a', { beyond: '2000' })).thenRefuses(AdjustmentAmountRefused);
    const discipline = { side: 'deduction', circumstance: 'discipline' } as const;
    spec.when(claimOf('a', { ...discipline, value: '5.5' })).thenRefuses(AdjustmentAmountRefused);
    spec.when(claimOf('a', { data: { description: ' ' } })).thenRefuses(TextRefused);
    spec.when(claimOf('a', { data: { evidenceIds: [] } })).thenRefuses(GroundMissing);
    spec
      .when(claimOf('a', { document: commendation({ issuedOn: '六月' }) }))
      .thenRefuses(DocumentDayMalformed);
    spec.when(claimOf('a', { document: commendation({ number: '' }) })).thenRefuses(TextRefused);
  });

  it('needs a formal document where the scheme takes nothing else', () => {
    const changde = { scheme: 'changde-2017', circumstance: 'central' };
    spec.when(claimOf('a', changde)).thenRefuses(FormalDocumentNeeded);
    spec
      .when(claimOf('a', { ...changde, document: commendation({ isFormal: false }) }))
      .thenRefuses(FormalDocumentNeeded);
  });

  it('counts in the next period when its document came after the cut-off', () => {
    const rules = { ...claimOf('a').data.rules, lateCounts: 'next-period' } as const;
    const late = (issuedOn: string) =>
      claimOf('a', { document: commendation({ issuedOn }), data: { rules } });
    spec.when(late('2027-01-04')).thenRefuses(DocumentOutsidePeriod);
    expect(historyOf(late('2025-12-30'))).toHaveLength(1);
  });

  it('never counts outside the period where the scheme says never', () => {
    const rules = { ...claimOf('a').data.rules, lateCounts: 'never' } as const;
    const issued = (issuedOn: string) =>
      claimOf('a', { document: commendation({ issuedOn }), data: { rules } });
    spec.when(issued('2027-01-04')).thenRefuses(DocumentOutsidePeriod);
    spec.when(issued('2025-12-30')).thenRefuses(DocumentOutsidePeriod);
  });

  it('may be mended by whoever made it, once it was sent back', () => {
    const sentBack = [claimOf('a'), reviewOf('a', 'reviewer', { verdict: 'send-back', reason: '缺文号' })];
    const again = claimOf('a', { document: commendation() }, { commandId: 'mended' });
    expect(historyOf(...sentBack, again).map(({ type }) => type)).toEqual([
      'AdjustmentClaimed',
      'AdjustmentSentBack',
      'AdjustmentClaimed',
    ]);
    given(claimOf('a')).when(again).thenRefuses(AdjustmentIdTaken);
    given(...sentBack)
      .when(claimOf('a', {}, { commandId: 'mended', actorId: 'another' }))
      .thenRefuses(ClaimOfAnother);
  });
});

describe('a review', () => {
  it('takes two persons, neither of them the claimant, and then publicises for five days', () => {
    given(claimOf('three'))
      .when(reviewOf('three', 'reviewer'))
      .then({
        type: 'AdjustmentFirstApproved',
        data: { ...YANCANG, adjustmentId: 'three', reviewerId: 'reviewer' },
      });
    given(claimOf('three'), reviewOf('three', 'reviewer'))
      .when(reviewOf('three', 'director', { reason: '属实' }))
      .then({
        type: 'AdjustmentApproved',
        data: {
          ...YANCANG,
          adjustmentId: 'three',
          reviewerId: 'director',
          reason: '属实',
          claimed: '3',
          reserved: '3',
          approvedOn: '2026-07-01',
          publicUntil: '2026-07-06',
        },
      });
    given(claimOf('three')).when(reviewOf('three', 'recorder')).thenRefuses(ReviewOfOwnClaim);
    given(claimOf('three'), reviewOf('three', 'reviewer'))
      .when(reviewOf('three', 'reviewer', { commandId: 'again' }))
      .thenRefuses(SecondReviewerNeeded);
  });

  it('counts at once where the scheme publicises nothing', () => {
    const oil = claimOf('a', {
      data: { rules: { ...claimOf('a').data.rules, publicityDays: 0, approvals: 'one' } },
    });
    expect(historyOf(oil, reviewOf('a', 'reviewer')).map(({ type }) => type)).toEqual([
      'AdjustmentClaimed',
      'AdjustmentApproved',
      'AdjustmentTookEffect',
    ]);
  });

  it('never doubles: approving again decides nothing, before and after the effect', () => {
    const again = reviewOf('three', 'third', { commandId: 'again' });
    given(...three)
      .when(again)
      .thenNothing();
    given(...three, settledOn('2026-07-07'))
      .when(again)
      .thenNothing();
    given(...three)
      .when(reviewOf('three', 'director'))
      .thenNothing();
  });

  it('refuses or sends back with a reason only', () => {
    given(claimOf('a'))
      .when(reviewOf('a', 'reviewer', { verdict: 'refuse' }))
      .thenRefuses(TextRefused);
    given(claimOf('a'))
      .when(reviewOf('a', 'reviewer', { verdict: 'refuse', reason: '非正式文件' }))
      .then({
        type: 'AdjustmentRefused',
        data: { ...YANCANG, adjustmentId: 'a', reviewerId: 'reviewer', reason: '非正式文件' },
      });
    given(...three)
      .when(reviewOf('three', 'third', { verdict: 'refuse', reason: '晚了' }))
      .thenRefuses(AdjustmentElsewhere);
    spec.when(reviewOf('constructor', 'reviewer')).thenRefuses(AdjustmentUnknown);
  });
});

describe('the caps', () => {
  const breakthrough = (id: string, value: string) =>
    claimOf(id, {
      circumstance: 'breakthrough',
      value,
      document: commendation({ number: `舟委〔2026〕${id}号` }),
    });

  it('reserve what is left, then refuse', () => {
    const four = [breakthrough('4', '4'), ...approvalsOf('4')];
    expect(historyOf(...three, ...four).at(-1)).toMatchObject({ data: { claimed: '4', reserved: '2' } });
    given(...three, ...four, breakthrough('1', '1'))
      .when(reviewOf('1', 'reviewer'))
      .thenRefuses(CapUsedUp);
    // Between the first and the second approval somebody else took the last points.
    given(...three, breakthrough('1', '1'), reviewOf('1', 'reviewer'), ...four)
      .when(reviewOf('1', 'director'))
      .thenRefuses(CapUsedUp);
  });

  it('leave an approved claim what a withdrawn one gives free', () => {
    const four = [breakthrough('4', '4'), ...approvalsOf('4')];
    const history = historyOf(...three, ...four, settledOn('2026-07-07'), withdrawalOf('three'));
    expect(history.slice(-2)).toEqual([
      {
        type: 'AdjustmentWithdrawn',
        data: { ...YANCANG, adjustmentId: 'three', reason: '文件作废', entryIds: ['three/1'] },
      },
      { type: 'AdjustmentsRecounted', data: { ...YANCANG, counted: [{ adjustmentId: '4', counted: '4' }] } },
    ]);
  });

  it('bind each indicator by itself where circumstances change indicators', () => {
    const hubei = (id: string, circumstance: string) =>
      claimOf(id, { scheme: 'hubei-union', circumstance, document: commendation({ number: id }) });
    const honours = [hubei('A1', 'nationalHonour'), ...approvalsOf('A1')];
    given(...honours, hubei('A2', 'provincialHonour'))
      .when(reviewOf('A2', 'reviewer'))
      .thenRefuses(CapUsedUp);
    expect(historyOf(...honours, hubei('A3', 'innovation'), ...approvalsOf('A3')).at(-1)).toMatchObject({
      data: { reserved: '1' },
    });
  });
});

describe('one document', () => {
  const two = claimOf('two', {
    circumstance: 'provincialCommendation',
    document: commendation({ number: ' 中发[2026]8号' }),
  });

  it('counts once, at its highest level, when the higher one is approved last', () => {
    const lower = [two, ...approvalsOf('two'), settledOn('2026-07-07')];
    const later = { now: '2026-07-10T02:00:00.000Z' };
    const higher = [claimOf('three', { document: commendation() }), ...approvalsOf('three', later)];
    const history = historyOf(...lower, ...higher, settledOn('2026-07-16'));
    expect(history.at(-1)).toMatchObject({
      type: 'AdjustmentTookEffect',
      data: { adjustmentId: 'three', counted: '3', supersedes: ['two'] },
    });
  });

  it('counts once, at its highest level, when the higher one is approved first', () => {
    given(...three, two)
      .when(reviewOf('two', 'reviewer'))
      .thenRefuses(DocumentCountsAlready);
  });

  it('counts at its lower level again when the higher one is withdrawn', () => {
    const lower = [two, ...approvalsOf('two'), settledOn('2026-07-07')];
    const history = historyOf(...lower, ...three, settledOn('2026-07-08'), withdrawalOf('three'));
    expect(history.slice(-2)).toMatchObject([
      { type: 'AdjustmentWithdrawn', data: { entryIds: ['three/1'] } },
      { type: 'AdjustmentReinstated', data: { adjustmentId: 'two', insteadOf: 'three' } },
    ]);
    expect(
      historyOf(
        ...lower,
        ...three,
        settledOn('2026-07-08'),
        withdrawalOf('three'),
        settledOn('2026-07-09'),
      ).at(-1),
    ).toMatchObject({
      type: 'AdjustmentTookEffect',
      data: { adjustmentId: 'two', entry: { entryId: 'two/2' }, counted: '2' },
    });
  });

  it('cannot be claimed twice for one circumstance', () => {
    const again = claimOf('again', { document: commendation() });
    given(...three, again)
      .when(reviewOf('again', 'reviewer'))
      .thenRefuses(DocumentCountsAlready);
  });
});

describe('publicity', () => {
  it('comes before the effect, whole days of it', () => {
    given(...three)
      .when(settledOn('2026-07-06'))
      .thenNothing();
    given(...three)
      .when(settledOn('2026-07-07'))
      .then({
        type: 'AdjustmentTookEffect',
        data: {
          ...YANCANG,
          adjustmentId: 'three',
          side: 'bonus',
          circumstance: 'centralCommendation',
          documentKey: '中发〔2026〕8号',
          claimed: '3',
          counted: '3',
          entry: {
            entryId: 'three/1',
            organisationId: '盐仓街道',
            input: 'bonus/centralCommendation',
            label: '中发〔2026〕8号',
            value: '1',
            reason: '获中央表彰',
          },
          supersedes: [],
        },
      });
    given(...three, settledOn('2026-07-07'))
      .when(settledOn('2026-07-08'))
      .thenNothing();
  });

  const objection = (commandId = 'object', now = '2026-07-03T02:00:00.000Z') =>
    new ObjectToAdjustment(by({ actorId: 'neighbour', commandId, now }), {
      ...YANCANG,
      adjustmentId: 'three',
      objectionId: 'o1',
      text: '表彰对象并非该街道',
    });
  const answer = (actorId: string, objectionId = 'o1') =>
    new AnswerObjection(by({ actorId, commandId: 'answer' }), {
      ...YANCANG,
      adjustmentId: 'three',
      objectionId,
      answer: '经核实无误',
    });

  it('waits for the answer to an objection', () => {
    given(...three, objection())
      .when(settledOn('2026-07-07'))
      .thenNothing();
    given(...three, objection())
      .when(objection('object-again'))
      .thenNothing();
    given(...three, objection())
      .when(answer('neighbour'))
      .thenRefuses(AnswerToOwnObjection);
    given(...three, objection())
      .when(answer('officer', 'o2'))
      .thenRefuses(ObjectionUnknown);
    expect(historyOf(...three, objection(), answer('officer'), settledOn('2026-07-07')).at(-1)?.type).toBe(
      'AdjustmentTookEffect',
    );
  });

  it('takes no objections before and after', () => {
    given(claimOf('three')).when(objection()).thenRefuses(NotPublic);
    given(...three)
      .when(objection('late', '2026-07-07T02:00:00.000Z'))
      .thenRefuses(NotPublic);
  });
});

describe('a withdrawal', () => {
  const byUnit = (actorId: string) =>
    new WithdrawAdjustment(by({ actorId, commandId: 'give-up' }), {
      ...YANCANG,
      adjustmentId: 'three',
      reason: '误报',
      by: 'unit',
    });

  it('is the unit’s own until the claim is approved', () => {
    given(claimOf('three'))
      .when(byUnit('recorder'))
      .then({
        type: 'AdjustmentWithdrawn',
        data: { ...YANCANG, adjustmentId: 'three', reason: '误报', entryIds: [] },
      });
    given(claimOf('three')).when(byUnit('another')).thenRefuses(ClaimOfAnother);
    given(...three)
      .when(byUnit('recorder'))
      .thenRefuses(AdjustmentElsewhere);
  });

  it('needs a reason, and is done once', () => {
    given(...three, withdrawalOf('three'))
      .when(withdrawalOf('three', { commandId: 'again' }))
      .thenNothing();
    const { data, metadata } = withdrawalOf('three');
    given(...three)
      .when(new WithdrawAdjustment(metadata, { ...data, reason: '' }))
      .thenRefuses(TextRefused);
  });

  const upheld = new RemedyAdjustment(by({ commandId: 'upheld', actorId: 'judge' }), {
    ...YANCANG,
    adjustmentId: 'three',
    appealId: 'appeal-1',
    reason: '申诉成立',
  });

  it('follows an appeal against a deduction that is upheld', () => {
    const criticised = { side: 'deduction', circumstance: 'criticism', document: commendation() } as const;
    const deduction = [claimOf('three', criticised), ...approvalsOf('three')];
    given(...deduction, settledOn('2026-07-07'))
      .when(upheld)
      .then({
        type: 'AdjustmentWithdrawn',
        data: {
          ...YANCANG,
          adjustmentId: 'three',
          reason: '申诉成立',
          entryIds: ['three/1'],
          appealId: 'appeal-1',
        },
      });
    given(...three, settledOn('2026-07-07'))
      .when(upheld)
      .thenRefuses(AdjustmentElsewhere);
  });

  it('gives way to a new review where the appeal is against a refusal', () => {
    const refused = [
      claimOf('three'),
      reviewOf('three', 'reviewer', { verdict: 'refuse', reason: '不属实' }),
    ];
    given(...refused)
      .when(upheld)
      .then({
        type: 'AdjustmentReopened',
        data: { ...YANCANG, adjustmentId: 'three', appealId: 'appeal-1', reason: '申诉成立' },
      });
    expect(accountAfter(...refused, upheld).adjustments['three']).toMatchObject({
      status: 'claimed',
      reviewerIds: [],
      involvedIds: ['reviewer'],
    });
  });
});

describe('overdue work', () => {
  const rules = claimOf('x', { scheme: 'hubei-union', side: 'deduction', circumstance: 'n05' }).data.rules;
  const noticed = (workId = 'topic-7', graceDays = 3, given = rules) =>
    new NoticeOverdue(by({ commandId: `notice-${workId}`, actorId: 'officer' }), {
      ...YANCANG,
      organisationName: '盐仓街道',
      ancestorIds: ['root'],
      workId,
      work: { kind: 'topic', title: '七月“第一议题”', dueOn: '2026-06-30' },
      rules: given,
      amount: { value: '1' },
      graceDays,
    });
  const settled = (how: 'done' | 'excused') =>
    new SettleOverdue(by({ commandId: `settle-${how}`, actorId: 'officer' }), {
      ...YANCANG,
      workId: 'topic-7',
      how,
      reason: '已补办',
    });

  it('is noticed first, once', () => {
    spec.when(noticed()).then({
      type: 'OverdueNoticed',
      data: {
        ...YANCANG,
        organisationName: '盐仓街道',
        ancestorIds: ['root'],
        workId: 'topic-7',
        work: { kind: 'topic', title: '七月“第一议题”', dueOn: '2026-06-30' },
        terms: rules.terms,
        amount: { value: '1' },
        noticedOn: '2026-07-01',
        deadline: '2026-07-04',
      },
    });
    const { data } = noticed();
    given(noticed())
      .when(new NoticeOverdue(by({ commandId: 'later' }), data))
      .thenNothing();
  });

  it('deducts by itself when the days of grace are over, and once', () => {
    given(noticed()).when(settledOn('2026-07-04')).thenNothing();
    const history = historyOf(noticed(), settledOn('2026-07-05'));
    expect(history.map(({ type }) => type)).toEqual([
      'OverdueNoticed',
      'AdjustmentClaimed',
      'AdjustmentApproved',
      'AdjustmentTookEffect',
    ]);
    expect(history.at(-1)).toMatchObject({
      data: { adjustmentId: 'overdue:topic-7', counted: '2', entry: { input: 'deduction/n05', value: '1' } },
    });
    spec
      .given(...history)
      .when(settledOn('2026-07-06'))
      .thenNothing();
  });

  it('does not deduct what was done or excused in time', () => {
    given(noticed(), settled('done')).when(settledOn('2026-07-05')).thenNothing();
    given(noticed(), settled('done')).when(settled('excused')).thenNothing();
    given(noticed(), settledOn('2026-07-05')).when(settled('excused')).thenRefuses(OverdueDeductedAlready);
  });

  it('lets the organisation have its say', () => {
    const say = new ReplyToOverdue(by({ commandId: 'say' }), {
      ...YANCANG,
      workId: 'topic-7',
      text: '书记住院，已报备',
    });
    given(noticed())
      .when(say)
      .then({
        type: 'OverdueReplied',
        data: { ...YANCANG, workId: 'topic-7', replierId: 'recorder', text: '书记住院，已报备' },
      });
    spec.when(say).thenRefuses(OverdueUnknown);
    given(noticed(), settledOn('2026-07-05')).when(say).thenRefuses(OverdueDeductedAlready);
  });

  it('takes no more than the bound of its indicator, and lets the rest go', () => {
    const works = [1, 2, 3, 4, 5, 6].map((at) => noticed(`topic-${String(at)}`));
    const history = historyOf(...works, settledOn('2026-07-05'));
    expect(history.at(-1)).toMatchObject({
      type: 'OverdueSettled',
      data: { workId: 'topic-6', how: 'cap-used-up' },
    });
  });

  it('is refused with days or a circumstance that make no sense', () => {
    spec.when(noticed('a', 0)).thenRefuses(GraceDaysRefused);
    spec.when(noticed('a', 32)).thenRefuses(GraceDaysRefused);
    spec.when(noticed('a', 3, claimOf('x').data.rules)).thenRefuses(OverdueNeedsDeduction);
  });
});
