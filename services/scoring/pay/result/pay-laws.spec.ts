import { add, compare, multiply, parseDecimal, parseExactText, subtract } from '@kaoping/scoring-engine';
import fc from 'fast-check';
import { basis, month, person, STAFF_RULES, terms } from '../spec-support/pay-scene.ts';
import { computePayLines } from './compute-pay-lines.ts';
import { expectedPeriods } from './expected-periods.ts';
import { readFactor, readMoney } from './money-cells.ts';
import { moneyDifference, payOf, sumOfMoney } from './pay-amount.ts';
import { payTotals } from './pay-totals.ts';
import { differenceLines, firstRoundLines } from './round-lines.ts';
import { allowedGrades } from './staff-grades.ts';

const decimal = (max: number, places: number) =>
  fc.integer({ min: 0, max: max * 10 ** places }).map((units) => {
    const text = String(units).padStart(places + 1, '0');
    return `${text.slice(0, -places)}.${text.slice(-places)}`;
  });

const parts = fc.record({
  base: decimal(100_000, 2),
  personalFactor: decimal(10, 3),
  unitFactors: fc.array(decimal(2, 4), { minLength: 1, maxLength: 3 }),
});

const people = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ max: 999, min: 0 }),
      unit: fc.constantFrom('jia', 'yi', 'bing'),
      base: decimal(99_999, 2),
      factor: decimal(10, 2),
    }),
    {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((drawn) => drawn.map(({ id, unit, base, factor }) => person(String(id), unit, { base, factor })));

const factors = fc.record({ jia: decimal(2, 2), yi: decimal(2, 2), bing: decimal(2, 2) });

const monthly = terms({
  personalFactors: 'needed',
  period: { kind: 'month', label: '2024-01' },
  results: terms().results.slice(0, 1),
});

describe('an amount of pay', () => {
  it('is within half a 分 of the exact product, whatever it is made of', () => {
    fc.assert(
      fc.property(parts, ({ base, personalFactor, unitFactors }) => {
        const exact = multiply(
          multiply(parseDecimal(base), parseDecimal(personalFactor)),
          unitFactors.map(parseDecimal).reduce(add),
        );
        const off = subtract(parseExactText(payOf({ base, personalFactor, unitFactors })), exact);
        expect(compare(off, parseDecimal('0.005'))).toBeLessThanOrEqual(0);
        expect(compare(parseDecimal('-0.005'), off)).toBe(-1);
      }),
    );
  });

  it('is rounded half up, once, after the periods are added up', () => {
    expect(payOf({ base: '0.01', personalFactor: '0.5', unitFactors: ['1'] })).toBe('0.01');
    expect(payOf({ base: '0.01', personalFactor: '0.3', unitFactors: ['1', '1', '1'] })).toBe('0.01');
    expect(payOf({ base: '100', personalFactor: '1', unitFactors: ['1/3', '1/3', '1/3'] })).toBe('100.00');
  });

  it('is 12600, 11025 and 10500 of 10000 in a unit of 1.05 (001-31)', () => {
    const of = (personalFactor: string) => payOf({ base: '10000', personalFactor, unitFactors: ['1.05'] });
    expect(['1.2', '1.05', '1'].map(of)).toEqual(['12600.00', '11025.00', '10500.00']);
  });

  it('is 120, 100 or 80 of a hundred by the block of the unit (003-15)', () => {
    expect(
      ['1.2', '1', '0.8'].map((factor) =>
        payOf({ base: '1000', personalFactor: '1', unitFactors: [factor] }),
      ),
    ).toEqual(['1200.00', '1000.00', '800.00']);
  });
});

describe('the lines of a run', () => {
  it('add up to its sum, all and by unit', () => {
    fc.assert(
      fc.property(people, factors, (drawn, given) => {
        const lines = firstRoundLines(monthly, basis({ people: drawn, results: [month('2024-01', given)] }));
        const totals = payTotals(monthly, { lines, standing: lines, isWhole: true });
        expect(totals.total).toBe(sumOfMoney(lines.map(({ amount }) => amount!)));
        expect(sumOfMoney(totals.units.map(({ total }) => total))).toBe(totals.total);
        expect(totals.units.reduce((sum, { lineCount }) => sum + lineCount, 0)).toBe(drawn.length);
      }),
    );
  });

  it('are the same in whatever order people and results come', () => {
    fc.assert(
      fc.property(people, factors, factors, fc.infiniteStream(fc.nat()), (drawn, first, second, order) => {
        const results = [month('2024-01', first), month('2024-02', second)];
        const asked = terms({ personalFactors: 'needed', results: terms().results.slice(0, 2) });
        const shuffled = drawn
          .map((each) => [order.next().value as number, each] as const)
          .sort(([one], [other]) => one - other)
          .map(([, each]) => each);
        expect(computePayLines(asked, basis({ people: shuffled, results: results.toReversed() }))).toEqual(
          computePayLines(asked, basis({ people: drawn, results })),
        );
      }),
    );
  });

  it('and their differences come to what would be due now', () => {
    fc.assert(
      fc.property(people, factors, factors, (drawn, before, after) => {
        const at = (given: typeof before) => basis({ people: drawn, results: [month('2024-01', given)] });
        const paid = new Map(computePayLines(monthly, at(before)).map(({ payeeId, due }) => [payeeId, due!]));
        const differences = differenceLines(monthly, at(after), ({ payeeId }) => paid.get(payeeId));
        const due = sumOfMoney(computePayLines(monthly, at(after)).map((line) => line.due!));
        const difference = sumOfMoney(differences.map(({ amount }) => amount!));
        expect(moneyDifference(due, sumOfMoney([...paid.values()]))).toBe(difference);
        expect(differences.every(({ amount }) => amount !== '0.00')).toBe(true);
      }),
    );
  });
});

describe('a budget', () => {
  it('of everybody is beside the sum of everybody only', () => {
    const lines = firstRoundLines(terms(), basis());
    const budgeted = terms({ budget: '6000' });
    expect(payTotals(budgeted, { lines, standing: lines, isWhole: true })).toMatchObject({
      left: '-600.00',
      isOverBudget: true,
    });
    expect(payTotals(budgeted, { lines, standing: lines, isWhole: false })).not.toHaveProperty('budget');
  });

  it('is kept where it is used up', () => {
    const lines = firstRoundLines(terms(), basis());
    expect(payTotals(terms({ budget: '6600' }), { lines, standing: lines, isWhole: true })).toMatchObject({
      left: '0.00',
      isOverBudget: false,
    });
  });
});

describe('numbers of staff by grade (001-32)', () => {
  it.each([
    ['A', 10, [3, 5, 2, 0]],
    ['B', 10, [2, 5, 3, 0]],
    ['D', 10, [1, 3, 5, 1]],
  ])('of a unit of grade %s with %s people', (unitGrade, headcount, expected) => {
    expect(allowedGrades(STAFF_RULES, { unitGrade, headcount })).toEqual(expected);
  });

  it('are all of its people, whatever their number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('A', 'B', 'C', 'D'),
        fc.integer({ min: 1, max: 500 }),
        (unitGrade, headcount) => {
          const allowed = allowedGrades(STAFF_RULES, { unitGrade, headcount });
          expect(allowed.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(headcount);
        },
      ),
    );
  });

  it('are free in a unit that is too small for shares', () => {
    const rules = { ...STAFF_RULES, freeUpTo: 4 };
    expect(allowedGrades(rules, { unitGrade: 'A', headcount: 4 })).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(allowedGrades(rules, { unitGrade: 'A', headcount: 5 })).toEqual([2, 2, 1, 0]);
  });
});

