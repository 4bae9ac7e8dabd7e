import {
  resultOf,
  runPlan,
  type GroupInput,
  type PlanEntry,
  type PlanStanding,
} from '@kaoping/scoring-engine';
import { shippedSchemes } from '../library/shipped-schemes.ts';
import { readScheme } from '../reading/read-scheme.ts';
import { compileScheme } from './compile-scheme.ts';

type Entered = Readonly<Record<string, string | readonly string[]>>;

const SHIPPED = shippedSchemes();

const planOf = (id: string) => {
  const shipped = SHIPPED.find((each) => each.id === id);
  const { scheme } = readScheme(shipped!.text, { file: `${id}.yaml` });
  return compileScheme(scheme!, 'a'.repeat(64)).plan;
};

const entriesOf = (entered: Readonly<Record<string, Entered>>): readonly PlanEntry[] =>
  Object.entries(entered).flatMap(([organisation, inputs]) =>
    Object.entries(inputs).flatMap(([input, value]) =>
      typeof value === 'string'
        ? [{ id: `${organisation}:${input}`, organisation, input, value }]
        : value.map((each, at) => ({
            ...{ id: `${organisation}:${input}:${at}`, organisation, input, label: `第${at}次`, value: each },
          })),
    ),
  );

const standingsOf = (
  id: string,
  entered: Readonly<Record<string, Entered>>,
  more: Partial<GroupInput> = {},
): readonly PlanStanding[] => {
  const run = runPlan(planOf(id), {
    period: { kind: 'year', label: '2018' },
    members: Object.keys(entered).map((organisation) => ({ organisation, peerGroup: 'one' })),
    entries: entriesOf(entered),
    ...{ history: [], parameters: {} },
    ...more,
  });
  const { standings, leftOut } = resultOf(run);
  expect(leftOut).toEqual([]);
  return standings;
};

const numbered = <Row>(count: number, row: (at: number) => Row) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`单位${String(at + 1).padStart(2, '0')}`, row(at)]),
  );

const bodies = (points: string) => ({
  'party.discipline': points,
  'party.publicity': points,
  'party.unitedFront': points,
});

