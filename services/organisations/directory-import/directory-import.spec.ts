import { loadState } from '@kaoping/event-sourcing';
import { organisationTreeDecider } from '../organisation-tree/decider/organisation-tree.decider.ts';
import { valuesOf } from '../organisation-tree/result/bucketed-map.ts';
import { treeOn } from '../organisation-tree/result/tree-on.ts';
import { DirectoryImportOutdated, DirectoryImportRefused } from './decider/directory-import.errors.ts';
import { openDirectory, tableOf } from './spec-support/directory-scene.ts';

const HEADERS = ['单位代码', '单位名称', '类别', '上级代码', '成立时间', '撤销日期'];

const CHANGPING = tableOf(
  HEADERS,
  ['CP-01', '采煤党总支', '党总支', 'CP', '２０１０/1/1', ''],
  ['CP', '长平公司　党委', '党委', '', '2010.1.1', ''],
  ['ＣＰ-0101', '综采一队 党支部', '支部', 'CP-01', '20100301', ''],
);

type Scene = Awaited<ReturnType<typeof openDirectory>>;

const shown = async ({ ledger, tenant }: Scene, day = '2024-07-01') => {
  const { state } = await loadState(ledger, organisationTreeDecider, tenant);
  return treeOn(valuesOf(state.organisations), day).map(
    ({ depth, code, name, kind }) => `${'  '.repeat(depth)}${code} ${name} ${kind}`,
  );
};