describe('grades of people', () => {
  const graded = (given: Parameters<typeof person>[2], staffGrades = {}) =>
    computePayLines(
      monthly,
      basis({
        people: [person('A', 'jia', given)],
        rules: STAFF_RULES,
        staffGrades,
        results: [month('2024-01', { jia: '1' })],
      }),
    )[0];

  it('count as published where none was entered, and a factor before either', () => {
    expect(graded({}, { A: 'A' })).toMatchObject({ grade: 'A', due: '1200.00' });
    expect(graded({ grade: 'D' }, { A: 'A' })).toMatchObject({ grade: 'D', due: '700.00' });
    expect(graded({ factor: '1.1' }, { A: 'A' })).toMatchObject({ personalFactor: '1.1', due: '1100.00' });
  });

  it('are not guessed', () => {
    expect(graded({})).toMatchObject({
      missing: [{ zh: '职工A没有个人绩效系数，也没有可换算系数的等次。' }],
    });
    expect(graded({})).not.toHaveProperty('due');
  });
});

describe('the periods of a longer one', () => {
  it.each([
    ['quarter', '2024-Q1', 'month', ['2024-01', '2024-02', '2024-03']],
    ['quarter', '2024-Q4', 'month', ['2024-10', '2024-11', '2024-12']],
    ['half-year', '2024-H2', 'quarter', ['2024-Q3', '2024-Q4']],
    ['year', '2024', 'half-year', ['2024-H1', '2024-H2']],
    ['year', '2024', 'year', ['2024']],
    ['month', '2024-02', 'month', ['2024-02']],
    ['term', '2021-2025', 'term', ['2021-2025']],
  ] as const)('%s %s are by %s', (kind, label, part, labels) => {
    expect(expectedPeriods({ kind, label }, part)?.map((each) => each.label)).toEqual(labels);
  });

  it('are none where it is the shorter one', () => {
    expect(expectedPeriods({ kind: 'month', label: '2024-01' }, 'quarter')).toBeUndefined();
    expect(expectedPeriods({ kind: 'term', label: '2021-2025' }, 'year')).toBeUndefined();
  });
});

describe('cells of money', () => {
  it.each([
    ['10000', '10000'],
    ['8,500.50', '8500.5'],
    ['1,234,567.00', '1234567'],
    ['1000.2500', '1000.25'],
    ['1000.255', undefined],
    ['86..67', undefined],
    ['1,00', undefined],
    ['-5', undefined],
    ['', undefined],
    ['一千', undefined],
  ])('%s', (text, expected) => {
    expect(readMoney(text)).toBe(expected);
  });

  it.each([
    ['1.05', '1.05'],
    ['105%', '1.05'],
    ['1.0', '1'],
    ['0', '0'],
    ['10', '10'],
    ['10.1', undefined],
    ['1001%', undefined],
    ['1.1234567', undefined],
    ['x', undefined],
  ])('%s as a factor', (text, expected) => {
    expect(readFactor(text)).toBe(expected);
  });
});