describe('the mechanisms of the source documents, from the shipped schemes', () => {
  it('give 定海 2017 三重工作 +（综合评价 × 系数）+ 附加分 − 倒扣分 (001-04)', () => {
    const [first, , , , , sixth] = standingsOf(
      'dinghai-towns-2017',
      numbered(11, (at) => ({
        ...{ threeTasks: '50', evaluation: '40', ...bodies(String(20 - at)), 'party.organisation': '20' },
        ...(at === 0 ? { 'bonus/redFlagProject': ['2'], 'deduction/criticism': ['1'] } : {}),
      })),
    );
    // 50 + 40 × 1.025 + 2 − 2, and 50 + 40 × 1.
    expect([first?.score, first?.coefficient]).toEqual(['91.00', '1.025']);
    expect([sixth?.score, sixth?.coefficient]).toEqual(['90.00', '1']);
  });

  it('give the 15th of 29 departments 1 and each place 0.2 %, and fail whoever is below 60 % of the first (001-08, 001-12, 001-17)', () => {
    const standings = standingsOf(
      'dinghai-departments-2018',
      numbered(29, (at) => ({
        ...{ 'base.breakthrough': at === 28 ? '5' : '40', 'base.common': '40', 'base.evaluation': '10' },
        ...{
          ...bodies(String(25 - at / 2)),
          'party.organisation.cadres': '10',
          'party.organisation.officeParty': '5',
        },
      })),
    );
    const of = (organisation: string) => standings.find((each) => each.organisation === organisation);
    expect(['单位01', '单位15', '单位29'].map((name) => of(name)?.coefficient)).toEqual([
      '1.028',
      '1',
      '0.972',
    ]);
    expect(of('单位01')?.score).toBe('92.52');
    expect([of('单位29')?.score, of('单位29')?.grade, of('单位29')?.flags]).toEqual([
      '53.46',
      'D',
      ['farBehind'],
    ]);
  });

  it('rank 长平 2:7:1, pay 120 %, 100 % and 80 %, and have the last criticise itself (003-10, 003-15)', () => {
    const standings = standingsOf(
      'changping-departments-month',
      numbered(10, (at) => ({
        ...{ 'performance.leaders': String(99 - at), 'performance.service': '90', payBase: '5000' },
        'performance.peers@peers': ['60', '80', '82', '99'],
      })),
      { period: { kind: 'month', label: '2018-03' } },
    );
    expect(standings.map(({ grade }) => grade)).toEqual([
      'upper',
      'upper',
      ...Array<string>(7).fill('middle'),
      'lower',
    ]);
    expect([0, 5, 9].map((at) => standings[at]?.pay['monthPay'])).toEqual(['6000', '5000', '4000']);
    expect(standings[9]?.consequences).toEqual(['selfCriticism', 'prompt']);
    // 99 × 30% + 90 × 20% + 81 × 15% + 100 × 35%: the peers' highest and lowest are dropped.
    expect(standings[0]?.score).toBe('94.85');
  });

  it('weigh the four methods of 湖北省总工会 10, 20, 20 and 50 (004-11, 004-14)', () => {
    const plan = planOf('hubei-union');
    const one = (entry: (typeof plan.inputs)[number]['entry']): string | readonly string[] => {
      if (entry.kind === 'level') return 'good';
      return entry.kind === 'decimal' ? (entry.max ?? '0') : [];
    };
    const several = (name: string): readonly string[] => {
      if (name.includes('@')) return ['80', '80', '80', '80', '80'];
      return name.includes('yearEnd') ? ['0'] : [];
    };
    const entered = plan.inputs.map(({ name, entry, entries }): [string, string | readonly string[]] => [
      name,
      entries === 'one' ? one(entry) : several(name),
    ]);
    const [standing] = standingsOf('hubei-union', { 甲: Object.fromEntries(entered) });
    // Good in self-evaluation, no fault recorded in the year, none found at its end, 80 from every reviewer of the duty report.
    const self = plan.quantities.find(({ operator }) => operator.op === 'by-level')?.operator;
    const good = self?.op === 'by-level' ? Number(self.points[1]) : 0;
    expect(Number(standing?.score)).toBeCloseTo(good * 0.1 + 100 * 0.2 + 100 * 0.2 + 80 * 0.5, 2);
  });

  it('blend the four dimensions of the energy group and commend A+ (000-13, 000-46)', () => {
    const rated = (points: string) => ({
      ...Object.fromEntries(
        ['achievement', 'centralWork', 'satisfaction', 'tasks', 'learning'].flatMap((key) =>
          ['self', 'partyOffices', 'leaders', 'people'].map((rater) => [
            `assessment.basic.${key}@${rater}`,
            [points, points, points, points, points],
          ]),
        ),
      ),
      ...{ 'assessment.basic.rectification/raised': '0', 'assessment.basic.rectification/solved': '0' },
      'assessment.special': ['0'],
      'assessment.dutyReview@superior': 'fair',
      ...Object.fromEntries(
        ['topCadres', 'middleCadres', 'grassRoots'].flatMap((rater) =>
          Object.entries({
            excellent: '5',
            good: '5',
            average: '0',
            poor: '0',
            issued: '10',
            returned: '10',
          }).map(([key, votes]) => [`assessment.ballot@${rater}/${key}`, votes]),
        ),
      ),
    });
    const standings = standingsOf(
      'energy-group-duty',
      numbered(10, (at) => rated(String(18 - at))),
    );
    // Basic 5 × 18 + 10 = 100 at 50 %, special 100 at 20 %, review 85 at 10 % (delegates gave nothing), ballot 90 at 20 %.
    expect([standings[0]?.score, standings[0]?.grade, standings[0]?.consequences]).toEqual([
      '96.50',
      'Aplus',
      ['commendation'],
    ]);
    expect(standings.map(({ grade }) => grade).filter((grade) => grade === 'Aplus')).toHaveLength(1);
  });

  it('give the two communities with most points extra, and bar the one with fewest (001-34)', () => {
    const standings = standingsOf('dinghai-communities', {
      甲: { points: ['300', '200'], baseScore: '90' },
      乙: { points: ['400'], baseScore: '91' },
      丙: { points: ['100'], baseScore: '95' },
    });
    expect(
      standings.map(({ organisation, score, consequences }) => [organisation, score, ...consequences]),
    ).toEqual([
      ['丙', '95.00', 'noCollectiveAward'],
      ['乙', '93.00'],
      ['甲', '92.00'],
    ]);
  });

  it('multiply the pay base by the person’s and the unit’s factor, with shares by the unit’s grade (001-31, 001-32)', () => {
    const standings = standingsOf(
      'dinghai-staff-pay',
      numbered(10, (at) => ({ performance: String(99 - at), payBase: '10000' })),
      { parameters: { unitFactor: '1.1', unitGrade: 'A' } },
    );
    expect(standings.filter(({ grade }) => grade === 'A')).toHaveLength(3);
    expect(standings[0]?.pay).toEqual({ personalFactor: '1.2', actualPay: '13200' });
  });

  it.each(SHIPPED.map(({ id }) => id))('compile to the same plan every time: %s', (id) => {
    expect(JSON.stringify(planOf(id))).toBe(JSON.stringify(planOf(id)));
  });
});
