import { deciderSpec, proposed } from '@kaoping/testing';
import { by, person, STAFF_RULES } from '../spec-support/pay-scene.ts';
import {
  ArrangeStaffRules,
  ClaimPayResults,
  EnterPersonalFactors,
  ImportPayBases,
  type PayRow,
} from './pay-table.commands.ts';
import { payTableDecider } from './pay-table.decider.ts';
import type { PayBasesImported, PayTableEvent } from './pay-table.events.ts';
import { initialPayTable, type PayTable } from './pay-table.state.ts';

const spec = deciderSpec(payTableDecider);
const PLACE = { cycleId: '2024', peerGroup: 'staff' };
const BATCH = { ...PLACE, batchId: 'batch-1', source: '人力资源部 2024 年绩效基数', fileName: '基数.xlsx' };

const importing = (
  rows: readonly PayRow[],
  given: Partial<ImportPayBases['data']> = {},
  commandId = 'import',
) => new ImportPayBases(by(commandId), { ...BATCH, rows, ...given });
const entering = (
  factors: EnterPersonalFactors['data']['factors'],
  reason = '2024 年度考核',
  commandId = 'enter',
) => new EnterPersonalFactors(by(commandId), { ...PLACE, reason, factors });
const arranging = new ArrangeStaffRules(by('arrange'), { ...PLACE, rules: STAFF_RULES });
const claiming = (payRunId: string, ...cycleIds: readonly string[]) =>
  new ClaimPayResults(by(`claim-${payRunId}-${cycleIds.join()}`), {
    ...PLACE,
    payRunId,
    claims: cycleIds.map((cycleId) => ({ cycleId, peerGroup: 'staff', quantity: 'payFactor' })),
  });

const [ZHANG, LI] = [person('zhang'), person('li', 'yi')];
const IMPORTED: PayTableEvent = { type: 'PayBasesImported', data: { ...BATCH, bases: [ZHANG, LI] } };
const RULES: PayTableEvent = { type: 'StaffRulesArranged', data: { ...PLACE, rules: STAFF_RULES } };
const entered = (...factors: EnterPersonalFactors['data']['factors']): PayTableEvent => ({
  type: 'PersonalFactorsEntered',
  data: { ...PLACE, reason: '2024 年度考核', factors },
});
const fold = (...events: readonly PayTableEvent[]): PayTable =>
  events.reduce((table, event) => payTableDecider.evolve(table, proposed(event)), initialPayTable);

describe('bases of pay', () => {
  it('are taken in, with the factors and grades that the table has', () => {
    spec
      .given(RULES)
      .when(importing([ZHANG, { ...LI, grade: 'B' }]))
      .then(IMPORTED, {
        type: 'PersonalFactorsEntered',
        data: { ...PLACE, reason: BATCH.source, factors: [{ personId: 'li', grade: 'B' }] },
      });
  });

  it('are taken in once, whatever came after them', () => {
    spec
      .given(IMPORTED, entered({ personId: 'li', factor: '1.1' }))
      .when(importing([ZHANG, LI], {}, 'again'))
      .thenNothing();
  });

  it('are taken in by parts', () => {
    const rows = Array.from({ length: 4_500 }, (_, at) => person(String(at)));
    const events = payTableDecider.decide(importing(rows), initialPayTable) as readonly PayBasesImported[];
    expect(events.map(({ data }) => data.bases.length)).toEqual([2_000, 2_000, 500]);
  });

  it('change without what was entered of the person', () => {
    const later: PayTableEvent = {
      type: 'PayBasesImported',
      data: { ...BATCH, batchId: 'batch-2', bases: [{ ...LI, base: '1200' }] },
    };
    expect(fold(IMPORTED, entered({ personId: 'li', factor: '1.1' }), later).people['li']).toEqual({
      ...LI,
      base: '1200',
      factor: '1.1',
    });
  });

  it('are of anybody, also of somebody whose id every object answers to', () => {
    const odd = person('constructor');
    expect(
      fold({ type: 'PayBasesImported', data: { ...BATCH, bases: [odd] } }).people['constructor'],
    ).toEqual(odd);
    spec
      .given(IMPORTED)
      .when(entering([{ personId: 'constructor', factor: '1' }]))
      .thenRefuses('PAY_TABLE.PERSON_UNKNOWN');
  });

  it('come from somewhere', () => {
    spec.when(importing([ZHANG], { source: ' ' })).thenRefuses('PAY_TABLE.SOURCE_BLANK');
  });

  it('are of so many people at the most', () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => person(String(at)));
    spec.when(importing(rows)).thenRefuses('PAY_TABLE.TOO_LARGE');
  });
});

