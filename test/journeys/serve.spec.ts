import { connect } from 'node:net';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { graphqlClient } from './support/graphql-client.ts';
import {
  kaoping,
  PROCESSES_TIMEOUT_MS,
  killedWhileSeeding,
  serving,
  type ServingProcess,
} from './support/kaoping-process.ts';
import { temporaryFolder } from './support/running-product.ts';

const FIGURES = `{ cycles { id }
  april: ranking(cycleId: "2017-04-towns", peerGroupId: "towns") { standings { rank name score isSealed } }
  may: ranking(cycleId: "2017-05-towns", peerGroupId: "towns") { standings { rank name score isSealed } }
  publications(cycleId: "2017-04-towns", peerGroupId: "towns") { revision standings { rank score } }
}`;

const figuresOf = ({ url }: ServingProcess, token: string): Promise<object> =>
  graphqlClient(url, token).ask<object>(FIGURES);

describe('kaoping serve', () => {
  let root: string;
  /** What an undisturbed first start enters. */
  let whole: object;
  beforeAll(async () => {
    root = await temporaryFolder();
  });
  afterAll(() => rm(root, { recursive: true }));
  const folder = (name: string): string => join(root, name);

  it(
    'seeds once, prints address and tokens once, and keeps everything over a stop',
    async () => {
      const directory = folder('第一次 start');
      const first = await serving({ directory }, '--sample');
      expect(first.welcome).toContain('/graphql');
      expect(first.tokens).toHaveLength(4);
      for (const token of first.tokens) {
        const { enterprises } = await graphqlClient(first.url, token).ask<{
          readonly enterprises: readonly { readonly id: string }[];
        }>('{ enterprises { id } }');
        expect(enterprises.map(({ id }) => id)).toEqual([token.split('.')[1]]);
      }
      whole = await figuresOf(first, first.tokens[0]!);
      expect(await first.end('SIGTERM')).toMatchObject({ exitCode: 0 });

      const second = await serving({ directory }, '--sample');
      expect(second.tokens).toEqual([]);
      expect(await figuresOf(second, first.tokens[0]!)).toEqual(whole);
      const ended = await second.end('SIGINT');
      expect(ended.errors).not.toContain('2017-04');
      expect(ended.exitCode).toBe(0);
    },
    PROCESSES_TIMEOUT_MS,
  );

  it.each([
    ['SIGINT twice', ['SIGINT', 'SIGINT']],
    ['SIGTERM after SIGINT, and again', ['SIGINT', 'SIGTERM', 'SIGTERM']],
    ['SIGHUP, as of a closed window', ['SIGHUP']],
  ] as const)(
    'stops within two seconds, exit code 0, on %s, idle connections or not',
    async (_name, signals) => {
      const server = await serving({ directory: folder('stopped') });
      const socket = connect({
        port: Number(new URL(server.url).port),
        host: '127.0.0.1',
        allowHalfOpen: true,
      });
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.write('GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n');
      await once(socket, 'data');
      const { exitCode, durationMs, errors } = await server.end(...signals);
      socket.destroy();
      expect(exitCode).toBe(0);
      expect(durationMs).toBeLessThan(2_000);
      expect(errors).toContain('everything is saved');
    },
    PROCESSES_TIMEOUT_MS,
  );

  it.each([/2017-04-streets/u, /line 47/u, /2010-colleges entered/u])(
    'resumes a seeding that was killed at %s, and ends with the same figures',
    async (remark) => {
      const directory = folder(`killed ${remark.source.replaceAll(/\W/gu, '')}`);
      const printed = await killedWhileSeeding({ directory }, remark);
      const resumed = await serving({ directory }, '--sample');
      const tokens = resumed.tokens.length > 0 ? resumed.tokens : (printed.match(/kp\.\S+/gu) ?? []);
      expect(tokens).toHaveLength(4);
      expect(await figuresOf(resumed, tokens[0]!)).toEqual(whole);
      await resumed.end('SIGTERM');
    },
    PROCESSES_TIMEOUT_MS,
  );

  it(
    'shows the tokens at the next start when nobody saw them at the first',
    async () => {
      const directory = folder('taken');
      const other = await serving({ directory: folder('stopped') });
      const { port } = new URL(other.url);
      const refused = await kaoping({ directory }, 'serve', '--sample', '--port', port);
      expect(refused.exitCode).toBe(3);
      expect(refused.errors).toMatch(new RegExp(`Port ${port} is taken.*--port ${Number(port) + 1}`, 'u'));
      expect(refused.errors).not.toMatch(/\bat .*:\d+:\d+/u);
      const next = await serving({ directory }, '--sample');
      expect(next.tokens).toHaveLength(4);
      await Promise.all([other.end('SIGTERM'), next.end('SIGTERM')]);
    },
    PROCESSES_TIMEOUT_MS,
  );

  it(
    'tells an empty folder how to begin',
    async () => {
      const server = await serving({ directory: folder('empty') });
      expect(server.welcome).toMatch(/enterprise register/u);
      expect(server.welcome).toContain(folder('empty'));
      await server.end('SIGTERM');
    },
    PROCESSES_TIMEOUT_MS,
  );

  it(
    'speaks Chinese where the system does',
    async () => {
      const directory = folder('stopped');
      const server = await serving({ directory, environment: { LANG: 'zh_CN.UTF-8' } });
      expect(server.welcome).toContain('已启动');
      expect((await server.end('SIGTERM')).errors).toContain('数据已全部保存');
    },
    PROCESSES_TIMEOUT_MS,
  );

  describe('refuses with one sentence and exit code 3', () => {
    const expectRefused = async (directory: string, sentence: RegExp): Promise<void> => {
      const answers = await Promise.all(
        ['C.UTF-8', 'zh_CN.UTF-8'].map((LANG) =>
          kaoping({ directory, environment: { LANG } }, 'serve', '--port', '0'),
        ),
      );
      for (const { exitCode, errors, output } of answers) {
        expect({ exitCode, output }).toEqual({ exitCode: 3, output: '' });
        expect(errors).toMatch(sentence);
        expect(errors.trim().split('\n')).toHaveLength(1);
        expect(errors).toContain('--data');
      }
    };

    it(
      'a file in place of the folder',
      async () => {
        await writeFile(folder('file'), '');
        await expectRefused(folder('file'), /cannot be written|无法写入/u);
      },
      PROCESSES_TIMEOUT_MS,
    );

    it(
      'a folder below a file',
      async () => {
        await writeFile(folder('file'), '');
        await expectRefused(join(folder('file'), 'data'), /cannot be written|无法写入/u);
      },
      PROCESSES_TIMEOUT_MS,
    );

    it(
      'a folder of another version, which it leaves untouched',
      async () => {
        const identity = JSON.stringify({ product: 'kaoping', format: 2 });
        await mkdir(folder('format 2'));
        await writeFile(join(folder('format 2'), 'kaoping.json'), identity);
        await expectRefused(folder('format 2'), /has format 2|格式为 2/u);
        expect(await readFile(join(folder('format 2'), 'kaoping.json'), 'utf8')).toBe(identity);
      },
      PROCESSES_TIMEOUT_MS,
    );

    it(
      'a folder of something else',
      async () => {
        await mkdir(folder('foreign'));
        await writeFile(join(folder('foreign'), '照片.jpg'), '');
        await expectRefused(folder('foreign'), /holds other files|其他文件/u);
      },
      PROCESSES_TIMEOUT_MS,
    );

    it(
      'a folder that another server works on',
      async () => {
        const server = await serving({ directory: folder('stopped') });
        await expectRefused(folder('stopped'), /Another Kaoping server|另一个考评服务/u);
        await server.end('SIGTERM');
      },
      PROCESSES_TIMEOUT_MS,
    );
  });

  it(
    'refuses a port that is none with exit code 2, and only where a port is asked for',
    async () => {
      const directory = folder('stopped');
      const environment = { PORT: 'abc' };
      expect(await kaoping({ directory, environment }, 'serve')).toMatchObject({ exitCode: 2 });
      expect(await kaoping({ directory, environment }, 'enterprise', 'list')).toMatchObject({ exitCode: 0 });
    },
    PROCESSES_TIMEOUT_MS,
  );
});
