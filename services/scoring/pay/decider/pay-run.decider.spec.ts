import { deciderSpec, proposed } from '@kaoping/testing';
import { basis, by, month, person, QUARTER, STAFF_RULES, terms, unit } from '../spec-support/pay-scene.ts';
import type { PayBasis } from '../result/pay-basis.ts';
import {
  ApprovePayRun,
  OpenDifferenceRun,
  OpenPayRun,
  SettlePayRun,
  type PayRunCommand,
} from './pay-run.commands.ts';
import { payRunDecider } from './pay-run.decider.ts';
import type { PayLinesDrafted, PayRoundDrafted, PayRunEvent, PayTerms } from './pay-run.events.ts';
import { initialPayRun, type PayRun } from './pay-run.state.ts';

const spec = deciderSpec(payRunDecider);
const payRunId = '2024-Q1-party';

const open = (given: { terms?: PayTerms; basis?: PayBasis } = {}, commandId = 'open') =>
  new OpenPayRun(by(commandId), { payRunId, terms: terms(), basis: basis(), ...given });
const approve = (digest: string, at: PayBasis = basis(), actor = 'li-ming', commandId = 'approve') =>
  new ApprovePayRun(by(commandId, actor), { payRunId, digest, basis: at });
const settle = (at: PayBasis = basis(), commandId = 'settle') =>
  new SettlePayRun(by(commandId), { payRunId, basis: at });
const difference = (at: PayBasis, commandId = 'difference') =>
  new OpenDifferenceRun(by(commandId), { payRunId, basis: at });

/** Decides commands in turn, each after what came of those before it. */
const play = (...steps: readonly (PayRunCommand | ((run: PayRun) => PayRunCommand))[]) => {
  let run: PayRun = initialPayRun;
  const events: PayRunEvent[] = [];
  for (const step of steps) {
    const command = typeof step === 'function' ? step(run) : step;
    for (const event of payRunDecider.decide(command, run)) {
      events.push(event);
      run = payRunDecider.evolve(run, proposed(event, { causationId: command.metadata.commandId }));
    }
  }
  return { run, events };
};

const lastDigest = (run: PayRun): string => (run.status === 'open' ? run.rounds.at(-1)!.header.digest : '');
const approveLast = (at?: PayBasis) => (run: PayRun) =>
  approve(lastDigest(run), at, 'li-ming', `approve-${lastDigest(run)}`);
const linesOf = (events: readonly PayRunEvent[]) =>
  events.flatMap((event) => (event.type === 'PayLinesDrafted' ? event.data.lines : []));
const draftOf = (events: readonly PayRunEvent[]) =>
  events.findLast(({ type }) => type === 'PayRoundDrafted') as PayRoundDrafted;
const decideAfter = (events: readonly PayRunEvent[], command: PayRunCommand) =>
  spec.given(...events).when(command);

const SETTLED = play(open(), approveLast(), settle()).events;

/** 乙部's March was revised after an appeal, and 丙部's March came in. */
const REVISED = basis({
  results: [
    QUARTER[0]!,
    QUARTER[1]!,
    month('2024-03', { jia: '1.2', yi: '1.2', bing: '1' }, { revision: 2 }),
  ],
});