describe('factors of people', () => {
  it('are entered with a reason, those only that change', () => {
    const both = [
      { personId: 'zhang', factor: '1.2' },
      { personId: 'li', factor: '1.05' },
    ];
    spec.given(IMPORTED, entered(both[0]!)).when(entering(both)).then(entered(both[1]!));
    spec
      .given(IMPORTED, entered(...both))
      .when(entering(both))
      .thenNothing();
  });

  it('take the place of a grade, and a grade of a factor', () => {
    const table = fold(
      IMPORTED,
      RULES,
      entered({ personId: 'li', grade: 'A' }),
      entered({ personId: 'li', factor: '1.1' }),
    );
    expect(table.people['li']).toEqual({ ...LI, factor: '1.1' });
  });

  it.each([
    ['an unknown person', [{ personId: 'wang', factor: '1' }], 'PAY_TABLE.PERSON_UNKNOWN'],
    ['both of them', [{ personId: 'li', factor: '1', grade: 'A' }], 'PAY_TABLE.FACTOR_REFUSED'],
    ['neither of them', [{ personId: 'li' }], 'PAY_TABLE.FACTOR_REFUSED'],
    ['more than ten times', [{ personId: 'li', factor: '10.01' }], 'PAY_TABLE.FACTOR_REFUSED'],
    ['less than nothing', [{ personId: 'li', factor: '-1' }], 'PAY_TABLE.FACTOR_REFUSED'],
    ['a grade that is none', [{ personId: 'li', grade: 'E' }], 'PAY_TABLE.GRADE_UNKNOWN'],
    ['nobody', [], 'PAY_TABLE.TOO_MANY_FACTORS'],
    [
      'one person twice',
      [
        { personId: 'li', factor: '1' },
        { personId: 'li', factor: '2' },
      ],
      'PAY_TABLE.TOO_MANY_FACTORS',
    ],
  ])('are refused for %s', (_, factors, code) => {
    spec.given(IMPORTED, RULES).when(entering(factors)).thenRefuses(code);
  });

  it('need a reason', () => {
    spec
      .given(IMPORTED)
      .when(entering([{ personId: 'li', factor: '1' }], ''))
      .thenRefuses('PAY_TABLE.REASON_BLANK');
  });

  it('are entered once by one command', () => {
    const enter = entering([{ personId: 'li', factor: '1.1' }]);
    const [event] = payTableDecider.decide(enter, fold(IMPORTED));
    const after = payTableDecider.evolve(fold(IMPORTED), proposed(event!, { causationId: 'enter' }));
    const changed = payTableDecider.evolve(
      after,
      proposed(entered({ personId: 'li', factor: '1' }), { causationId: 'x' }),
    );
    expect(payTableDecider.decide(enter, changed)).toEqual([]);
  });
});

describe('rules of staff', () => {
  it('are arranged once', () => {
    spec.given(IMPORTED).when(arranging).then(RULES);
    spec.given(RULES).when(arranging).thenNothing();
  });

  it('keep the grades that were entered', () => {
    const other = {
      ...STAFF_RULES,
      scheme: { ...STAFF_RULES.scheme, digest: 'c'.repeat(64) },
      grades: STAFF_RULES.grades.slice(1),
    };
    spec
      .given(IMPORTED, RULES, entered({ personId: 'li', grade: 'A' }))
      .when(new ArrangeStaffRules(by('arrange-2'), { ...PLACE, rules: other }))
      .thenRefuses('PAY_TABLE.GRADE_UNKNOWN');
  });
});

describe('a result that is paid by', () => {
  const claim = (payRunId: string, ...cycleIds: readonly string[]): PayTableEvent => ({
    type: 'PayResultsClaimed',
    data: claiming(payRunId, ...cycleIds).data,
  });

  it('is claimed by one run, so that nobody is paid twice', () => {
    spec.when(claiming('first', '2024-01')).then(claim('first', '2024-01'));
    spec
      .given(claim('first', '2024-01'))
      .when(claiming('second', '2024-01'))
      .thenRefuses('PAY_TABLE.RESULT_TAKEN');
    spec.given(claim('first', '2024-01')).when(claiming('first', '2024-01')).thenNothing();
  });

  it('is free again when the run takes another', () => {
    spec
      .given(claim('first', '2024-01'), claim('first', '2024-02'))
      .when(claiming('second', '2024-01'))
      .then(claim('second', '2024-01'));
  });
});
