import { asGolden, goldenSamples, proposed } from '@kaoping/testing';
import {
  accountAfter,
  approvalsOf,
  by,
  claimOf,
  commendation,
  historyOf,
  reviewOf,
  settledOn,
  withdrawalOf,
  YANCANG,
} from '../../spec-support/adjustment-claims.ts';
import {
  AnswerObjection,
  NoticeOverdue,
  ObjectToAdjustment,
  RemedyAdjustment,
  ReplyToOverdue,
  SettleOverdue,
  type AdjustmentAccountCommand,
} from './adjustment-account.commands.ts';
import type { AdjustmentAccountEvent } from './adjustment-account.events.ts';
import { evolveAdjustmentAccount, initialAdjustmentAccount } from './adjustment-account.state.ts';

const scheme = 'changde-2017';
const overdue = claimOf('x', { scheme: 'hubei-union', side: 'deduction', circumstance: 'n05' }).data.rules;
const objection = { ...YANCANG, adjustmentId: 'three', objectionId: 'o1' };
const work = { ...YANCANG, workId: 'topic-7' };
const metadata = (commandId: string) =>
  by({ commandId, actorId: 'officer', now: '2026-07-02T02:00:00.000Z' });

/** A history that writes every kind of event; the last of a kind is its sample. */
const commands: readonly AdjustmentAccountCommand[] = [
  claimOf('two', { circumstance: 'provincialCommendation', document: commendation() }),
  ...approvalsOf('two'),
  claimOf('four', { circumstance: 'breakthrough', value: '4' }),
  ...approvalsOf('four'),
  settledOn('2026-07-08'),
  claimOf('other', { circumstance: 'breakthrough' }),
  reviewOf('other', 'reviewer', { verdict: 'send-back', reason: '缺文号' }),
  claimOf('refused', { circumstance: 'breakthrough' }),
  reviewOf('refused', 'reviewer', { verdict: 'refuse', reason: '不属实' }),
  new RemedyAdjustment(metadata('remedy'), {
    ...YANCANG,
    adjustmentId: 'refused',
    appealId: 'appeal-1',
    reason: '申诉成立',
  }),
  new NoticeOverdue(metadata('notice'), {
    ...work,
    ...{ organisationName: '盐仓街道', ancestorIds: ['root'] },
    work: { kind: 'topic', title: '七月“第一议题”', dueOn: '2026-06-30' },
    ...{ rules: overdue, amount: { value: '1' }, graceDays: 3 },
  }),
  new ReplyToOverdue(metadata('reply'), { ...work, text: '书记住院，已报备' }),
  new SettleOverdue(metadata('settle'), { ...work, how: 'excused', reason: '确有困难' }),
  claimOf('three', {
    document: commendation({ documentId: 'file-8' }),
    data: { lateReason: '文件晚到', onBehalfOf: { organisationId: '盐仓街道', reason: '无填报员' } },
  }),
  ...approvalsOf('three', {}).map((approval, at) =>
    at === 0 ? approval : reviewOf('three', 'director', { reason: '属实' }),
  ),
  new ObjectToAdjustment(metadata('object'), { ...objection, text: '表彰对象并非该街道' }),
  new AnswerObjection(by({ commandId: 'answer', actorId: 'director' }), {
    ...objection,
    answer: '经核实无误',
  }),
  settledOn('2026-07-09'),
  withdrawalOf('three', { now: '2026-07-10T02:00:00.000Z' }),
  claimOf('investment', {
    scheme,
    circumstance: 'investment',
    beyond: '2000',
    document: commendation({ number: '常发〔2026〕2号' }),
  }),
  ...approvalsOf('investment'),
  settledOn('2026-07-20'),
];

const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of an adjustment account', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(historyOf(...commands)));
    expect(Object.keys(golden)).toHaveLength(15);
  });

  it('are folded as they were when they were written', () => {
    const names = [
      'adjustment-claimed',
      'adjustment-first-approved',
      'adjustment-approved',
      'adjustment-took-effect',
    ];
    const state = names.reduce((folded, name) => {
      const { type, data } = golden[`${name}.v1`]!;
      const event = { type, data: { ...(data as object), adjustmentId: 'a' } } as AdjustmentAccountEvent;
      return evolveAdjustmentAccount(folded, proposed(event));
    }, initialAdjustmentAccount);
    expect(state.adjustments['a']).toMatchObject({ status: 'effective', effects: 1, approvedAs: 1 });
    expect(accountAfter(...commands).adjustments['investment']?.entryIds).toEqual([
      'investment/1',
      'investment/1/beyond',
    ]);
  });
});