describe('a pay run of a quarter by its months (003-09)', () => {
  it('adds up what each month earned: 3400 and 3200, and guesses nothing where March is missing', () => {
    const { events } = play(open());
    expect(linesOf(events).map(({ payeeId, amount }) => [payeeId, amount])).toEqual([
      ['C', undefined],
      ['A', '3400.00'],
      ['B', '3200.00'],
    ]);
    expect(linesOf(events)[0]?.missing).toEqual([
      { en: 'bing部 has no factor in the result of 2024-03.', zh: 'bing部在 2024-03 的考核结果中没有系数。' },
    ]);
    expect(draftOf(events).data).toMatchObject({ round: 1, total: '6600.00', lineCount: 3, missingCount: 1 });
  });

  it('shows a month that is not published, and is not approved before it is', () => {
    const two = { results: terms().results.slice(0, 2) };
    const at = basis({ results: QUARTER.slice(0, 2) });
    const { events } = play(open({ terms: terms(two), basis: at }));
    expect(draftOf(events).data.results.map(({ period, status }) => [period.label, status])).toEqual([
      ['2024-01', 'published'],
      ['2024-02', 'published'],
      ['2024-03', 'unpublished'],
    ]);
    expect(linesOf(events).every(({ due }) => due === undefined)).toBe(true);
    decideAfter(events, approve(draftOf(events).data.digest, at)).thenRefuses('PAY_RUN.RESULT_UNPUBLISHED');
  });

  it('is the same draft when it is computed once more', () => {
    const { events } = play(open());
    decideAfter(events, open({}, 'open-again')).thenNothing();
  });

  it('decides a repeated command once, whatever came between', () => {
    const { run } = play(open(), approveLast(), settle());
    for (const command of [open(), approve('other'), settle()]) {
      const again =
        command.type === 'ApprovePayRun'
          ? new ApprovePayRun(by(run.status === 'open' ? run.commandIds[1]! : ''), command.data)
          : command;
      expect(payRunDecider.decide(again, run)).toEqual([]);
    }
  });

  it('keeps the lines of many people in parts', () => {
    const people = Array.from({ length: 4_500 }, (_, at) => person(String(at)));
    const { events } = play(open({ basis: basis({ people }) }));
    expect(events.slice(1).map((event) => (event as PayLinesDrafted).data.lines.length)).toEqual([
      1_000, 1_000, 1_000, 1_000, 500,
    ]);
    expect(draftOf(events).data.total).toBe('15300000.00');
  });

  it('pays somebody at least', () => {
    spec.when(open({ basis: basis({ people: [] }) })).thenRefuses('PAY_RUN.NOBODY_TO_PAY');
  });

  it('keeps its id to its table and period', () => {
    const { events } = play(open());
    decideAfter(events, open({ terms: terms({ peerGroup: 'serviceBlock' }) }, 'other')).thenRefuses(
      'PAY_RUN.ID_TAKEN',
    );
  });
});

describe('a second person', () => {
  const { events } = play(open());
  const { digest } = draftOf(events).data;

  it('approves the draft that was looked at', () => {
    decideAfter(events, approve(digest)).then({
      type: 'PayRoundApproved',
      data: { payRunId, round: 1, approverId: 'li-ming', digest, approvedAt: '2017-05-03T08:00:00.000Z' },
    });
  });

  it('is another than who computed it', () => {
    decideAfter(events, approve(digest, basis(), 'wang-fang')).thenRefuses('PAY_RUN.SECOND_PERSON');
  });

  it('approves no other draft', () => {
    decideAfter(events, approve('0'.repeat(64))).thenRefuses('PAY_RUN.DIGEST_DIFFERS');
  });

  it('approves nothing that changed since', () => {
    decideAfter(events, approve(digest, REVISED)).thenRefuses('PAY_RUN.OUTDATED');
  });

  it('approves once', () => {
    const { events: approved } = play(open(), approveLast());
    decideAfter(approved, approve(digest, basis(), 'li-ming', 'again')).thenNothing();
    decideAfter(approved, approve(digest, basis(), 'zhao-lei', 'other')).thenRefuses('PAY_RUN.NOT_DRAFTED');
  });

  it('is asked again after the draft was computed anew', () => {
    const { run } = play(open(), approveLast(), open({ basis: REVISED }, 'open-2'));
    expect(run).toMatchObject({ rounds: [{ status: 'draft' }] });
    expect(() => payRunDecider.decide(settle(REVISED), run)).toThrow('second person');
  });

  it('is needed for every run that there is', () => {
    spec.when(approve(digest)).thenRefuses('PAY_RUN.UNKNOWN');
    decideAfter(events, settle()).thenRefuses('PAY_RUN.NOT_APPROVED');
  });
});

