import fc from 'fast-check';
import {
  explainQuantity,
  resultOf,
  runPlan,
  valueOf,
  type GroupInput,
  type Plan,
  type PlanDerivation,
  type PlanRun,
} from '@kaoping/scoring-engine';
import { compileScheme, type Scheme } from '@kaoping/schemes';
import { naiveScoring, type NaiveStanding } from './naive/naive-scoring.ts';
import { fraction } from './naive/rational.ts';
import { exactText } from './naive/rational-text.ts';
import { INPUTS_PER_SCHEME, randomCase } from './random/random-case.ts';

const SCHEMES = 2600;
/** Far more than it takes: the count is what matters. */
const TIME_LIMIT_MS = 300_000;
const SEED = 20_260_101;

/** The generator cannot tell how far a threshold is from what can be reached; the scheme is then no fair case. */
const UNFAIR: readonly string[] = ['SCHEME.HIDDEN_GRADE', 'SCHEME.UNREACHABLE_GRADE'];

const planOf = (scheme: Scheme): Plan | undefined => {
  const { plan, problems } = compileScheme(scheme, 'digest');
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  if (errors.some((code) => UNFAIR.includes(code))) return undefined;
  expect(errors).toEqual([]);
  return plan;
};

/** What is entered for a part of the scheme that nothing comes of has no input in the plan. */
const run = (plan: Plan, input: GroupInput): PlanRun => {
  const inputs = new Set(plan.inputs.map(({ name }) => name));
  return runPlan(plan, { ...input, entries: input.entries.filter((entry) => inputs.has(entry.input)) });
};

const sorted = (record: Readonly<Record<string, string>> = {}) =>
  Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Standings of the engine in the words of the second implementation, in the order of the members. */
const standingsOf = (plan: Plan, input: GroupInput, planRun: PlanRun): readonly NaiveStanding[] => {
  const standings = new Map(resultOf(planRun).standings.map((standing) => [standing.organisation, standing]));
  return input.members.flatMap(({ organisation }) => {
    const standing = standings.get(organisation);
    const exact = valueOf(planRun, organisation, plan.outcome.score);
    if (standing === undefined || exact === undefined) return [];
    return [
      {
        organisation,
        peerGroup: standing.peerGroup,
        score: standing.score,
        exact: exactText(fraction(exact.numerator, exact.denominator)),
        rank: standing.rank,
        rankBefore: standing.rankBefore,
        coefficient: standing.coefficient,
        scopeRanks: standing.scopeRanks ?? {},
        grade: standing.grade,
        pay: standing.pay,
        flags: standing.flags.toSorted(),
        consequences: standing.consequences.toSorted(),
      },
    ];
  });
};

const comparable = (standings: readonly NaiveStanding[]) =>
  standings.map(({ pay, scopeRanks, ...rest }) => ({
    ...rest,
    pay: sorted(pay),
    scopeRanks: sorted(scopeRanks),
  }));

describe('the engine and a second implementation that was written apart', () => {
  it(
    `agree on ${(SCHEMES * INPUTS_PER_SCHEME).toLocaleString('en')} random cases: scores, ranks, grades, pay, flags and consequences`,
    () => {
      let members = 0;
      let scored = 0;
      fc.assert(
        fc.property(randomCase, ({ scheme, inputs }) => {
          const plan = planOf(scheme);
          fc.pre(plan !== undefined);
          for (const input of inputs) {
            const engine = comparable(standingsOf(plan, input, run(plan, input)));
            const naive = comparable(naiveScoring(scheme, input));
            // Texts are compared first, for speed; only a difference is worth a careful look.
            if (JSON.stringify(engine) !== JSON.stringify(naive)) expect(engine).toEqual(naive);
            members += input.members.length;
            scored += engine.length;
          }
        }),
        { numRuns: SCHEMES, seed: SEED },
      );
      // Two that agree on nothing but what is missing would prove little.
      expect(scored / members).toBeGreaterThan(0.5);
    },
    TIME_LIMIT_MS,
  );
});

const leaves = (derivation: PlanDerivation): readonly string[] => [
  ...derivation.entries.map(({ id }) => id),
  ...derivation.inputs.flatMap(leaves),
];

describe('the explanation of a printed score', () => {
  it(
    'has the score at its root and leads to entries of this run only',
    () => {
      fc.assert(
        fc.property(randomCase, ({ scheme, inputs }) => {
          const plan = planOf(scheme);
          fc.pre(plan !== undefined);
          for (const input of inputs) {
            const planRun = run(plan, input);
            const ids = new Set(input.entries.map(({ id }) => id));
            for (const { organisation, score } of resultOf(planRun).standings) {
              const explained = explainQuantity(planRun, organisation);
              const printed = valueOf(planRun, organisation, plan.outcome.printedScore);
              expect(explained?.value).toBe(
                printed && exactText(fraction(printed.numerator, printed.denominator)),
              );
              expect(Number(explained?.value)).toBe(Number(score));
              expect((explained === undefined ? [] : leaves(explained)).filter((id) => !ids.has(id))).toEqual(
                [],
              );
            }
          }
        }),
        { numRuns: 200, seed: SEED },
      );
    },
    TIME_LIMIT_MS,
  );
});
