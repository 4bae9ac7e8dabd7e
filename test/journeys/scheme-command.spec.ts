import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kaopingHere, PROCESSES_TIMEOUT_MS, kaoping, type Finished } from './support/kaoping-process.ts';

const CHINESE = { LANG: 'zh_CN.UTF-8' };
const CASES = join(import.meta.dirname, '..', 'golden-cases');
const TABLES = join(import.meta.dirname, '..', 'published-tables');
const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

describe('schemes on the command line, without a server and without an enterprise', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), '方案 '));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const inChinese = (...words: readonly string[]): Promise<Finished> =>
    kaopingHere({ directory: join(folder, 'no-data'), environment: CHINESE }, ...words);
  const inEnglish = (...words: readonly string[]): Promise<Finished> =>
    kaopingHere({ directory: join(folder, 'no-data') }, ...words);
  const write = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };

  it(
    'lists the shipped schemes as a process of its own, and makes no data folder',
    async () => {
      const listed = await kaoping({ directory: join(folder, 'no-data') }, '--json', 'scheme', 'list');
      expect(listed.exitCode).toBe(0);
      const schemes = JSON.parse(listed.output) as { readonly id: string; readonly digest: string }[];
      expect(schemes.length).toBeGreaterThanOrEqual(19);
      expect(schemes.map(({ id }) => id)).toEqual(
        expect.arrayContaining([
          'dinghai-towns-2017',
          'energy-group-duty',
          'hubei-union',
          'oil-gas-branches',
        ]),
      );
      expect(schemes.every(({ digest }) => /^[0-9a-f]{64}$/u.test(digest))).toBe(true);
      await expect(readFile(join(folder, 'no-data'))).rejects.toThrow('ENOENT');
    },
    PROCESSES_TIMEOUT_MS,
  );

  it('tells a scheme in plain sentences, in both languages', async () => {
    const [chinese, english] = [
      await inChinese('scheme', 'explain', 'dinghai-departments-2018'),
      await inEnglish('scheme', 'explain', 'dinghai-departments-2018'),
    ];
    expect(chinese.output).toContain('最终得分 = 基本分 × 党建系数 + 附加分 − 倒扣分（001-08）。');
    expect(chinese.output).toContain('共 29 家时，第 1 名 1.028、第 15 名 1、第 29 名 0.972');
    expect(english.output).toContain('1.028');
    expect(english.output).not.toMatch(/[\u4e00-\u9fff]/u);
  });

  it('checks files: every problem with line and column, and exit code 1', async () => {
    const text = await readFile(join(TABLES, 'louxing-streets.yaml'), 'utf8');
    const broken = await write(
      'broken.yaml',
      text
        .replace('fullMark: 70', 'fullMark: 71')
        .replace('is: sanitation + urban', 'is: sanitation + urbane'),
    );
    const { exitCode, output } = await inChinese('scheme', 'check', broken, 'safety-veto');
    expect(exitCode).toBe(1);
    expect(output).toMatch(/broken\.yaml:13:15 错误 .*71/u);
    expect(output).toMatch(/broken\.yaml:19:48 错误 .*urbane.*“urban”/u);
    expect(output).toContain('safety-veto.yaml: 通过，摘要');
    expect((await inEnglish('scheme', 'check', 'safety-veto')).exitCode).toBe(0);
  });

  it('refuses a scheme that is neither a file nor shipped, naming those that are', async () => {
    const { exitCode, errors } = await inEnglish('scheme', 'explain', 'nowhere');
    expect(exitCode).toBe(1);
    expect(errors).toContain('dinghai-towns-2017');
  });

  it('starts a scheme from a shipped one, never over a file, and tells what was changed since', async () => {
    const out = join(folder, 'ours.yaml');
    const made = await inChinese(
      'scheme',
      'new',
      'our-towns',
      '--from',
      'dinghai-towns-2018',
      '--title',
      '本区考核',
      '--out',
      out,
    );
    expect(made.exitCode).toBe(0);
    expect(
      (await inChinese('scheme', 'new', 'our-towns', '--from', 'dinghai-towns-2018', '--out', out)).exitCode,
    ).toBe(1);
    expect(await readFile(out, 'utf8')).toContain('# 基本分满分为 100 分（001-09）');
    expect(await readFile(out, 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\/scheme\.schema\.json\n/u,
    );
    expect(JSON.parse(await readFile(join(folder, 'scheme.schema.json'), 'utf8'))).toHaveProperty('$schema');

    const changed = await write(
      'changed.yaml',
      (await readFile(out, 'utf8')).replace('step: 0.5%', 'step: 0.4%'),
    );
    const { exitCode, output } = await inChinese('scheme', 'diff', out, changed);
    expect(exitCode).toBe(1);
    expect(output.trim()).toMatch(/^步骤“党建系数”.*0\.5%.*0\.4%/u);
    expect(await inChinese('scheme', 'diff', out, out)).toMatchObject({
      exitCode: 0,
      output: '没有变化。\n',
    });
    expect(
      (await inChinese('scheme', 'new', 'Bad Id', '--from', 'safety-veto', '--out', join(folder, 'bad.yaml')))
        .exitCode,
    ).toBe(1);
    await expect(readFile(join(folder, 'bad.yaml'))).rejects.toThrow('ENOENT');
  });

  it('lets a subsidiary tighten an open part within its range, and refuses a locked one with the reason', async () => {
    const derived = (changes: string): string =>
      `scheme: our-duty\nversion: 1\nextends: { scheme: energy-group-duty, version: 1 }\nchanges:\n${changes}`;
    const weights = (basic: string, special: string): string =>
      `  indicators: { assessment: { indicators: { basic: { weight: ${basic} }, special: { weight: ${special} } } } }\n`;
    const good = await write('tightened.yaml', derived(weights('40%', '30%')));
    expect(await inChinese('scheme', 'check', good)).toMatchObject({ exitCode: 0 });
    const moved = await inChinese('scheme', 'diff', 'energy-group-duty', good);
    expect(moved.output).toMatch(/基本考核.*50%.*40%/u);

    const beyond = await inChinese(
      'scheme',
      'check',
      await write('beyond.yaml', derived(weights('25%', '45%'))),
    );
    expect(beyond.exitCode).toBe(1);
    expect(beyond.output).toMatch(/beyond\.yaml:5:\d+ 错误 .*40%/u);
    const locked = await inChinese(
      'scheme',
      'check',
      await write('locked.yaml', derived('  adjustments: { bonus: { cap: 9 } }\n')),
    );
    expect(locked.exitCode).toBe(1);
    expect(locked.output).toMatch(/locked\.yaml:5:\d+ 错误 .*锁定/u);
  });

  it('recomputes a published table: exit code 0 where at most rounding differs', async () => {
    const scheme = join(TABLES, 'yangtze-university-2010.yaml');
    const table = join(FIXTURES, 'yangtze-university-2010.csv');
    const { exitCode, output } = await inChinese(
      'compute',
      '--scheme',
      scheme,
      '--scores',
      table,
      '--published',
      table,
      '--partial',
    );
    expect(exitCode).toBe(0);
    expect(output).toContain('一致 12, 仅舍入差异 4');
    expect(output).toContain('体育学院: 仅舍入差异 – 得分算得 72.89，公布 72.88，差 0.01');
  });

  it('names a wrong rank and a refused cell, and ends with 1', async () => {
    const table = join(FIXTURES, 'louxing-towns.csv');
    const { exitCode, output } = await inChinese(
      'compute',
      '--scheme',
      join(TABLES, 'louxing-towns.yaml'),
      '--scores',
      table,
      '--published',
      table,
    );
    expect(exitCode).toBe(1);
    expect(output).toContain('louxing-towns.csv:89 “village_score”列：“86..2”不是数字');
    expect(output).toContain('万宝: 不一致 – 名次算得 4，公布 5');
  });

  it('prints ranking, consequences and derivations; the same as JSON and CSV', async () => {
    const words = [
      'compute',
      '--scheme',
      'changping-branches-quarter',
      '--period',
      '2024-Q1',
      '--scores',
      join(CASES, 'changping-branches-quarter', 'scores.csv'),
      '--history',
      join(CASES, 'changping-branches-quarter', 'history.csv'),
    ];
    const text = await inChinese(...words, '--explain', '选煤支部');
    expect(text.exitCode).toBe(0);
    expect(text.output).toContain('选煤支部: 支部书记岗位淘汰建议 (003-14)');
    expect(text.output).toContain('scores.csv:8:assessment.self');
    const json = JSON.parse((await inChinese(...words, '--format', 'json')).output) as {
      readonly periods: readonly {
        readonly standings: readonly { readonly organisation: string; readonly score: string }[];
      }[];
    };
    expect(json.periods[0]!.standings[0]).toMatchObject({ organisation: '综采支部', score: '98.40' });
    const csv = (await inEnglish(...words, '--format', 'csv')).output.split('\n');
    expect(csv[1]).toMatch(/^2024-Q1,Branches,1,综采支部,98\.40,/u);
    expect(csv).toHaveLength(8);
  });

  it('asks for the figures of the whole group that a scheme needs, before anything is computed', async () => {
    const scores = join(CASES, 'dinghai-staff-pay', 'scores.csv');
    const words = ['compute', '--scheme', 'dinghai-staff-pay', '--scores', scores];
    const none = await inChinese(...words);
    expect(none).toMatchObject({ exitCode: 1, output: '' });
    expect(none.errors).toContain(
      '全组共用的“unitGrade”缺少，请用 --parameter unitGrade=… 给出（A、B、C、D）。',
    );
    const wrong = await inEnglish(
      ...words,
      '--parameter',
      'unitFactor=high',
      '--parameter',
      'unitGrade=Z',
      '--parameter',
      'x=1',
      '--period',
      '2024-13',
    );
    expect(wrong.exitCode).toBe(1);
    expect(wrong.errors).toContain('"unitFactor", the same for the whole group, cannot be "high"');
    expect(wrong.errors).toContain('"unitGrade", the same for the whole group, cannot be "Z"');
    expect(wrong.errors).toContain(
      'The scheme has no figure "x" of the whole group; it has: unitFactor, unitGrade.',
    );
    expect(wrong.errors).toContain('--period "2024-13" is no period');
    const right = await inChinese(...words, '--parameter', 'unitFactor=1.05', '--parameter', 'unitGrade=A');
    expect(right.exitCode).toBe(0);
    expect(right.output).toMatch(/职工01\s+99\.00\s+优秀\s+1\.2\s+12600/u);
  });

  it('keeps a name that begins like a formula from being run by a spreadsheet', async () => {
    const scores = await write('formula.csv', '单位,安全生产目标完成情况\n=1+1,0\n');
    const { output } = await inEnglish(
      'compute',
      '--scheme',
      'safety-veto',
      '--scores',
      scores,
      '--format',
      'csv',
    );
    expect(output).toContain("'=1+1");
  });

  it('simulates another scheme on the same scores: who moves, and how far', async () => {
    const scores = join(CASES, 'dinghai-towns-2017', 'scores.csv');
    const { checked } = {
      checked: await readFile(
        join(import.meta.dirname, '..', '..', 'packages', 'schemes', 'shipped', 'dinghai-towns-2017.yaml'),
        'utf8',
      ),
    };
    const steeper = await write('steeper.yaml', checked.replace('step: 0.5%', 'step: 1%'));
    const { exitCode, output } = await inChinese(
      'simulate',
      '--scheme',
      'dinghai-towns-2017',
      '--against',
      steeper,
      '--scores',
      scores,
    );
    expect(exitCode).toBe(0);
    expect(output).toMatch(/小沙街道\s+3\s+1\s+↑2/u);
    expect(output).toContain('上升 2 家，下降 2 家，不变 7 家；等次变化 0 家。');
  });

  it('simulates two schemes that need different figures of the whole group', async () => {
    const shipped = join(
      import.meta.dirname,
      '..',
      '..',
      'packages',
      'schemes',
      'shipped',
      'dinghai-staff-pay.yaml',
    );
    const text = await readFile(shipped, 'utf8');
    const fixed = text
      .replace(/^ {2}unitFactor: .*\n/mu, '')
      .replace('payBase × personalFactor × unitFactor', 'payBase × personalFactor');
    const other = await write('fixed-factor.yaml', fixed);
    const scores = join(CASES, 'dinghai-staff-pay', 'scores.csv');
    const words = ['simulate', '--scheme', 'dinghai-staff-pay', '--against', other, '--scores', scores];
    const figures = ['--parameter', 'unitFactor=1.05', '--parameter', 'unitGrade=A'];
    expect((await inChinese(...words, ...figures)).output).toContain('不变 10 家；等次变化 0 家。');
    expect((await inChinese(...words, ...figures, '--parameter', 'x=1')).exitCode).toBe(1);
  });

  it('reads what a spreadsheet on Chinese Windows saves, and says so', async () => {
    const bytes = Buffer.from([
      0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xb0, 0xb2, 0xc8, 0xab, 0xc9, 0xfa, 0xb2, 0xfa, 0xc4, 0xbf, 0xb1, 0xea,
      0xcd, 0xea, 0xb3, 0xc9, 0xc7, 0xe9, 0xbf, 0xf6, 0x0a, 0xbc, 0xd7, 0x2c, 0x33, 0x0a,
    ]);
    await writeFile(join(folder, 'gbk.csv'), bytes);
    const { exitCode, output, errors } = await inChinese(
      'compute',
      '--scheme',
      'safety-veto',
      '--scores',
      join(folder, 'gbk.csv'),
    );
    expect(exitCode).toBe(0);
    expect(output).toMatch(/1\s+甲\s+97\.00/u);
    expect(errors).toContain('GB 18030');
  });
});
