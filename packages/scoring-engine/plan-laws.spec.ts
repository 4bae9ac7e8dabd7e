import fc from 'fast-check';
import { runPlanOnScores } from './bulk/run-plan-on-scores.ts';
import { compare, exactInteger, multiply, power } from './exact/exact.ts';
import { parseDecimal } from './exact/parse-decimal.ts';
import { toExactText } from './exact/exact-text.ts';
import type { GroupInput, PlanEntry } from './plan/group-input.ts';
import type { Plan } from './plan/plan.ts';
import { explainQuantity } from './run/explain-quantity.ts';
import type { RefusedInput } from './run/input-problem.ts';
import { rerun } from './run/rerun.ts';
import { resultOf } from './run/result-of.ts';
import { runPlan } from './run/run-plan.ts';
import { valueOf } from './run/value-of.ts';
import { smallPlan, textsOf } from './spec-support/small-plan.ts';

const INPUTS = ['work', 'party', 'extra'] as const;

/** Work 60, extra 40 by raters; multiplied by the coefficient of the Party score; capped; rounded; ranked; graded. */
const planWith = (weights: readonly [string, string] = ['60', '40']): Plan =>
  smallPlan({
    inputs: {
      work: { entry: { kind: 'decimal', min: '0', max: '100' } },
      party: { entry: { kind: 'decimal', min: '0', max: '100' } },
      extra: { entries: 'many', entry: { kind: 'decimal', min: '0', max: '100' } },
    },
    grades: ['A', 'B', 'C'],
    quantities: {
      printed: { op: 'round', of: 'final', places: 2, mode: 'half-up' },
      final: {
        op: 'formula',
        expression: {
          kind: 'call',
          function: 'min',
          arguments: [
            {
              kind: 'binary',
              operator: 'multiply',
              left: { kind: 'quantity', name: 'base' },
              right: { kind: 'quantity', name: 'coefficient' },
            },
            { kind: 'number', number: '99.5' },
          ],
        },
      },
      base: {
        op: 'weighted',
        missing: 'exempt',
        terms: [
          { of: 'work', weight: weights[0] },
          { of: 'raters', weight: weights[1] },
        ],
      },
      work: { op: 'entry', input: 'work' },
      raters: { op: 'entries', input: 'extra', reduce: 'mean' },
      party: { op: 'entry', input: 'party' },
      partyRank: [
        'rank',
        {
          op: 'rank',
          of: 'party',
          within: 'peer-group',
          order: 'highest-first',
          ties: 'average',
          missing: 'leave-out',
        },
      ],
      coefficient: [
        'coefficient',
        {
          op: 'rank-step',
          rank: 'partyRank',
          step: '0.005',
          middle: 'lower-middle',
          progression: 'additive',
        },
      ],
      baseRank: [
        'rank',
        {
          op: 'rank',
          of: 'base',
          within: 'peer-group',
          order: 'highest-first',
          ties: 'standard',
          missing: 'leave-out',
        },
      ],
      graded: [
        'grade',
        {
          op: 'grade',
          by: 'final',
          rank: 'placing',
          grades: [
            { grade: 'A', share: '0.2' },
            { grade: 'B', share: '0.7' },
            { grade: 'C', share: '0.1' },
          ],
          distribution: 'exact',
          unused: 'pass-down',
          ties: 'lower',
          limits: [],
        },
      ],
    },
    plan: {
      outcome: {
        score: 'final',
        printedScore: 'printed',
        rank: 'placing',
        coefficient: 'coefficient',
        grade: 'graded',
        pay: [],
        flags: [],
      },
    },
  });

const plan = planWith();

const values = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => (hundredths / 100).toFixed(2));

const unit = fc.record({
  work: fc.option(values, { nil: undefined, freq: 8 }),
  party: fc.option(values, { nil: undefined, freq: 8 }),
  extra: fc.array(values, { maxLength: 3 }),
});

