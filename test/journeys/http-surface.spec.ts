import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { connect } from 'node:net';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { startServer, withConsole } from '@kaoping/standalone';
import { startProduct, temporaryFolder, type RunningProduct } from './support/running-product.ts';

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

const namedAddresses = (text: string): readonly string[] =>
  [...text.matchAll(/(?:src|href|url)\s*[=(:]\s*["']?([^"'\s)>]+)/gu)].map(([, address]) => address!);

describe('the HTTP surface', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.stop());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${product.url}${path}`, { headers, redirect: 'manual' });

  describe('with GraphiQL', () => {
    it('leads a browser from the root to the page', async () => {
      const response = await get('/', HTML);
      expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
    });

    it('serves a page that names nothing but files of our own, and every one of them', async () => {
      const response = await get('/graphql', HTML);
      const text = await response.text();
      expect(response.headers.get('content-type')).toMatch(/text\/html/u);
      expect(text).not.toMatch(/https?:\/\//u);
      const addresses = namedAddresses(text).filter((address) => !address.startsWith('data:'));
      expect(addresses.length).toBeGreaterThanOrEqual(5);
      for (const address of addresses) {
        expect(address).toMatch(/^\/graphi?ql/u);
        const asset = await get(address);
        expect([address, asset.status]).toEqual([address, 200]);
        expect(asset.headers.get('content-type')).toMatch(address.endsWith('.css') ? /css/u : /javascript/u);
        expect((await asset.text()).length).toBeGreaterThan(100);
      }
    });

    it('forbids the page to reach any other host', async () => {
      const policy = (await get('/graphql', HTML)).headers.get('content-security-policy');
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/\*|https?:|unsafe-eval/u);
    });

    it('says nothing of the software behind it', async () => {
      expect((await get('/graphql', HTML)).headers.get('x-powered-by')).toBeNull();
    });
  });

  it('answers a script that asks by GET and proves to be no foreign page', async () => {
    const response = await get('/graphql?query={__typename}', { 'apollo-require-preflight': 'yes' });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'refuses a POST that a foreign page could send: %s',
    async (type) => {
      const response = await fetch(`${product.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type, authorization: `Bearer ${product.tokens.officer}` },
        body: JSON.stringify({ query: '{ cycles { id } }' }),
      });
      expect(response.status).toBe(400);
      expect(await response.text()).not.toContain('2017-04');
    },
  );

  it.each([
    ['broken JSON', '{"query": ', 400],
    ['more than a megabyte', JSON.stringify({ query: `{ __typename }${' '.repeat(1_100_000)}` }), 413],
    ['no request', '{}', 400],
  ])('refuses a body of %s without a stack', async (_what, body, status) => {
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/node_modules|\bat .*:\d+:\d+/u);
  });

  it.each([
    ['zh', '{"query": ', 'REQUEST.BODY_MALFORMED', /不是有效的 JSON/u],
    ['en', '{"query": ', 'REQUEST.BODY_MALFORMED', /is no JSON/u],
    ['zh', JSON.stringify({ query: ' '.repeat(1_100_000) }), 'REQUEST.BODY_TOO_LARGE', /超过 1mb/u],
  ])(
    'says in the language of the caller (%s) what is wrong with a body',
    async (language, body, code, words) => {
      const response = await fetch(`${product.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body,
      });
      const { errors } = (await response.json()) as {
        readonly errors: readonly { readonly message: string; readonly extensions: unknown }[];
      };
      expect(errors).toEqual([{ message: expect.stringMatching(words) as string, extensions: { code } }]);
    },
  );

  it('refuses a document that asks for the same a thousand times, before anything is looked up', async () => {
    const aliases = Array.from({ length: 1_400 }, (_, index) => `a${String(index)}: enterprises { id }`);
    const { data, errors } = await product.as.officer.send(`{ ${aliases.join(' ')} }`);
    expect(data).toBeNull();
    expect(errors[0]!.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
  });

  it('tells GraphiQL about its schema', async () => {
    expect(await product.as.officer.ask('{ __type(name: "Standing") { name } }')).toEqual({
      __type: { name: 'Standing' },
    });
  });

  it('tells a supervisor that it lives and is ready', async () => {
    const [live, ready] = await Promise.all([get('/health/live'), get('/health/ready')]);
    expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', tenants: 2, parked: 0 }]);
  });
});

describe('a server without GraphiQL', () => {
  it('serves no page and no asset, and still answers', async () => {
    const product = await startProduct({ hasGraphiql: false });
    try {
      const page = await fetch(`${product.url}/graphql`, { headers: HTML });
      expect(await page.text()).not.toMatch(/<html/iu);
      expect((await fetch(`${product.url}/graphiql/graphiql.js`)).status).toBe(404);
      expect((await fetch(`${product.url}/`, { redirect: 'manual' })).status).toBe(404);
      expect(await product.as.auditor.ask('{ enterprises { id } }')).toEqual({
        enterprises: [{ id: 'louxing' }],
      });
      const { data } = await product.as.auditor.send('{ __schema { types { name } } }');
      expect(data).toBeNull();
    } finally {
      await product.stop();
    }
  });
});

describe('a server whose ledger was damaged under it', () => {
  it('says that something went wrong, and what only to the log', async () => {
    const logged: string[] = [];
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (text) => logged.push(String(text)) > 0;
    const product = await startProduct();
    try {
      const ledger = ledgerFileOf(product.directory, 'louxing');
      const database = new DatabaseSync(ledger);
      database.exec('DROP TABLE events');
      database.close();
      for (const [language, sentence] of [
        ['zh', /系统内部出错/u],
        ['en', /went wrong/u],
      ] as const) {
        const { errors, text } = await product.as.officer.send(
          '{ scoreHistory(cycleId: "2017-05-towns", organisationId: "shuangjiang") { eventId } }',
          { language },
        );
        expect(errors).toHaveLength(1);
        expect(errors[0]!.extensions).toEqual({ code: 'INTERNAL' });
        expect(errors[0]!.message).toMatch(sentence);
        expect(text).not.toMatch(/sqlite|events|node_modules|\/tmp/iu);
      }
      expect(logged.join('')).toContain('no such table');
    } finally {
      process.stderr.write = write;
      await product.stop();
    }
  });
});

describe('stopping a server', () => {
  it('takes no longer than a moment while clients hold connections open, and leaves the folder free', async () => {
    const directory = await temporaryFolder();
    const options = { directory, host: '127.0.0.1', port: 0, hasGraphiql: false };
    const server = await startServer(options);
    const { port } = new URL(server.url);
    const neverSpoke = connect(Number(port), '127.0.0.1');
    const keptAlive = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
    await Promise.all([once(neverSpoke, 'connect'), once(keptAlive, 'connect')]);
    keptAlive.write('GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(keptAlive, 'data');
    const began = performance.now();
    await server.stop();
    expect(performance.now() - began).toBeLessThan(1_500);
    neverSpoke.destroy();
    keptAlive.destroy();
    const again = await startServer(options);
    await again.stop();
    await rm(directory, { recursive: true });
  });

  it('lets go of the folder when the port is taken', async () => {
    const [first, second] = [await temporaryFolder(), await temporaryFolder()];
    const host = '127.0.0.1';
    const server = await startServer({ directory: first, host, port: 0, hasGraphiql: false });
    const port = Number(new URL(server.url).port);
    await expect(startServer({ directory: second, host, port, hasGraphiql: false })).rejects.toMatchObject({
      code: 'SERVER.PORT_TAKEN',
    });
    const elsewhere = await startServer({ directory: second, host, port: 0, hasGraphiql: false });
    await Promise.all([server.stop(), elsewhere.stop()]);
    expect(await withConsole(second, ({ eventStore }) => eventStore.tenants())).toEqual([]);
    await Promise.all([first, second].map((directory) => rm(directory, { recursive: true })));
  });
});

const ledgerFileOf = (directory: string, tenant: string): string =>
  join(directory, 'tenants', tenant, 'ledger.sqlite');
