import { SettleOverdue } from '../adjustments/decider/adjustment-account.commands.ts';
import {
  adjustmentAccountDecider,
  adjustmentAccountId,
} from '../adjustments/decider/adjustment-account.decider.ts';
import { CancelCycle, ExtendStage } from '../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../cycles/decider/evaluation-cycle.decider.ts';
import { AssignSheet, SendBackSheet, SubmitSheet, WithdrawSheet } from '../sheets/decider/sheet.commands.ts';
import { sheetDecider } from '../sheets/decider/sheet.decider.ts';
import { YANCANG } from '../spec-support/adjustment-claims.ts';
import { LOUXING, openOverdueScene } from '../spec-support/overdue-scene.ts';
import { shippedScheme } from '../spec-support/open-shipped-cycle.ts';
import { ArrangeOverdueDeduction } from './decider/overdue-rule.commands.ts';
import { overdueRuleDecider } from './decider/overdue-rule.decider.ts';
import { dueSheets } from './due-sheets.ts';

const { cycleId, organisationId } = YANCANG;
const forSheets = { circumstance: 'n05', value: '1', graceDays: 3 };
const WORK = 'sheet:s1@2026-03-31';
const input = shippedScheme('hubei-union').entering.inputs.find(({ entry }) => entry.kind === 'decimal')!;
const question = { input: input.name, organisationId };

const openScene = async (given: Partial<AssignSheet['data']> = { dueOn: '2026-03-31' }) => {
  const scene = await openOverdueScene();
  const { eventStore, commands } = scene;
  const opened = () => dueSheets({ eventStore, commands });
  let clock = opened();
  const order = (command: Parameters<typeof sheetDecider.decide>[0]) =>
    scene.order(sheetDecider, command.data.sheetId, command);
  const assign = new AssignSheet(scene.metadata(), {
    sheetId: 's1',
    cycleId,
    procedure: 'self-assessment',
    rater: { name: '盐仓街道', organisationId, ancestorIds: ['root'] },
    acceptance: 'by-office',
    inputs: [input],
    assessed: [{ organisationId, name: '盐仓街道', ancestorIds: ['root'] }],
    questions: [question],
    leftOut: [],
    late: 'with-reason',
    ...given,
  });
  await order(assign);
  return {
    ...scene,
    arrange: (rule?: typeof forSheets) =>
      scene.order(
        overdueRuleDecider,
        cycleId,
        new ArrangeOverdueDeduction(scene.metadata(), { cycleId, ...(rule && { forSheets: rule }) }),
      ),
    /** Looks as often as the product does in a minute. */
    day: async (day: string) => {
      const now = scene.on(day);
      for (let look = 0; look < 3; look += 1) {
        await clock.run(LOUXING, now);
        await scene.deduct();
      }
    },
    restart: () => {
      clock = opened();
    },
    submit: (day: string) => {
      scene.on(day);
      const answers = [{ ...question, value: '1' }];
      return order(
        new SubmitSheet(scene.metadata(), {
          ...{ sheetId: 's1', cycleId, answers },
          ...{ late: 'with-reason', lateReason: '补报', filler: 'rater' },
        }),
      );
    },
    sendBack: () => order(new SendBackSheet(scene.metadata(), { sheetId: 's1', reason: '请补充' })),
    withdraw: () =>
      order(new WithdrawSheet(scene.metadata(), { sheetId: 's1', cycleId, reason: '机构撤销' })),
    status: async () => (await scene.account()).notices[WORK]?.status,
  };
};

const DEDUCTED = {
  adjustmentId: `overdue:${WORK}`,
  side: 'deduction',
  claimed: '2',
  counted: '2',
  entry: { organisationId, input: 'deduction/n05', value: '1' },
};

