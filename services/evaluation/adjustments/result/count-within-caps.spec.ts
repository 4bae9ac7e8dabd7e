import { add, parseDecimal, runPlan, toExactText, valueOf } from '@kaoping/scoring-engine';
import fc from 'fast-check';
import {
  accountAfter,
  approvalsOf,
  claimOf,
  commendation,
  cycleOf,
  reviewOf,
  settledOn,
  withdrawalOf,
  YANCANG,
} from '../../spec-support/adjustment-claims.ts';
import type { AdjustmentAccountCommand } from '../decider/adjustment-account.commands.ts';
import { adjustmentAccountDecider } from '../decider/adjustment-account.decider.ts';
import { effectiveCounts, standingOf } from '../decider/decision.ts';
import { initialAdjustmentAccount, type AdjustmentAccount } from '../decider/adjustment-account.state.ts';
import { DomainError } from '@kaoping/event-sourcing';
import { proposed } from '@kaoping/testing';
import { countWithinCaps } from './count-within-caps.ts';
import { entriesOf } from './entries-of.ts';

const ZERO = parseDecimal('0');

const totalOf = (counts: ReturnType<typeof countWithinCaps>): string =>
  toExactText([...counts.values()].reduce((total, { counted }) => add(total, counted), ZERO));

/** What the engine makes of the entries of everything that counts, under the same scheme. */
const scored = (account: AdjustmentAccount, scheme: string, quantity: string): string => {
  const { plan, entering } = cycleOf(scheme).scheme;
  const entries = standingOf(account, 'effective').flatMap((adjustment) => {
    const { entry, beyond } = entriesOf(adjustment, YANCANG);
    return [entry, ...(beyond ? [beyond] : [])];
  });
  const run = runPlan(plan, {
    period: { kind: 'year', label: '2026' },
    members: [{ organisation: '盐仓街道', peerGroup: entering.peerGroups[0]?.key ?? '' }],
    entries: entries.map(({ entryId, input, label, value }) => ({
      ...{ id: entryId, organisation: '盐仓街道', input, label, value },
    })),
    history: [],
    parameters: {},
  });
  const value = valueOf(run, '盐仓街道', quantity);
  return value === undefined ? 'missing' : toExactText(value);
};

interface Step {
  readonly what: 'claim' | 'review' | 'second' | 'settle' | 'withdraw';
  readonly id: number;
  readonly circumstance: string;
  readonly value: number;
  readonly beyond: number;
  readonly document: number;
}

const commandOf = (step: Step, at: number, scheme: string): AdjustmentAccountCommand => {
  const id = `a${String(step.id)}`;
  const commandId = `step-${String(at)}`;
  switch (step.what) {
    case 'claim':
      return claimOf(
        id,
        {
          scheme,
          circumstance: step.circumstance,
          value: String(step.value),
          ...(step.circumstance === 'investment' && { beyond: String(step.beyond) }),
          document: commendation({ number: `舟委〔2026〕${String(step.document)}号` }),
        },
        { commandId },
      );
    case 'review':
      return reviewOf(id, 'reviewer', { commandId });
    case 'second':
      return reviewOf(id, 'director', { commandId });
    case 'settle':
      return settledOn('2026-07-20');
    case 'withdraw':
      return withdrawalOf(id, { commandId });
  }
};

const steps = (circumstances: readonly string[]) =>
  fc.array(
    fc.record({
      what: fc.constantFrom(
        ...(['claim', 'claim', 'review', 'second', 'review', 'second', 'settle', 'withdraw'] as const),
      ),
      id: fc.integer({ min: 0, max: 5 }),
      circumstance: fc.constantFrom(...circumstances),
      value: fc.integer({ min: 1, max: 3 }),
      beyond: fc.integer({ min: 0, max: 2500 }),
      document: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 60 },
  );

/** Carries out what the account allows and leaves out what it refuses, as a service does. */
const accountOf = (all: readonly Step[], scheme: string, check: (account: AdjustmentAccount) => void) => {
  let account = initialAdjustmentAccount;
  for (const [at, step] of all.entries()) {
    const command = commandOf(step, at, scheme);
    try {
      for (const event of adjustmentAccountDecider.decide(command, account)) {
        account = adjustmentAccountDecider.evolve(
          account,
          proposed(event, { causationId: command.metadata.commandId }),
        );
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    check(account);
  }
  return account;
};

describe('what adjustments count', () => {
  it('is filled up in the order of approval', () => {
    const account = accountAfter(
      claimOf('three', { document: commendation() }),
      ...approvalsOf('three'),
      claimOf('four', { circumstance: 'breakthrough', value: '4' }),
      ...approvalsOf('four'),
      settledOn('2026-07-20'),
    );
    expect([...effectiveCounts(account)].map(([id, { counted }]) => [id, toExactText(counted)])).toEqual([
      ['three', '3'],
      ['four', '2'],
    ]);
  });

  it('makes one whole amount of the halves of two claims, as the engine does', () => {
    const half = (id: string, value: string) =>
      claimOf(id, {
        scheme: 'changde-2017',
        circumstance: 'investment',
        value,
        beyond: '600',
        document: commendation({ number: id }),
      });
    const account = accountAfter(
      half('one', '1'),
      ...approvalsOf('one'),
      half('two', '0'),
      ...approvalsOf('two'),
      settledOn('2026-07-20'),
    );
    expect(totalOf(effectiveCounts(account))).toBe('1.1');
    expect(scored(account, 'changde-2017', 'bonus')).toBe('1.1');
  });

  it.each([
    [
      'dinghai-towns-2018',
      '5',
      ['centralCommendation', 'provincialCommendation', 'breakthrough', 'contestTopThree'],
    ],
    ['changde-2017', '20', ['central', 'ministry', 'province', 'investment', 'construction']],
  ] as const)(
    'comes to what the engine computes in %s, and never to more than the cap',
    (scheme, cap, names) => {
      fc.assert(
        fc.property(steps(names), (all) => {
          const account = accountOf(all, scheme, (now) => {
            const reserved = countWithinCaps(standingOf(now, 'approved', 'effective'));
            expect(parseFloat(totalOf(reserved))).toBeLessThanOrEqual(parseFloat(cap));
          });
          expect(totalOf(effectiveCounts(account))).toBe(scored(account, scheme, 'bonus'));
        }),
        { numRuns: 60 },
      );
    },
  );

  it('keeps each indicator within its bound in hubei-union', () => {
    const names = ['nationalHonour', 'provincialHonour', 'innovation', 'research'];
    fc.assert(
      fc.property(steps(names), (all) => {
        const account = accountOf(all, 'hubei-union', () => undefined);
        const counts = effectiveCounts(account);
        for (const indicator of ['assessment.daily.responsibility', 'assessment.daily.politics']) {
          const of = standingOf(account, 'effective').filter(({ terms }) => terms.indicator === indicator);
          const total = of.reduce(
            (sum, { adjustmentId }) => add(sum, counts.get(adjustmentId)?.counted ?? ZERO),
            ZERO,
          );
          expect(parseFloat(toExactText(total))).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 40 },
    );
  });
});
