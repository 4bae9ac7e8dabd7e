import { asGolden, goldenSamples, proposed } from '@kaoping/testing';
import type { DomainEvent } from '@kaoping/event-sourcing';
import { basis, by, month, person, QUARTER, STAFF_RULES, terms } from '../spec-support/pay-scene.ts';
import { ApprovePayRun, OpenPayRun, SettlePayRun } from './pay-run.commands.ts';
import { payRunDecider } from './pay-run.decider.ts';
import type { PayRunEvent } from './pay-run.events.ts';
import { initialPayRun, type PayRun } from './pay-run.state.ts';
import {
  ArrangeStaffRules,
  ClaimPayResults,
  EnterPersonalFactors,
  ImportPayBases,
} from './pay-table.commands.ts';
import { payTableDecider } from './pay-table.decider.ts';
import type { PayTableEvent } from './pay-table.events.ts';
import { initialPayTable, type PayTable } from './pay-table.state.ts';

const golden = goldenSamples(new URL('golden/', import.meta.url));

const PLACE = { cycleId: '2024-Q1', peerGroup: 'partyBlock' };

const tableEvents = (): readonly PayTableEvent[] => {
  let table: PayTable = initialPayTable;
  const batch = {
    ...PLACE,
    batchId: 'batch-1',
    source: '人力资源部 2024 年绩效基数',
    fileName: '绩效基数.xlsx',
  };
  return [
    new ArrangeStaffRules(by('arrange'), { ...PLACE, rules: { ...STAFF_RULES, freeUpTo: 4 } }),
    new ImportPayBases(by('import'), {
      ...batch,
      rows: [person('0001', 'jia', { post: '干事' }), person('0002', 'yi')],
    }),
    new EnterPersonalFactors(by('enter'), {
      ...PLACE,
      reason: '2024 年度工作人员考核',
      factors: [
        { personId: '0001', factor: '1.05' },
        { personId: '0002', grade: 'A' },
      ],
    }),
    new ClaimPayResults(by('claim'), {
      ...PLACE,
      payRunId: '2024-Q1-party',
      claims: [{ cycleId: '2024-01', peerGroup: 'partyBlock', quantity: 'payFactor' }],
    }),
  ].flatMap((command) =>
    payTableDecider.decide(command, table).map((event) => {
      table = payTableDecider.evolve(table, proposed(event, { causationId: command.metadata.commandId }));
      return event;
    }),
  );
};

const runEvents = (): readonly PayRunEvent[] => {
  const payRunId = '2024-Q1-party';
  const asked = terms({
    personalFactors: 'needed',
    reward: 'paidReward',
    staffResult: { cycleId: '2024-staff', peerGroup: 'staff' },
    budget: '10000',
    unitBudgets: [{ organisationId: 'jia', amount: '4000' }],
    exemptions: [{ organisationId: 'yi', reason: '新设部门' }],
  });
  const at = basis({
    rules: STAFF_RULES,
    people: [person('0001', 'jia', { factor: '1.05' }), person('0002', 'yi', { grade: 'A', post: '干事' })],
    results: [QUARTER[0]!, QUARTER[1]!, month('2024-03', { jia: '1.2' })],
  });
  let run: PayRun = initialPayRun;
  const digest = (): string => (run.status === 'open' ? (run.rounds[0]?.header.digest ?? '') : '');
  return [
    () => new OpenPayRun(by('open'), { payRunId, terms: asked, basis: at }),
    () =>
      new ApprovePayRun(by('approve', 'li-ming'), { payRunId, digest: digest(), note: '已核对', basis: at }),
    () => new SettlePayRun(by('settle'), { payRunId, basis: at }),
  ].flatMap((make) => {
    const command = make();
    return payRunDecider.decide(command, run).map((event) => {
      run = payRunDecider.evolve(run, proposed(event, { causationId: command.metadata.commandId }));
      return event;
    });
  });
};

describe('the stored shapes of pay', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    const events: readonly DomainEvent[] = [...tableEvents(), ...runEvents()];
    expect(golden).toEqual(asGolden(events));
    expect(Object.keys(golden)).toHaveLength(8);
  });

  it('are folded as they were when they were written', () => {
    const fold = <State>(
      evolve: (state: State, event: never) => State,
      initial: State,
      names: readonly string[],
    ): State =>
      names.reduce(
        (state, name) =>
          evolve(state, proposed(golden[name] as unknown as DomainEvent, { causationId: name }) as never),
        initial,
      );
    const run = fold<PayRun>(payRunDecider.evolve, initialPayRun, [
      'pay-round-drafted.v1',
      'pay-lines-drafted.v1',
      'pay-round-approved.v1',
      'pay-round-settled.v1',
    ]);
    expect(run).toMatchObject({
      status: 'open',
      paid: { 'person:0001': '3570.00' },
      rounds: [{ status: 'settled', approval: { approverId: 'li-ming' }, settlement: { total: '3570.00' } }],
    });
    const table = fold<PayTable>(payTableDecider.evolve, initialPayTable, [
      'staff-rules-arranged.v1',
      'pay-bases-imported.v1',
      'personal-factors-entered.v1',
      'pay-results-claimed.v1',
    ]);
    expect(table).toMatchObject({
      people: { '0001': { base: '1000', factor: '1.05' }, '0002': { grade: 'A' } },
      rules: { freeUpTo: 4 },
      claims: { '["2024-01","partyBlock","payFactor"]': '2024-Q1-party' },
      changes: 3,
      batchIds: ['batch-1'],
    });
  });
});
