import { openAccountWithPassword, withConsole } from '@kaoping/standalone';
import { tenantId } from '@kaoping/event-sourcing';
import { browser } from './support/browser.ts';
import { startProduct, type RunningProduct } from './support/running-product.ts';

const PASSWORD = '石井蓝田双江大埠桥五江口';

describe('the limits of the product', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await startProduct({
      isBehindHttps: true,
      limits: {
        tenant: { perSecond: 1, burst: 1_000 },
        identity: { perSecond: 1, burst: 20 },
        address: { perSecond: 1, burst: 40 },
      },
    });
    await withConsole(product.directory, async (session) => {
      const account = { loginName: 'wang.fang', displayName: '王芳', grants: [], password: PASSWORD };
      await openAccountWithPassword(session, tenantId('louxing'), account);
    });
  });
  afterAll(() => product.stop());

  const post = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'zh', ...headers },
      body,
    });

  it('give a cookie to https only where a proxy in front speaks it', async () => {
    const page = browser(product.url);
    const input = { enterprise: 'louxing', loginName: 'wang.fang', password: PASSWORD };
    await page.send('mutation S($input: SignInInput!) { signIn(input: $input) { session { expiresAt } } }', {
      input,
    });
    expect(page.lastCookie).toMatch(/; HttpOnly; Secure; SameSite=Strict$/u);
  });

  it('refuse a page that is too large, and a query that goes too deep, also through fragments', async () => {
    const { officer } = product.as;
    const codeOf = async (query: string) => (await officer.send(query)).errors[0]?.extensions.code;
    expect(await codeOf('{ accounts(first: 501) { nextCursor } }')).toBe('QUERY.PAGE_TOO_LARGE');
    // GraphiQL asks for the schema this deep; whatever is of ours beside it is held to the common limit.
    const schema = '__schema { types { ...T } }';
    const deep = `fragment T on __Type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } }`;
    expect(await codeOf(`{ ${schema} } ${deep}`)).toBeUndefined();
    expect(await codeOf(`{ enterprises { id } ${schema} } ${deep}`)).toBe('QUERY.TOO_DEEP');
  });

  it('refuse requests that come too fast, before their bodies are read, and say when to come again', async () => {
    const authorization = `Bearer ${product.tokens.recorder}`;
    const responses: Response[] = [];
    for (let count = 0; count < 24; count += 1) responses.push(await post('no JSON', { authorization }));
    expect(responses.slice(0, 20).map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 400));
    const refused = responses.at(-1)!;
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await refused.json()).toEqual({
      errors: [{ message: '请求过于频繁：请等待 1 秒后重试。', extensions: { code: 'REQUEST.TOO_MANY' } }],
    });
    expect((await product.as.auditor.send('{ me { actorId } }')).errors).toEqual([]);
  });

  it('tell a browser in a sentence that an enterprise has no sign-on of its own', async () => {
    const response = await fetch(`${product.url}/sign-on/louxing/start`, {
      redirect: 'manual',
      headers: { 'accept-language': 'zh' },
    });
    expect([response.status, await response.text()]).toEqual([
      403,
      '该企业未启用统一登录，请使用登录名和密码登录。\nSIGN_ON.NOT_CONFIGURED\n',
    ]);
  });
});
