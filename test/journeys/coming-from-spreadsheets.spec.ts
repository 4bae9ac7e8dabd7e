import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCsv } from '@kaoping/spreadsheets';
import { publishScheme } from './support/assessed-units.ts';
import { startEmptyProduct, type EmptyProduct } from './support/empty-product.ts';
import { mergedWorkbook } from './support/merged-workbook.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

const SCHEME = 'yangtze-university-2010';
const HEADERS = [
  '院系',
  '教学工作',
  '科研工作',
  '学科建设',
  '学生工作',
  '人事工作',
  '学费收缴',
  '核定成绩',
  '校内位次',
];
const INPUTS = ['teaching', 'research', 'disciplines', 'students', 'personnel', 'tuition'];
const MEANINGS = ['organisation', ...INPUTS.map((input) => `total.${input}`), 'score', 'rank'];
const COLUMNS = HEADERS.map((column, at) => ({ column, meaning: MEANINGS[at]! }));

const here = (...path: readonly string[]): string => join(import.meta.dirname, '..', ...path);

/** 长江大学 2010: sixteen of twenty-five colleges, as they were published. */
const PUBLISHED = readFileSync(here('fixtures', 'yangtze-university-2010.csv'), 'utf8')
  .trim()
  .split(/\r?\n/u)
  .slice(1)
  .map((line) => line.split(',').slice(0, HEADERS.length));
const ROUNDED = ['体育学院', '化工学院', '生科学院', '计科学院'];

const SELECTION = `{
  id fileName sheet headerRow isPartial
  columns { column meaning } unusedColumns
  counts { verdict count }
  differences { row organisation verdict differences { figure computed published by isRounding } }
  remarkCount remarks { row column text code message { en } }
}`;

interface Comparison {
  readonly id: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly { readonly column: string; readonly meaning: string }[];
  readonly unusedColumns: readonly string[];
  readonly counts: readonly { readonly verdict: string; readonly count: number }[];
  readonly differences: readonly {
    readonly row: number;
    readonly organisation: string;
    readonly verdict: string;
    readonly differences: readonly { readonly figure: string; readonly by: string }[];
  }[];
  readonly remarks: readonly unknown[];
}

const countsOf = ({ counts }: Pick<Comparison, 'counts'>): Readonly<Record<string, number>> =>
  Object.fromEntries(counts.map(({ verdict, count }) => [verdict, count]));

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The same table as a clerk keeps it in Excel: a title over all, kinds of colleges merged downwards. */
const workbook = (change: (rows: string[][]) => void): Uint8Array => {
  const rows = PUBLISHED.map((cells, at) => [['文科', '理科', '工科'][Math.floor(at / 6)]!, ...cells]);
  change(rows);
  const kinds = rows.map(([kind, ...cells], at) => [at % 6 === 0 ? kind! : '', ...cells]);
  return mergedWorkbook({
    name: '2010年度',
    rows: [['长江大学 2010 年度院系常规考核结果'], ['学科门类', ...HEADERS], ...kinds],
    merged: ['A1:J1', 'A3:A8', 'A9:A14', 'A15:A18'],
  });
};