const entriesOf = (
  organisation: string,
  given: { work?: string | undefined; party?: string | undefined; extra: readonly string[] },
): readonly PlanEntry[] => [
  ...(['work', 'party'] as const).flatMap((input) => {
    const value = given[input];
    return value === undefined ? [] : [{ id: `${organisation} ${input}`, organisation, input, value }];
  }),
  ...given.extra.map((value, at) => ({
    id: `${organisation} ${at}`,
    organisation,
    input: 'extra',
    label: `r${at}`,
    value,
  })),
];

const inputs = fc.array(unit, { minLength: 1, maxLength: 9 }).map((units): GroupInput => ({
  period: { kind: 'year', label: '2018' },
  members: units.map((_, at) => ({ organisation: `U${at}`, peerGroup: at % 4 === 3 ? 'other' : 'group' })),
  entries: units.flatMap((given, at) => entriesOf(`U${at}`, given)),
  history: [],
  parameters: {},
}));

const NAMES = plan.quantities.map(({ name }) => name);

/** Every number of a run, by organisation and quantity. */
const everything = (of: Plan, input: GroupInput): Readonly<Record<string, string>> => {
  const run = runPlan(of, input);
  return Object.fromEntries(
    NAMES.flatMap((name) =>
      run.facts.members.map(({ organisation }, at) => [`${organisation} ${name}`, textsOf(run, name)[at]!]),
    ),
  );
};