describe('a sheet that a unit did not hand in', () => {
  it('is told of after its day, and deducted in the score when the days of grace are over', async () => {
    const scene = await openScene();
    await scene.arrange(forSheets);
    await scene.day('2026-03-31');
    expect(await scene.status()).toBeUndefined();
    await scene.day('2026-04-01');
    expect((await scene.account()).notices[WORK]).toMatchObject({
      status: 'noticed',
      deadline: '2026-04-04',
      work: { kind: 'sheet', title: '自评表', dueOn: '2026-03-31' },
    });
    scene.restart();
    await scene.day('2026-04-04');
    expect(await scene.told()).toEqual([]);
    await scene.day('2026-04-05');
    scene.restart();
    await scene.day('2026-04-06');
    expect(await scene.told()).toMatchObject([['adjustment-approved', DEDUCTED]]);
    const events = await scene.ledger.read({ categories: ['adjustment-account'] });
    expect(events.filter(({ type }) => type === 'OverdueNoticed')).toHaveLength(1);
  });

  it('costs nothing where the office arranged nothing, or ended it', async () => {
    const scene = await openScene();
    await scene.day('2026-04-01');
    await scene.arrange(forSheets);
    await scene.arrange();
    await scene.day('2026-04-02');
    expect(await scene.status()).toBeUndefined();
  });

  it('costs nothing when it comes in time, or within the days of grace', async () => {
    const inTime = await openScene();
    await inTime.arrange(forSheets);
    await inTime.submit('2026-03-31');
    await inTime.day('2026-04-01');
    expect(await inTime.status()).toBeUndefined();
    const late = await openScene();
    await late.arrange(forSheets);
    await late.day('2026-04-01');
    await late.submit('2026-04-04');
    await late.day('2026-04-04');
    await late.day('2026-04-06');
    expect(await late.status()).toBe('settled');
    expect(await late.told()).toEqual([]);
  });

  it('gets back what was deducted before its coming in time was seen', async () => {
    const scene = await openScene();
    await scene.arrange(forSheets);
    await scene.day('2026-04-01');
    await scene.submit('2026-04-04');
    scene.on('2026-04-05');
    await scene.deduct();
    expect(await scene.told()).toHaveLength(1);
    await scene.day('2026-04-05');
    expect(await scene.told()).toMatchObject([
      ['adjustment-approved', DEDUCTED],
      ['adjustment-withdrawn', { adjustmentId: `overdue:${WORK}` }],
    ]);
  });

  it('stays deducted when it comes after the days of grace', async () => {
    const scene = await openScene();
    await scene.arrange(forSheets);
    await scene.day('2026-04-01');
    await scene.submit('2026-04-05');
    await scene.day('2026-04-05');
    expect(await scene.told()).toMatchObject([['adjustment-approved', DEDUCTED]]);
  });

  it('was handed in although it was sent back to be mended', async () => {
    const scene = await openScene();
    await scene.arrange(forSheets);
    await scene.submit('2026-03-30');
    await scene.sendBack();
    await scene.day('2026-04-01');
    expect(await scene.status()).toBeUndefined();
  });

  it('costs nothing any more when it is withdrawn, or the office excuses it', async () => {
    const withdrawn = await openScene();
    await withdrawn.arrange(forSheets);
    await withdrawn.day('2026-04-01');
    await withdrawn.withdraw();
    await withdrawn.day('2026-04-05');
    expect(await withdrawn.status()).toBe('settled');
    const excused = await openScene();
    await excused.arrange(forSheets);
    await excused.day('2026-04-01');
    const settle = new SettleOverdue(excused.metadata(), {
      ...{ ...YANCANG, workId: WORK, how: 'excused', reason: '防汛抢险' },
    });
    await excused.order(adjustmentAccountDecider, adjustmentAccountId(YANCANG), settle);
    excused.restart();
    await excused.day('2026-04-05');
    expect(await excused.told()).toEqual([]);
    expect(await excused.status()).toBe('settled');
  });

  it('has the days of its stage, and more of them when the stage is extended', async () => {
    const scene = await openScene({});
    const stage = 'assess';
    await scene.arrange(forSheets);
    await scene.day('2027-01-01');
    const first = 'sheet:s1@2026-12-31';
    expect((await scene.account()).notices[first]?.status).toBe('noticed');
    const extend = new ExtendStage(scene.metadata(), {
      cycleId,
      stage,
      until: '2027-01-10',
      reason: '节假日',
    });
    await scene.order(evaluationCycleDecider, cycleId, extend);
    await scene.day('2027-01-02');
    await scene.day('2027-01-11');
    const { notices } = await scene.account();
    expect([notices[first]?.status, notices['sheet:s1@2027-01-10']?.deadline]).toEqual([
      'settled',
      '2027-01-14',
    ]);
    expect(await scene.told()).toEqual([]);
  });

  it('costs a department nothing that is not assessed itself', async () => {
    const rater = { name: '组织部', organisationId: '组织部', ancestorIds: ['root'] };
    const scene = await openScene({ procedure: 'department-evaluation', rater, dueOn: '2026-03-31' });
    await scene.arrange(forSheets);
    await scene.day('2026-04-01');
    expect(await scene.ledger.read({ categories: ['adjustment-account'] })).toEqual([]);
  });

  it('costs nothing in a cycle that was given up', async () => {
    const scene = await openScene();
    await scene.arrange(forSheets);
    await scene.order(
      evaluationCycleDecider,
      cycleId,
      new CancelCycle(scene.metadata(), { cycleId, reason: '机构改革' }),
    );
    await scene.day('2026-04-01');
    expect(await scene.status()).toBeUndefined();
  });
});
