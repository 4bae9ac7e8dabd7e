import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { seedSample, withConsole } from '@kaoping/standalone';
import { kaoping, kaopingHere, PROCESSES_TIMEOUT_MS, type Finished } from './support/kaoping-process.ts';
import { FIXTURES } from './support/published-tables.ts';
import { temporaryFolder } from './support/running-product.ts';

const SAMPLE = join(FIXTURES, '..', '..', 'services', 'standalone', 'sample', 'data');
const CHINESE = { LANG: 'zh_CN.UTF-8' };
const COMMANDS = [
  'serve',
  'enterprise register',
  'enterprise list',
  'enterprise export',
  'enterprise check-export',
  'token issue',
  'token list',
  'token revoke',
  'account open',
  'account reset',
  'account unlock',
  'account list',
  'cycle open',
  'cycle list',
  'import',
  'ranking',
  'explain',
  'seal',
  'publish',
  'revise',
  'replay',
];

const TOWNS = ['2017-05-towns', 'towns', '--tenant', 'louxing'];
const APRIL = ['2017-04-towns', 'towns', '--tenant', 'louxing'];

describe('the command line', () => {
  let root: string;
  let directory: string;
  beforeAll(async () => {
    root = await temporaryFolder();
    directory = join(root, '数据 folder');
    await withConsole(directory, (session) => seedSample(session, () => undefined));
  });
  afterAll(() => rm(root, { recursive: true }));

  const run = (...words: readonly string[]): Promise<Finished> => kaoping({ directory }, ...words);
  const inChinese = (...words: readonly string[]): Promise<Finished> =>
    kaoping({ directory, environment: CHINESE }, ...words);
  const here = (...words: readonly string[]): Promise<Finished> =>
    kaopingHere({ directory, environment: CHINESE }, ...words);
  const json = async <Value>(...words: readonly string[]): Promise<Value> =>
    JSON.parse((await run('--json', ...words)).output) as Value;

  describe('helps', () => {
    it(
      'with every command, in English and in Chinese',
      async () => {
        const [english, chinese] = await Promise.all([run('--help'), inChinese('--help')]);
        expect([english.exitCode, chinese.exitCode]).toEqual([0, 0]);
        for (const command of new Set(COMMANDS.map((words) => words.split(' ')[0]!))) {
          expect(english.output).toContain(command);
          expect(chinese.output).toContain(command);
        }
        expect(english.output).toMatch(/Usage:[\s\S]*Exit codes/u);
        expect(chinese.output).toMatch(/用法：[\s\S]*退出码/u);
      },
      PROCESSES_TIMEOUT_MS,
    );

    it(
      'with each command in Chinese',
      async () => {
        for (const words of COMMANDS) {
          const { exitCode, output } = await here(...words.split(' '), '--help');
          expect(exitCode).toBe(0);
          expect(output).toMatch(/用法：.*\n\n[^\n]*[\u4e00-\u9fff]/u);
        }
      },
      PROCESSES_TIMEOUT_MS,
    );
  });

  it(
    'ends with code 2, 1 and 0 in a process of its own, too',
    async () => {
      const [misunderstood, refused, done] = await Promise.all([
        inChinese('ranking', '2017-04-towns', 'towns'),
        inChinese('seal', '2016-01', '--tenant', 'louxing', '--reason', '核对'),
        inChinese('enterprise', 'list'),
      ]);
      expect([misunderstood.exitCode, refused.exitCode, done.exitCode]).toEqual([2, 1, 0]);
      expect(refused.errors).toMatch(/没有考核周期“2016-01”/u);
      expect(done.output).toBe('louxing\nyangtze\n');
    },
    PROCESSES_TIMEOUT_MS,
  );

  describe('ends with code 2 when it was not understood', () => {
    it.each([
      ['no command', []],
      ['an unknown command', ['rank']],
      ['a missing option', ['ranking', '2017-04-towns', 'towns']],
      ['a role that is none', ['token', 'issue', '--tenant', 'louxing', '--role', 'boss', '--holder', 'x']],
      [
        'an expiry that is no instant',
        ['token', 'issue', '--tenant', 'louxing', '--role', 'auditor', '--holder', 'x', '--expires', 'soon'],
      ],
      [
        'an expiry on 30 February',
        [
          'token',
          'issue',
          '--tenant',
          'louxing',
          '--role',
          'auditor',
          '--holder',
          'x',
          '--expires',
          '2030-02-30',
        ],
      ],
      ['a revision that is no number', ['replay', ...APRIL, '--revision', 'latest']],
    ])(
      '%s',
      async (_what, words) => {
        const { exitCode, output, errors } = await here(...words);
        expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
        expect(errors).not.toMatch(/\bat .*:\d+:\d+/u);
        expect(errors).not.toBe('');
      },
      PROCESSES_TIMEOUT_MS,
    );
  });

  describe('ends with code 1 and one sentence when it is refused', () => {
    it.each([
      [
        'an unknown cycle to seal',
        ['seal', '2016-01', '--tenant', 'louxing', '--reason', '核对'],
        /没有考核周期“2016-01”/u,
      ],
      [
        'an unknown cycle to rank',
        ['ranking', '2016-01', 'towns', '--tenant', 'louxing'],
        /没有考核周期“2016-01”/u,
      ],
      ['an unknown enterprise', ['ranking', '2017-04-towns', 'towns', '--tenant', 'typo'], /typo/u],
      ['an unknown revision', ['replay', ...APRIL, '--revision', '9'], /9/u],
      [
        'an instant of the future',
        ['ranking', ...TOWNS, '--as-of', '2999-01-01T00:00:00Z'],
        /不是过去的时刻/u,
      ],
      [
        'an expiry in the past',
        [
          'token',
          'issue',
          '--tenant',
          'louxing',
          '--role',
          'auditor',
          '--holder',
          'x',
          '--expires',
          '2001-01-01',
        ],
        /已过/u,
      ],
      [
        'a token that is not there',
        ['token', 'revoke', 'nobody', '--tenant', 'louxing', '--reason', '离职'],
        /没有令牌/u,
      ],
      ['another name for an enterprise', ['enterprise', 'register', 'louxing', '--name', '别的'], /娄星区/u],
      ['a file that is not there', ['cycle', 'open', 'nowhere.json', '--tenant', 'louxing'], /无法使用/u],
    ])(
      '%s',
      async (_what, words, sentence) => {
        const { exitCode, output, errors } = await here(...words);
        expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
        expect(errors).toMatch(sentence);
        expect(errors).not.toMatch(/\bat .*:\d+:\d+/u);
      },
      PROCESSES_TIMEOUT_MS,
    );

    it(
      'as JSON with its code, where JSON was asked for',
      async () => {
        const { exitCode, output } = await run(
          '--json',
          'ranking',
          '2016-01',
          'towns',
          '--tenant',
          'louxing',
        );
        expect(exitCode).toBe(1);
        expect(JSON.parse(output)).toMatchObject({ error: { code: 'CYCLE.UNKNOWN' } });
      },
      PROCESSES_TIMEOUT_MS,
    );

    it(
      'and makes no enterprise out of a slip of the keyboard',
      async () => {
        await run('token', 'issue', '--tenant', 'luoxing', '--role', 'auditor', '--holder', 'x');
        expect((await json<readonly string[]>('enterprise', 'list')).toSorted()).toEqual([
          'louxing',
          'yangtze',
        ]);
      },
      PROCESSES_TIMEOUT_MS,
    );
  });

  it(
    'makes no data folder out of a slip of the keyboard: exit code 3',
    async () => {
      const elsewhere = join(root, 'slip');
      const { exitCode, errors } = await kaoping({ directory: elsewhere }, 'enterprise', 'list');
      expect(exitCode).toBe(3);
      expect(errors).toContain(elsewhere);
      await expect(readFile(join(elsewhere, 'kaoping.json'))).rejects.toMatchObject({ code: 'ENOENT' });
    },
    PROCESSES_TIMEOUT_MS,
  );

  it(
    'prints a ranking as text in the language of the system, and as JSON',
    async () => {
      const [chinese, ranking] = await Promise.all([
        inChinese('ranking', ...APRIL),
        json<{ readonly standings: readonly { readonly name: string; readonly rank: string }[] }>(
          'ranking',
          ...APRIL,
        ),
      ]);
      expect(chinese.output).toMatch(/名次 +单位 +得分/u);
      for (const { name } of ranking.standings) expect(chinese.output).toContain(name);
      expect(ranking.standings[0]).toMatchObject({ name: '石井', rank: '1' });
    },
    PROCESSES_TIMEOUT_MS,
  );

  it(
    'explains a standing down to the events',
    async () => {
      const [chinese, explained] = await Promise.all([
        inChinese('explain', '2017-04-towns', 'towns', 'shijing', '--tenant', 'louxing'),
        json<{ readonly steps: readonly { readonly origin?: { readonly eventId: string } }[] }>(
          ...['explain', '2017-04-towns', 'towns', 'shijing', '--tenant', 'louxing'],
        ),
      ]);
      const origins = explained.steps.flatMap(({ origin }) => (origin ? [origin.eventId] : []));
      expect(origins).toHaveLength(9);
      for (const eventId of origins) expect(chinese.output).toContain(eventId);
      expect(chinese.output).toContain('石井：第 1 名，87.56 分');
    },
    PROCESSES_TIMEOUT_MS,
  );

  it(
    'shows a ranking as of a position before the scores as one where everybody lacks them',
    async () => {
      const cycles = await json<readonly { readonly cycleId: string; readonly openedAtPosition: number }[]>(
        ...['cycle', 'list', '--tenant', 'louxing'],
      );
      const { openedAtPosition } = cycles.find(({ cycleId }) => cycleId === '2017-04-towns')!;
      const then = await json<{ readonly standings: readonly object[] }>(
        ...['ranking', ...APRIL, '--as-of', String(openedAtPosition + 6)],
      );
      expect(then.standings).toEqual([]);
    },
    PROCESSES_TIMEOUT_MS,
  );

  describe('imports a table', () => {
    const words = (tenant: string): readonly string[] => [
      'import',
      join(FIXTURES, 'louxing-towns.csv'),
      '--tenant',
      tenant,
      '--cycle',
      '2017-05-towns',
      '--mapping',
      join(SAMPLE, '2017-05-towns.mapping.json'),
    ];
    const corrections = ['--corrections', join(SAMPLE, '2017-05-towns.corrections.csv')];
    const position = async (): Promise<number> =>
      (await json<{ readonly position: number }>('ranking', '2017-05-towns', 'towns', '--tenant', 'fresh'))
        .position;

    beforeAll(async () => {
      await run('enterprise', 'register', 'fresh', '--name', '新企业');
      await run('cycle', 'open', join(SAMPLE, '2017-05-towns.cycle.json'), '--tenant', 'fresh');
    });

    it(
      'as a preview that enters nothing and names the misprint by line and column',
      async () => {
        const before = await position();
        const preview = await inChinese(...words('fresh'));
        expect(preview.exitCode).toBe(1);
        expect(preview.output).toMatch(/89 +village_score +86\.\.2/u);
        expect(preview.output).toContain('未录入任何内容');
        expect(await position()).toBe(before);
      },
      PROCESSES_TIMEOUT_MS,
    );

    it(
      'not at all while a cell is refused, though it was confirmed',
      async () => {
        const before = await position();
        const refused = await run(...words('fresh'), '--confirm');
        expect(refused.exitCode).toBe(1);
        expect(refused.output).toContain('Nothing was entered');
        expect(await position()).toBe(before);
      },
      PROCESSES_TIMEOUT_MS,
    );

    it(
      'with its corrections only when that is confirmed, and the same table no second time',
      async () => {
        const before = await position();
        const preview = await run(...words('fresh'), ...corrections);
        expect(preview).toMatchObject({ exitCode: 0 });
        expect(preview.output).toContain('--confirm');
        expect(await position()).toBe(before);
        const entered = await run(...words('fresh'), ...corrections, '--confirm');
        expect(entered.exitCode).toBe(0);
        expect(entered.output).toContain('45 were entered.');
        const after = await position();
        expect(after).toBe(before + 45);
        const again = await run(...words('fresh'), ...corrections, '--confirm');
        expect(again.output).toContain('45 stood there already');
        expect(await position()).toBe(after);
      },
      PROCESSES_TIMEOUT_MS,
    );

    it(
      'that is no UTF-8 not at all, and says how to save it',
      async () => {
        const table = join(root, 'gbk.csv');
        await writeFile(table, Buffer.from([0xca, 0xaf, 0xbe, 0xae, 0x2c, 0x31, 0x0a]));
        const [, , ...rest] = words('fresh');
        const { exitCode, errors } = await run('import', table, ...rest);
        expect(exitCode).toBe(1);
        expect(errors).toContain('CSV UTF-8');
      },
      PROCESSES_TIMEOUT_MS,
    );
  });

  it(
    'seals, publishes, and revises only what changed',
    async () => {
      const publish = ['publish', ...TOWNS, '--reason', '五月通报'];
      expect((await inChinese(...publish)).errors).toContain('尚未封存');
      expect(await run('seal', '2017-05-towns', '--tenant', 'louxing', '--reason', '核对无误')).toMatchObject(
        {
          exitCode: 0,
        },
      );
      expect(await run(...publish)).toMatchObject({ exitCode: 0 });
      const revise = await run('revise', ...TOWNS, '--reason', '更正');
      expect(revise.exitCode).toBe(1);
      expect(revise.errors).toMatch(/nothing to revise/u);
    },
    PROCESSES_TIMEOUT_MS,
  );

  it(
    'replays a publication to the same digest: exit code 0',
    async () => {
      const { exitCode, output } = await run('--json', 'replay', ...APRIL, '--revision', '1');
      expect(exitCode).toBe(0);
      expect(JSON.parse(output)).toMatchObject({ isSame: true, differing: [] });
    },
    PROCESSES_TIMEOUT_MS,
  );

  it(
    'notices a recorded score that was altered behind its back: exit code 1',
    async () => {
      const copy = join(root, '副本');
      await cp(directory, copy, { recursive: true });
      const database = new DatabaseSync(join(copy, 'tenants', 'louxing', 'ledger.sqlite'));
      database.exec('DROP TRIGGER events_never_change');
      const { changes } = database
        .prepare(
          `UPDATE events SET data = replace(data, '"87.8"', '"88.8"')
        WHERE type = 'ScoreRecorded' AND stream_id = '2017-04-towns:shijing'`,
        )
        .run();
      database.close();
      expect(changes).toBeGreaterThan(0);
      const { exitCode, output } = await kaoping(
        { directory: copy, environment: CHINESE },
        ...['replay', ...APRIL, '--revision', '1'],
      );
      expect(exitCode).toBe(1);
      expect(output).toContain('不一致');
      expect(output).toContain('shijing');
    },
    PROCESSES_TIMEOUT_MS,
  );
});