describe('a table of organisations', () => {
  it('is read as people keep it, the lower before the higher, in full width, with days of every form', async () => {
    const scene = await openDirectory();
    const preview = await scene.preview(CHANGPING);
    expect(preview.problems).toEqual([]);
    expect(preview.rows.map(({ line, code, fate }) => [line, code, fate])).toEqual([
      [2, 'CP-01', 'new'],
      [3, 'CP', 'new'],
      [4, 'CP-0101', 'new'],
    ]);
    await scene.confirm(CHANGPING, preview.digest);
    expect(await shown(scene)).toEqual([
      'CP 长平公司党委 party-committee',
      '  CP-01 采煤党总支 general-branch',
      '    CP-0101 综采一队党支部 branch',
    ]);
    expect(await shown(scene, '2010-02-28')).toHaveLength(2);
  });

  it('is previewed without anything being written', async () => {
    const scene = await openDirectory();
    await scene.preview(CHANGPING);
    expect(await scene.types()).toEqual([]);
  });

  it('is imported once, however often it is confirmed', async () => {
    const scene = await openDirectory();
    const { digest } = await scene.preview(CHANGPING);
    const first = await scene.confirm(CHANGPING, digest);
    const second = await scene.confirm(CHANGPING, digest);
    expect(first.events.length).toBeGreaterThan(0);
    expect(second.events).toEqual([]);
    expect(await scene.types()).toEqual(['OrganisationsFounded', 'ImportMappingRemembered']);
  });

  it('changes nothing when it comes again', async () => {
    const scene = await openDirectory();
    await scene.take(CHANGPING);
    const { rows } = await scene.preview(CHANGPING);
    expect(rows.map(({ fate }) => fate)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect((await scene.take(CHANGPING)).events).toEqual([]);
  });

  it('renames, moves, reclassifies and ends by code, and leaves alone what it does not name', async () => {
    const scene = await openDirectory();
    await scene.take(CHANGPING);
    const later = {
      ...tableOf(
        HEADERS,
        ['CP-01', '采掘党委', '党委', 'CP', '', ''],
        ['CP-0101', '综采一队党支部', '', '无', '', ''],
        ['CP-02', '机电党总支', '党总支', 'CP', '', ''],
      ),
      effectiveOn: '2024-07-01',
    };
    const { rows } = await scene.preview(later);
    expect(rows.map(({ code, fate, changes }) => [code, fate, ...changes])).toEqual([
      ['CP-01', 'changed', 'name', 'kind'],
      ['CP-0101', 'changed', 'parentCode'],
      ['CP-02', 'new'],
    ]);
    await scene.take(later);
    await scene.take(tableOf(HEADERS, ['CP-02', '机电党总支', '', '', '', '2024-08-01']));
    expect(await shown(scene)).toEqual([
      'CP 长平公司党委 party-committee',
      '  CP-01 采掘党委 party-committee',
      '  CP-02 机电党总支 general-branch',
      'CP-0101 综采一队党支部 branch',
    ]);
    expect(await shown(scene, '2024-06-30')).toContain('  CP-01 采煤党总支 general-branch');
    expect(await shown(scene, '2024-08-01')).not.toContain('  CP-02 机电党总支 general-branch');
  });

  it('counts changes from today in China where nobody names a day', async () => {
    const scene = await openDirectory();
    await scene.take(CHANGPING);
    await scene.take(tableOf(['代码', '名称'], ['CP', '长平公司党委会']));
    expect((await shown(scene, '2024-06-30'))[0]).toContain('长平公司党委 ');
    expect((await shown(scene, '2024-07-01'))[0]).toContain('长平公司党委会');
  });
});

describe('a table with problems', () => {
  const BAD = tableOf(
    HEADERS,
    ['CP', '长平公司党委', '党委', '', '2010-02-30', ''],
    ['CP-01', '采煤党总支', '党总支', 'CP', '2010-01-01', ''],
    ['CP-02', '', '党总支', '', '', ''],
    ['CP-03', '机电党总支', '大队', '', '', ''],
    ['CP-04', '运输党总支', '', 'XX', '', ''],
    ['CP-05', '安监党总支', '', '', '', ''],
    ['CP-06', '地测党支部', '', '', '', ''],
    ['CP-06', '防治水党支部', '', '', '', ''],
  );

  it('tells each with row, column, what stands there and what would be right, and shows the good rows', async () => {
    const scene = await openDirectory();
    const { problems, rows } = await scene.preview(BAD);
    expect(problems.map(({ line, column, text, code }) => [line, column, text, code])).toEqual([
      [2, '成立时间', '2010-02-30', 'DIRECTORY_IMPORT.DAY_MALFORMED'],
      [4, '单位名称', '', 'DIRECTORY_IMPORT.CELL_EMPTY'],
      [5, '类别', '大队', 'DIRECTORY_IMPORT.KIND_UNKNOWN'],
      [6, '单位代码', undefined, 'ORGANISATION_TREE.PARENT_UNKNOWN'],
      [8, '单位代码', 'CP-06', 'DIRECTORY_IMPORT.CODE_REPEATED'],
      [9, '单位代码', 'CP-06', 'DIRECTORY_IMPORT.CODE_REPEATED'],
    ]);
    expect(problems[4]?.sentence.zh).toContain('第 9 行');
    expect(rows.map(({ code, fate }) => [code, fate])).toEqual([
      ['CP-01', 'held-back'],
      ['CP-05', 'new'],
    ]);
  });

  it('is not imported, not even in part', async () => {
    const scene = await openDirectory();
    await expect(scene.take(BAD)).rejects.toThrow(DirectoryImportRefused);
    expect(await scene.types()).toEqual([]);
  });

  it('is told where a needed column is missing, or the mapping names one that is not there', async () => {
    const scene = await openDirectory();
    const table = tableOf(['编号甲', '单位名称'], ['CP', '长平公司党委']);
    expect((await scene.preview(table)).problems).toMatchObject([
      { code: 'DIRECTORY_IMPORT.COLUMN_MISSING' },
    ]);
    const mapping = { code: '编号乙', name: '单位名称' };
    expect((await scene.preview({ ...table, mapping })).problems).toMatchObject([
      { code: 'DIRECTORY_IMPORT.COLUMN_UNKNOWN', column: '编号乙' },
      { code: 'DIRECTORY_IMPORT.COLUMN_MISSING' },
    ]);
  });

  it('is warned of organisations of one name at one place', async () => {
    const scene = await openDirectory();
    await scene.take(CHANGPING);
    const table = tableOf(HEADERS, ['CP-09', '采煤 党总支', '党总支', 'CP', '', '']);
    expect((await scene.preview(table)).warnings).toMatchObject([
      { line: 2, code: 'DIRECTORY_IMPORT.NAMESAKE' },
    ]);
  });

  it('is warned of a day of founding that is recorded otherwise', async () => {
    const scene = await openDirectory();
    await scene.take(CHANGPING);
    const table = tableOf(HEADERS, ['CP', '长平公司党委', '', '', '2011-01-01', '']);
    expect(await scene.preview(table)).toMatchObject({
      rows: [{ fate: 'unchanged' }],
      warnings: [{ code: 'DIRECTORY_IMPORT.FOUNDED_OTHERWISE' }],
    });
  });
});

describe('the preview that is confirmed', () => {
  it('must still hold: another file, mapping or tree is refused', async () => {
    const scene = await openDirectory();
    const { digest } = await scene.preview(CHANGPING);
    await expect(scene.confirm(tableOf(HEADERS, ['X', '某支部', '', '', '', '']), digest)).rejects.toThrow(
      DirectoryImportOutdated,
    );
    await scene.take(tableOf(HEADERS, ['ZZ', '后勤党支部', '支部', '', '', '']));
    await expect(scene.confirm(CHANGPING, digest)).rejects.toThrow(DirectoryImportOutdated);
  });

  it('makes the mapping remembered, so that the next table needs none', async () => {
    const scene = await openDirectory();
    const own = tableOf(['内部号', '全称'], ['CP', '长平公司党委']);
    await scene.take({ ...own, mapping: { code: '内部号', name: '全称' } });
    const next = await scene.preview(tableOf(['全称', '内部号'], ['机电党总支', 'CP-02']));
    expect(next.mapping).toEqual({ code: '内部号', name: '全称' });
    expect(next.rows).toMatchObject([{ code: 'CP-02', fate: 'new' }]);
  });
});

describe('two enterprises with the same codes', () => {
  it('do not know of each other', async () => {
    const scene = await openDirectory('one');
    await scene.take(CHANGPING);
    const other = await openDirectory('two');
    expect((await other.preview(CHANGPING)).rows.every(({ fate }) => fate === 'new')).toBe(true);
    expect(await other.types()).toEqual([]);
  });
});