describe('laws of a plan', () => {
  it('weights scaled by anything change nothing', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 999 }), (input, factor) => {
        const scaled = planWith([
          `${60 * factor}`,
          `${(40 * factor) / 10}0`.includes('.') ? `${40 * factor}` : `${40 * factor}`,
        ]);
        expect(everything(scaled, input)).toEqual(everything(plan, input));
      }),
    );
  });

  it('the order of members and entries changes nothing', () => {
    fc.assert(
      fc.property(
        inputs.chain((input) =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray([...input.members], { minLength: input.members.length }),
            fc.shuffledSubarray([...input.entries], { minLength: input.entries.length }),
          ),
        ),
        ([input, members, entries]) => {
          const shuffled = { ...input, members, entries };
          expect(everything(plan, shuffled)).toEqual(everything(plan, input));
          const [before, after] = [runPlan(plan, input), runPlan(plan, shuffled)];
          for (const { organisation } of members) {
            expect(explainQuantity(after, organisation)).toEqual(explainQuantity(before, organisation));
          }
        },
      ),
    );
  });

  it('a higher score never lowers the rank before the coefficient, and never lifts a peer', () => {
    fc.assert(
      fc.property(inputs, values, (input, value) => {
        const raised = input.entries.map((entry) =>
          entry.organisation === 'U0' && entry.input === 'work' && Number(value) > Number(entry.value)
            ? { ...entry, value }
            : entry,
        );
        const [before, after] = [runPlan(plan, input), runPlan(plan, { ...input, entries: raised })];
        for (const { organisation } of input.members) {
          const [was, is] = [
            valueOf(before, organisation, 'baseRank'),
            valueOf(after, organisation, 'baseRank'),
          ];
          if (was === undefined || is === undefined) continue;
          expect(compare(is, was) * (organisation === 'U0' ? 1 : -1)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('a cap is never exceeded', () => {
    const cap = parseDecimal('99.5');
    fc.assert(
      fc.property(inputs, (input) => {
        const run = runPlan(plan, input);
        for (const { organisation } of input.members) {
          const final = valueOf(run, organisation, 'final');
          if (final !== undefined) expect(compare(final, cap)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('whoever has no standing is left out with a reason, and nobody is lost', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { standings, leftOut } = resultOf(runPlan(plan, input));
        expect([...standings, ...leftOut].map(({ organisation }) => organisation).sort()).toEqual(
          input.members.map(({ organisation }) => organisation).sort(),
        );
        for (const { missing } of leftOut) {
          expect(missing.length).toBeGreaterThan(0);
          expect(
            missing.every(({ name }) => (INPUTS as readonly string[]).includes(name) || name === 'base'),
          ).toBe(true);
        }
      }),
    );
  });

  it('rounding once is not rounding each', () => {
    const parts = smallPlan({
      inputs: { a: {}, b: {} },
      quantities: {
        once: { op: 'round', of: 'sum', places: 1, mode: 'half-up' },
        sum: { op: 'sum', of: ['a', 'b'] },
        each: { op: 'sum', of: ['roundedA', 'roundedB'] },
        roundedA: { op: 'round', of: 'a', places: 1, mode: 'half-up' },
        roundedB: { op: 'round', of: 'b', places: 1, mode: 'half-up' },
        a: { op: 'entry', input: 'a' },
        b: { op: 'entry', input: 'b' },
      },
    });
    const entries = ['a', 'b'].map((input) => ({ id: input, organisation: 'A', input, value: '1.25' }));
    const run = runPlan(parts, {
      period: { kind: 'year', label: '2018' },
      members: [{ organisation: 'A', peerGroup: 'g' }],
      entries,
      history: [],
      parameters: {},
    });
    expect([textsOf(run, 'once'), textsOf(run, 'each')]).toEqual([['2.5'], ['2.6']]);
  });

  it('grades are given out as their places say where all ranks differ', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 30 }),
        (scores) => {
          const members = scores.map((_, at) => ({ organisation: `U${at}`, peerGroup: 'g' }));
          const entries = scores.flatMap((score, at) =>
            ['work', 'party'].map((input) => ({
              id: `${at}${input}`,
              organisation: `U${at}`,
              input,
              value: (score / 100).toFixed(2),
            })),
          );
          const run = runPlan(plan, {
            period: { kind: 'year', label: '2018' },
            members,
            entries,
            history: [],
            parameters: {},
          });
          const counts = ['0', '1', '2'].map(
            (grade) => textsOf(run, 'graded').filter((text) => text === grade).length,
          );
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(scores.length);
          expect(Math.abs(counts[0]! - scores.length / 5)).toBeLessThan(1);
          expect(Math.abs(counts[2]! - scores.length / 10)).toBeLessThan(1);
        },
      ),
    );
  });
});

describe('running again', () => {
  it('gives what a new run gives, and keeps what hangs on nothing that changed', () => {
    fc.assert(
      fc.property(inputs, unit, fc.nat({ max: 8 }), (input, given, at) => {
        const { organisation } = input.members[at % input.members.length]!;
        const fresh = entriesOf(organisation, given);
        const changes = INPUTS.map((name) => ({
          organisation,
          input: name,
          entries: fresh.filter((entry) => entry.input === name),
        }));
        const before = runPlan(plan, input);
        const again = rerun(before, changes);
        const entries = [...input.entries.filter((entry) => entry.organisation !== organisation), ...fresh];
        const anew = runPlan(plan, { ...input, entries });
        expect(resultOf(again)).toEqual(resultOf(anew));
        for (const name of NAMES) expect(textsOf(again, name)).toEqual(textsOf(anew, name));
        for (const member of input.members) {
          expect(explainQuantity(again, member.organisation)).toEqual(
            explainQuantity(anew, member.organisation),
          );
        }
        const same = rerun(again, changes);
        for (const name of NAMES) expect(same.columns.get(name)).toBe(again.columns.get(name));
      }),
    );
  });

  it('leaves alone what a changed score does not reach', () => {
    const members = ['A', 'B'].map((organisation) => ({ organisation, peerGroup: 'g' }));
    const entries = members.flatMap(({ organisation }, at) =>
      entriesOf(organisation, { work: `${80 + at}`, party: `${70 + at}`, extra: ['50'] }),
    );
    const before = runPlan(plan, {
      period: { kind: 'year', label: '2018' },
      members,
      entries,
      history: [],
      parameters: {},
    });
    const after = rerun(before, [
      {
        organisation: 'A',
        input: 'work',
        entries: [{ id: 'n', organisation: 'A', input: 'work', value: '79.5' }],
      },
    ]);
    const kept = NAMES.filter((name) => after.columns.get(name) === before.columns.get(name));
    expect(kept.sort()).toEqual([
      'baseRank',
      'coefficient',
      'graded',
      'party',
      'partyRank',
      'placing',
      'raters',
    ]);
    expect(after.rows.get('party')).toBe(before.rows.get('party'));
    expect(textsOf(before, 'work')).toEqual(['80', '81']);
    expect(textsOf(after, 'work')).toEqual(['79.5', '81']);
  });

  it('refuses entries that do not fit, or are of something else', () => {
    const members = [{ organisation: 'A', peerGroup: 'g' }];
    const before = runPlan(plan, {
      period: { kind: 'year', label: '2018' },
      members,
      entries: [],
      history: [],
      parameters: {},
    });
    const entry = { id: 'n', organisation: 'A', input: 'work', value: '100.01' };
    expect(() => rerun(before, [{ organisation: 'A', input: 'work', entries: [entry] }])).toThrow(
      'n: 100.01 is out of range',
    );
    expect(() =>
      rerun(before, [{ organisation: 'A', input: 'party', entries: [{ ...entry, value: '1' }] }]),
    ).toThrow('n: The change is of "party" of "A", but this entry is not.');
  });
});

describe('scores in columns', () => {
  it('give what the same entries give', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const at = new Map(input.members.map(({ organisation }, place) => [organisation, place]));
        const bulk = runPlanOnScores(plan, input, {
          inputNames: INPUTS,
          inputs: Int32Array.from(input.entries, (entry) => INPUTS.indexOf(entry.input as 'work')),
          organisations: Int32Array.from(input.entries, ({ organisation }) => at.get(organisation)!),
          values: Float64Array.from(input.entries, ({ value }) => Math.round(Number(value) * 100)),
          places: 2,
        });
        const usual = runPlan(plan, input);
        expect(resultOf(bulk)).toEqual(resultOf(usual));
        for (const name of NAMES) expect(textsOf(bulk, name)).toEqual(textsOf(usual, name));
      }),
    );
  });

  const facts = {
    period: { kind: 'year', label: '2018' },
    members: ['A', 'B'].map((organisation) => ({ organisation, peerGroup: 'g' })),
    history: [],
    parameters: {},
  } as const;
  const scores = (
    rows: readonly (readonly [input: number, organisation: number, value: number])[],
    inputNames: readonly string[] = ['work', 'extra'],
  ) => ({
    inputNames,
    inputs: Int32Array.from(rows, ([input]) => input),
    organisations: Int32Array.from(rows, ([, organisation]) => organisation),
    values: Float64Array.from(rows, ([, , value]) => value),
    places: 2,
  });

  it.each([
    ['an unknown input', scores([[0, 0, 1]], ['works']), 'works: There is no input "works".'],
    [
      'an input that is listed twice',
      scores([[1, 0, 1]], ['work', 'work']),
      'work: The input "work" is listed twice.',
    ],
    [
      'a score out of range',
      scores([
        [0, 0, 1],
        [0, 1, 10_001],
      ]),
      'work#1: 100.01 is out of range.',
    ],
    [
      'a score out of range before one within',
      scores([
        [0, 0, 10_001],
        [0, 1, 1],
      ]),
      'work#0: 100.01 is out of range.',
    ],
    [
      'a score below the least after one within',
      scores([
        [0, 1, 5],
        [0, 0, -1],
      ]),
      'work#1: -0.01 is out of range.',
    ],
    [
      'a score below the least',
      scores([
        [0, 0, -1],
        [0, 1, 1],
      ]),
      'work#0: -0.01 is out of range.',
    ],
    [
      'an unknown organisation',
      scores([
        [0, 0, 1],
        [0, 2, 1],
      ]),
      'work#1: There is no organisation at place 2 of this run.',
    ],
    ['a negative place', scores([[0, -1, 1]]), 'work#0: There is no organisation at place -1 of this run.'],
    ['an input that is not in the list', scores([[2, 0, 1]]), '#0: There is no input at place 2.'],
    ['a negative input', scores([[-1, 0, 1]]), '#0: There is no input at place -1.'],
    ['what is not whole', scores([[0, 0, 1.5]]), 'work#0: 1.5 is no whole number that is held exactly.'],
    ['what is missing', scores([[0, 0, Number.NaN]]), 'work#0: NaN is no whole number that is held exactly.'],
    [
      'what a double cannot hold',
      scores([[0, 0, 2 ** 53]]),
      'work#0: 9007199254740992 is no whole number that is held exactly.',
    ],
    [
      'a second entry where one is taken',
      scores([
        [0, 0, 1],
        [0, 0, 1],
      ]),
      'work#1: This organisation has another entry here, where only one is taken.',
    ],
    ['rows that their own ids name', { ...scores([[0, 0, -1]]), ids: ['e1'] }, 'e1: -0.01 is out of range.'],
  ])('refuse %s', (_name, given, sentence) => {
    expect(() => runPlanOnScores(plan, facts, given)).toThrow(`This input cannot be computed: ${sentence}`);
  });

  it('name twenty rows that are wrong, and no more', () => {
    const given = scores(Array.from({ length: 30 }, () => [0, 0, -1] as const));
    try {
      runPlanOnScores(plan, facts, given);
      throw new Error('nothing was refused');
    } catch (error) {
      expect((error as RefusedInput).entries).toHaveLength(20);
    }
  });

  it('name their rows in explanations', () => {
    const rows = [
      [1, 0, 9000],
      [1, 1, 7050],
      [1, 0, 8000],
    ] as const;
    const run = runPlanOnScores(plan, facts, scores(rows));
    expect(explainQuantity(run, 'A', 'raters')?.entries).toEqual([
      { id: 'extra#0', value: '90' },
      { id: 'extra#2', value: '80' },
    ]);
    expect(textsOf(run, 'raters')).toEqual(['85', '70.5']);
    const named = runPlanOnScores(plan, facts, { ...scores([[1, 1, 7050]]), ids: ['x'], labels: ['r'] });
    expect(explainQuantity(named, 'B', 'raters')?.entries).toEqual([{ id: 'x', label: 'r', value: '70.5' }]);
  });
});

describe('an explanation', () => {
  it('recombines to the result', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const run = runPlan(plan, input);
        for (const { organisation } of input.members) {
          const printed = explainQuantity(run, organisation);
          if (printed?.value === undefined) continue;
          const [final] = printed.inputs;
          const [base, coefficient] = final!.inputs;
          const product = toExactText(multiply(parse(base!.value!), parse(coefficient!.value!)));
          const capped =
            compare(multiply(parse(base!.value!), parse(coefficient!.value!)), parse('99.5')) > 0
              ? '99.5'
              : product;
          expect(final!.value).toBe(capped);
          const standing = resultOf(run).standings.find((row) => row.organisation === organisation);
          expect(compare(parse(standing!.score), parse(printed.value))).toBe(0);
        }
      }),
    );
  });

  const parse = (text: string) => {
    const [numerator, denominator = '1'] = text.split('/');
    const read = parseDecimalLong(numerator!);
    return { numerator: read.numerator, denominator: read.denominator * BigInt(denominator) };
  };
  const parseDecimalLong = (text: string) => {
    const [whole, places = ''] = text.split('.');
    return {
      numerator: BigInt(whole! + places),
      denominator: power(exactInteger(10), BigInt(places.length)).numerator,
    };
  };
});