describe('a run that was settled', () => {
  it('names its digest and its sum', () => {
    expect(SETTLED.at(-1)).toMatchObject({ type: 'PayRoundSettled', data: { round: 1, total: '6600.00' } });
    decideAfter(SETTLED, settle(basis(), 'settle-again')).thenNothing();
  });

  it('is not computed anew', () => {
    decideAfter(SETTLED, open({ basis: REVISED }, 'open-2')).thenRefuses('PAY_RUN.SETTLED');
  });

  it('is not settled on results that changed after the approval', () => {
    const { events } = play(open(), approveLast());
    decideAfter(events, settle(REVISED)).thenRefuses('PAY_RUN.OUTDATED');
  });

  it('pays the difference of a revision in a round of its own, and what was missing then', () => {
    const { events, run } = play(open(), approveLast(), settle(), difference(REVISED));
    expect(
      linesOf(events.slice(SETTLED.length)).map(({ payeeId, paid, due, amount }) => [
        payeeId,
        paid,
        due,
        amount,
      ]),
    ).toEqual([
      ['C', undefined, '2800.00', '2800.00'],
      ['B', '3200.00', '3400.00', '200.00'],
    ]);
    expect(draftOf(events).data).toMatchObject({ round: 2, total: '3000.00' });
    expect(run).toMatchObject({ rounds: [{ status: 'settled' }, { status: 'draft' }] });
  });

  it('takes back what was too much, and then is even', () => {
    const lower = basis({
      results: [QUARTER[0]!, QUARTER[1]!, month('2024-03', { jia: '0.8', yi: '1' }, { revision: 2 })],
    });
    const { run, events } = play(
      open(),
      approveLast(),
      settle(),
      difference(lower),
      approveLast(lower),
      settle(lower, 'settle-2'),
    );
    expect(linesOf(events.slice(SETTLED.length)).map(({ payeeId, amount }) => [payeeId, amount])).toEqual([
      ['A', '-400.00'],
    ]);
    expect(() => payRunDecider.decide(difference(lower, 'difference-2'), run)).toThrow('due another sum');
  });

  it('takes nothing back for a result that was recalled before it is revised', () => {
    const recalled = basis({
      results: [QUARTER[0]!, QUARTER[1]!, month('2024-03', {}, { status: 'recalled' })],
    });
    decideAfter(SETTLED, difference(recalled)).thenRefuses('PAY_RUN.NO_DIFFERENCE');
  });

  it('has a difference only once it is settled', () => {
    spec.when(difference(REVISED)).thenRefuses('PAY_RUN.UNKNOWN');
    decideAfter(play(open()).events, difference(REVISED)).thenRefuses('PAY_RUN.NOT_SETTLED');
  });
});

describe('rewards of a run (003-12)', () => {
  const { factor: _factor, ...unpaid } = terms();
  const rewarded: PayTerms = {
    ...unpaid,
    reward: 'paidReward',
    period: { kind: 'month', label: '2024-01' },
    results: unpaid.results.slice(0, 1),
  };
  const units = {
    zongcai: unit('综采支部', { reward: '5000' }),
    juejin: unit('掘进支部', { reward: '0' }),
    jidian: unit('机电支部', { reward: '2000' }),
  };

  it('are lines of the units, of nothing too where a veto took it', () => {
    const { events } = play(
      open({ terms: rewarded, basis: basis({ results: [month('2024-01', {}, { units })] }) }),
    );
    expect(linesOf(events).map(({ kind, name, amount }) => [kind, name, amount])).toEqual([
      ['reward', '机电支部', '2000.00'],
      ['reward', '掘进支部', '0.00'],
      ['reward', '综采支部', '5000.00'],
    ]);
  });
});

describe('grades of staff inside a unit of grade A (001-32)', () => {
  const year = terms({
    period: { kind: 'year', label: '2024' },
    results: [{ cycleId: '2024', peerGroup: 'partyBlock', period: { kind: 'year', label: '2024' } }],
    personalFactors: 'needed',
  });
  const result = month(
    '2024',
    {},
    { period: { kind: 'year', label: '2024' }, units: { jia: unit('甲部', { factor: '1.05', grade: 'A' }) } },
  );
  const graded = (grades: string) =>
    basis({
      results: [result],
      rules: STAFF_RULES,
      people: Array.from(grades, (grade, at) => person(String(at), 'jia', { grade, base: '10000' })),
    });

  it('are paid base × own factor × factor of the unit: 12600, 11025 and 10500', () => {
    const { events } = play(open({ terms: year, basis: graded('AAABBBBBCC') }));
    expect(new Set(linesOf(events).map(({ grade, amount }) => `${grade!} ${amount!}`))).toEqual(
      new Set(['A 12600.00', 'B 11025.00', 'C 10500.00']),
    );
    expect(draftOf(events).data.total).toBe('113925.00');
  });

  it('are refused with the numbers that would be right', () => {
    const refused = () =>
      payRunDecider.decide(open({ terms: year, basis: graded('AAAABBBBCC') }), initialPayRun);
    expect(refused).toThrow('A 3 (entered 4), B 5 (entered 4), C 2 (entered 2), D 0 (entered 0)');
    spec.when(open({ terms: year, basis: graded('AAAABBBBCC') })).thenRefuses('PAY_RUN.STAFF_SHARES');
  });

  it('are free in a unit that is exempt with a reason', () => {
    const exempt = { ...year, exemptions: [{ organisationId: 'jia', reason: '区委批准' }] };
    expect(draftOf(play(open({ terms: exempt, basis: graded('AAAABBBBCC') })).events).data.lineCount).toBe(
      10,
    );
  });
});