describe('coming from spreadsheets', () => {
  let product: EmptyProduct;
  let officer: SignedInClient;
  let auditor: SignedInClient;
  let recorder: SignedInClient;
  let first: Comparison;

  beforeAll(async () => {
    product = await startEmptyProduct({
      enterprise: 'yangtze',
      name: '长江大学',
      officer: '李强',
      today: '2026-03-02',
    });
    ({ officer } = product);
    const welcome = (loginName: string, displayName: string, role: 'REVIEWER' | 'AUDITOR' | 'RECORDER') =>
      product.welcome(officer, 'yangtze', { loginName, displayName, grants: [{ role, scope: 'TENANT' }] });
    const reviewer = await welcome('zhou.min', '周敏', 'REVIEWER');
    auditor = await welcome('wu.gang', '吴刚', 'AUDITOR');
    recorder = await welcome('wang.fang', '王芳', 'RECORDER');
    const yaml = readFileSync(here('published-tables', `${SCHEME}.yaml`), 'utf8');
    await publishScheme({ officer, reviewer }, { schemeId: SCHEME, yaml });
  });
  afterAll(() => product.stop());

  const csv = writeCsv({ columns: HEADERS.map((header) => ({ header })), rows: PUBLISHED });
  const sent = {
    schemeId: SCHEME,
    fileName: '2010年度考核结果.csv',
    content: base64(csv),
    period: '2010',
    isPartial: true,
  };
  const compare = (input: object) =>
    officer.change<Comparison>('comparePublishedTable', { ...sent, ...input }, SELECTION);
  const post = async (bytes: Uint8Array, address: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams({
      fileName: '2010年度考核结果.xlsx',
      period: '2010',
      isPartial: 'true',
      ...address,
    });
    const response = await officer.fetch(`/published-tables/${SCHEME}?${query.toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes as Uint8Array<ArrayBuffer>,
    });
    if (!response.ok) throw new Error(await response.text());
    const [comparison] = (await response.json()) as readonly Comparison[];
    return comparison!;
  };
  const kept = async (who = officer) =>
    (
      await who.ask<{ readonly tableComparisons: readonly Comparison[] }>(
        `query ($id: ID!) { tableComparisons(schemeId: $id) ${SELECTION} }`,
        { id: SCHEME },
      )
    ).tableComparisons;

  it('asks what columns mean that nobody could know, and keeps nothing meanwhile', async () => {
    const { code, sentence } = await officer.refusedChange('comparePublishedTable', sent);
    expect(code).toBe('PUBLISHED_TABLE.NOTHING_COMPARED');
    expect(sentence).toContain('say in "columns" what its columns mean (not understood: 教学工作, 科研工作');
    expect(await kept()).toEqual([]);
  });

  it('recomputes last year’s table once its columns are mapped, and lists what was published otherwise', async () => {
    first = await compare({ columns: COLUMNS });
    expect(countsOf(first)).toEqual({
      SAME: 12,
      ROUNDING: 4,
      DIFFERENT: 0,
      NOT_COMPUTED: 0,
      NOT_PUBLISHED: 0,
    });
    expect(first.differences.map(({ organisation }) => organisation).toSorted()).toEqual(ROUNDED.toSorted());
    const sports = first.differences.find(({ organisation }) => organisation === '体育学院');
    expect(sports).toEqual({
      row: 4,
      organisation: '体育学院',
      verdict: 'ROUNDING',
      differences: [{ figure: 'score', computed: '72.89', published: '72.88', by: '0.01', isRounding: true }],
    });
  });

  it('remembers the columns, for the same table in Excel with merged cells, full width and blanks in names', async () => {
    const second = await post(
      workbook((rows) => {
        rows[0]![1] = '经 济 学 院';
        rows[7]![1] = '　物理学院 ';
        rows[0]![2] = '９０．２３';
        rows[4]![8] = ' 69.82 ';
      }),
    );
    expect(second).toMatchObject({
      sheet: '2010年度',
      headerRow: 2,
      unusedColumns: ['学科门类'],
      remarks: [],
    });
    expect(second.columns).toEqual(expect.arrayContaining(COLUMNS));
    expect(countsOf(second)).toEqual(countsOf(first));
    expect(second.differences.map(({ organisation }) => organisation)).toEqual(
      first.differences.map(({ organisation }) => organisation),
    );
  });

  it('tells real errors apart from rounding, and a cell that is no number by its row and column', async () => {
    const third = await post(
      workbook((rows) => {
        rows[0]![8] = '88.71';
        rows[1]![8] = '85..05';
      }),
    );
    const wrong = third.differences.filter(({ verdict }) => verdict === 'DIFFERENT');
    expect(wrong).toMatchObject([
      {
        row: 3,
        organisation: '经济学院',
        verdict: 'DIFFERENT',
        differences: [
          { figure: 'score', computed: '87.71', published: '88.71', by: '-1', isRounding: false },
        ],
      },
    ]);
    expect(countsOf(third)).toMatchObject({ ROUNDING: 4, DIFFERENT: 1 });
    expect(third.remarks).toMatchObject([
      { row: 4, column: '核定成绩', text: '85..05', code: 'TABLE.MALFORMED_NUMBER' },
    ]);
  });

  it('keeps each comparison once, for officer and auditor and nobody else', async () => {
    expect((await compare({})).id).toBe(first.id);
    for (const who of [officer, auditor]) expect(await kept(who)).toHaveLength(3);
    const one = `{ tableComparison(schemeId: "${SCHEME}", id: "${first.id}") { fileName } }`;
    expect(await auditor.ask(one)).toEqual({ tableComparison: { fileName: '2010年度考核结果.csv' } });
    expect((await recorder.refusedAsking(one)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
    expect((await auditor.refusedChange('comparePublishedTable', sent)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
  });

  it('overwrites nothing: no score, no cycle, no ranking comes of it', async () => {
    const events = await product.events('yangtze');
    const byTables = events.filter(({ stream }) => stream.category === 'published-table');
    expect(byTables.map(({ type }) => type)).toEqual(Array(3).fill('PublishedTableCompared'));
    const others = new Set(events.map(({ stream }) => stream.category));
    for (const category of ['scorecard', 'evaluation-cycle', 'cycle', 'ranking', 'publication']) {
      expect(others).not.toContain(category);
    }
    expect(await officer.ask('{ cycles { id } evaluationCycles { cycles { id } } }')).toEqual({
      cycles: [],
      evaluationCycles: { cycles: [] },
    });
  });
});
