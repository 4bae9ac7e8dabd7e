import { startProduct, type RunningProduct } from './support/running-product.ts';
import { kaoping, PROCESSES_TIMEOUT_MS } from './support/kaoping-process.ts';

/** How soon a change by another process shows in a live ranking, in milliseconds. */
const SOON_MS = 1_000;

describe('commands beside a running server', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.stop());

  const run = async (...words: readonly string[]): Promise<string> => {
    const { exitCode, output, errors } = await kaoping({ directory: product.directory }, ...words);
    if (exitCode !== 0) throw new Error(errors);
    return output.trim();
  };
  const codesFor = async (token: string): Promise<readonly string[]> =>
    (await product.withToken(token).send('{ enterprises { id } }')).errors.map(
      ({ extensions }) => extensions.code,
    );

  it(
    'make a token that works at once, list it, and take it back at once',
    async () => {
      const token = await run(
        'token',
        'issue',
        '--tenant',
        'louxing',
        '--role',
        'auditor',
        '--holder',
        '审计',
      );
      expect(await codesFor(token)).toEqual([]);
      const [, , tokenId] = token.split('.');
      expect(await run('token', 'list', '--tenant', 'louxing')).toMatch(
        new RegExp(`${tokenId!} +valid +auditor +审计`, 'u'),
      );
      await run('token', 'revoke', tokenId!, '--tenant', 'louxing', '--reason', '离职');
      expect(await codesFor(token)).toEqual(['ACCESS.TOKEN_REFUSED']);
      expect(await run('token', 'list', '--tenant', 'louxing')).toMatch(
        new RegExp(`${tokenId!} +revoked`, 'u'),
      );
    },
    PROCESSES_TIMEOUT_MS,
  );

  it(
    'register an enterprise that can be used at once',
    async () => {
      await run('enterprise', 'register', 'changping', '--name', '长平公司');
      const token = await run(
        'token',
        'issue',
        '--tenant',
        'changping',
        '--role',
        'officer',
        '--holder',
        '王芳',
      );
      const data = await product.withToken(token).ask('{ enterprises { id name } cycles { id } }');
      expect(data).toEqual({ enterprises: [{ id: 'changping', name: '长平公司' }], cycles: [] });
      const ready = await fetch(`${product.url}/health/ready`);
      expect(await ready.json()).toEqual({ status: 'ready', tenants: 3, parked: 0 });
    },
    PROCESSES_TIMEOUT_MS,
  );

  it(
    'are seen by the live ranking within a second',
    async () => {
      const request =
        '{ ranking(cycleId: "2017-05-towns", peerGroupId: "towns") { position standings { isSealed } } }';
      type Seals = { readonly ranking: { readonly standings: readonly { readonly isSealed: boolean }[] } };
      const sealed = async (): Promise<number> =>
        (await product.as.auditor.ask<Seals>(request)).ranking.standings.filter(({ isSealed }) => isSealed)
          .length;
      expect(await sealed()).toBe(0);
      await run('seal', '2017-05-towns', 'shuangjiang', '--tenant', 'louxing', '--reason', '核对无误');
      const began = performance.now();
      while ((await sealed()) === 0 && performance.now() - began < 2 * SOON_MS);
      expect(performance.now() - began).toBeLessThan(SOON_MS);
      expect(await sealed()).toBe(1);
    },
    PROCESSES_TIMEOUT_MS,
  );

  it(
    'see what the server wrote',
    async () => {
      await product.as.officer.ask(
        `mutation { sealScorecard(input: { cycleId: "2017-05-towns", organisationId: "wanbao", reason: "核对无误" }) { position } }`,
      );
      const ranking = JSON.parse(
        await run('--json', 'ranking', '2017-05-towns', 'towns', '--tenant', 'louxing'),
      ) as {
        readonly standings: readonly { readonly organisationId: string; readonly isSealed: boolean }[];
      };
      expect(ranking.standings.find(({ organisationId }) => organisationId === 'wanbao')?.isSealed).toBe(
        true,
      );
    },
    PROCESSES_TIMEOUT_MS,
  );
});
