import type { BanRow } from '../../bans/result/ban-row.ts';
import type { UnitResult } from '../../unit-results/result/unit-result.ts';
import { DEFAULT_RULES } from './default-rules.ts';
import { eligibilityOf, type SubjectFacts } from './eligibility.ts';

const AT = { year: '2025', day: '2026-03-01' };
const TITLES: Readonly<Record<string, string>> = { excellent: '优秀', fair: '一般' };

const result = (label: string, grade: string): UnitResult => ({
  ...{
    cycleId: `c-${label}`,
    peerGroup: 'branches',
    title: { zh: label, en: label },
    schemeId: 'hubei-union',
  },
  period: { kind: 'year', label },
  peerGroupTitle: { zh: '党支部', en: 'Branches' },
  ...{ organisationId: 'sihe', name: '寺河矿党支部', revision: 1, rank: '1', score: '95.2', flags: [] },
  grade: { key: grade, title: { zh: TITLES[grade] ?? grade, en: grade } },
  publishedAt: '2026-01-20T08:00:00.000Z',
});
const ban = (given: Partial<BanRow> = {}): BanRow => ({
  status: 'standing',
  banId: 'b-1',
  organisation: { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: [] },
  subjects: [{ kind: 'organisation', organisationId: 'sihe', name: '寺河矿党支部' }],
  blocks: ['awards', 'collective-awards'],
  from: '2026-01-01',
  until: '2026-12-31',
  title: { zh: '取消评优评先资格', en: 'No awards' },
  fact: { zh: '2025 年度不合格', en: 'failed 2025' },
  ...{ cycleId: 'c-2025', peerGroup: 'branches', cause: { kind: 'rule', rule: 'failed' } },
  ...given,
});
const facts = (given: Partial<SubjectFacts> = {}): SubjectFacts => ({
  subject: { kind: 'organisation', organisationId: 'sihe' },
  ...{ bans: [], results: [[]], merits: [] },
  ...given,
});
const BRANCH = DEFAULT_RULES['red-flag-branch'];

describe('who may be on a list', () => {
  it('is barred by a ban in force, once, by which fact until when (004-17)', () => {
    expect(eligibilityOf(BRANCH, facts({ bans: [ban()] }), AT).grounds).toEqual([
      {
        ...{ kind: 'ban', factId: 'b-1', until: '2026-12-31' },
        fact: {
          zh: '取消评优评先资格：2025 年度不合格（至 2026-12-31）',
          en: 'No awards: failed 2025 (until 2026-12-31).',
        },
      },
    ]);
  });

  it.each<[string, Partial<BanRow>]>([
    ['from something else', { blocks: ['promotion'] }],
    ['that is over', { until: '2026-02-28' }],
    ['that has not begun', { from: '2026-03-02' }],
    ['that was lifted', { status: 'lifted', endedOn: '2026-03-01' }],
    ['of somebody else', { subjects: [{ kind: 'person', personId: 'sihe', name: '张建国' }] }],
  ])('is not barred by a ban %s', (_name, given) => {
    expect(eligibilityOf(BRANCH, facts({ bans: [ban(given)] }), AT).grounds).toEqual([]);
  });

  it('is kept off an appointment list by a ban from promotion (004-17)', () => {
    const person = { kind: 'person', personId: 'p-zhang' } as const;
    const barred = ban({ blocks: ['promotion'], subjects: [{ ...person, name: '张建国' }] });
    const known = facts({ subject: person, bans: [barred] });
    expect(eligibilityOf(DEFAULT_RULES.appointment, known, AT).grounds).toHaveLength(1);
    expect(eligibilityOf(DEFAULT_RULES['outstanding-member'], known, AT).grounds).toEqual([]);
  });

  it('lacks what is needed with a middle grade, and with a gap in the years (002-18)', () => {
    const rules = { ...BRANCH, needs: [{ grades: ['优秀'], years: 2 }] };
    const grounds = (...results: UnitResult[]) =>
      eligibilityOf(rules, facts({ results: [results] }), AT).grounds.map(({ fact }) => fact.zh);
    expect(grounds(result('2024', 'excellent'), result('2025', 'excellent'))).toEqual([]);
    const lacking = ['缺少截至 2025 年连续 2 年等次为优秀的已公布结果'];
    expect(grounds(result('2024', 'excellent'), result('2025', 'fair'))).toEqual(lacking);
    expect(grounds(result('2023', 'excellent'), result('2025', 'excellent'))).toEqual(lacking);
  });

  it('does not join the years of one unit to those of another', () => {
    const rules = { ...BRANCH, needs: [{ grades: ['excellent'], years: 2 }] };
    const results = [[result('2024', 'excellent')], [result('2025', 'excellent')]];
    expect(eligibilityOf(rules, facts({ results }), AT).grounds).toHaveLength(1);
  });
});

describe('who comes first', () => {
  const priority = (...results: UnitResult[]) =>
    eligibilityOf(BRANCH, facts({ results: [results] }), AT).priority.map(({ zh }) => zh);

  it('is excellent (004-16), A+, or A or better in three years running (000-46)', () => {
    expect(priority(result('2025', 'excellent'))).toEqual(['2025 年度等次为优秀']);
    expect(priority(result('2025', 'A+'))).toEqual(['2025 年度等次为A+']);
    expect(priority(result('2023', 'A'), result('2024', 'A+'), result('2025', 'A'))).toEqual([
      '截至 2025 年连续 3 年等次为A+或A',
    ]);
    expect(priority(result('2024', 'A'), result('2025', 'A'))).toEqual([]);
  });

  it('is whom the scheme gives priority in that year', () => {
    const merit = {
      key: 'priority',
      title: { zh: '优先推荐', en: 'First to be proposed' },
      evidence: { zh: '连续两年优秀', en: 'excellent twice' },
    };
    const merits = ['2024', '2025'].map((label) => ({
      ...{ cycleId: `c-${label}`, period: { kind: 'year', label } as const, merits: [merit] },
    }));
    expect(eligibilityOf(BRANCH, facts({ merits }), AT).priority.map(({ zh }) => zh)).toEqual([
      '优先推荐：连续两年优秀',
    ]);
  });
});
