import { OPERATIONS, operationNames } from './support/operations.ts';
import { ROLES, startProduct, type RunningProduct } from './support/running-product.ts';

const names = Object.keys(OPERATIONS);

describe('access', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.stop());

  const expectNothingWritten = async (work: () => Promise<unknown>): Promise<void> => {
    const before = await product.head();
    await work();
    expect(await product.head()).toBe(before);
  };

  // Every operation of the schema stands in access-matrix.md; these are asked over HTTP besides.
  it('is asked for with operations that there are', async () => {
    expect(await operationNames(product.as.auditor)).toEqual(expect.arrayContaining(names));
  });

  it.each(
    names.flatMap((name) =>
      ROLES.filter((role) => !OPERATIONS[name]!.allowed.includes(role)).map((role) => [role, name] as const),
    ),
  )('refuses the %s %s', (role, name) =>
    expectNothingWritten(async () => {
      for (const [language, letters] of [
        ['zh', /[\u4e00-\u9fff]{4}/u],
        ['en', /may not/u],
      ] as const) {
        const { data, errors } = await product.as[role].send(OPERATIONS[name]!.request, { language });
        expect(data).toBeNull();
        expect(errors.map(({ extensions }) => extensions.code)).toEqual(['ACCESS.ROLE_NOT_ALLOWED']);
        expect(errors[0]!.message).toMatch(letters);
      }
    }),
  );

  it.each(names.flatMap((name) => OPERATIONS[name]!.allowed.map((role) => [role, name] as const)))(
    'lets the %s %s',
    async (role, name) => {
      const { errors } = await product.as[role].send(OPERATIONS[name]!.request);
      // The sample may have no use for the change by now: what matters here is that the role is not the reason.
      const codes = errors.map(({ extensions }) => extensions.code);
      expect(codes.filter((code) => /^ACCESS\.|^INTERNAL$/u.test(code))).toEqual([]);
    },
  );

  it.each(names)('serves nobody without a token: %s', (name) =>
    expectNothingWritten(async () => {
      const { errors, data } = await product.withToken(undefined).send(OPERATIONS[name]!.request);
      expect({ data, codes: errors.map(({ extensions }) => extensions.code) }).toEqual({
        data: null,
        codes: ['ACCESS.TOKEN_MISSING'],
      });
    }),
  );

  describe('with a token that opens nothing', () => {
    const spliced = (): Readonly<Record<string, string>> => {
      const [, , louxingId, louxingSecret] = product.tokens.officer.split('.');
      const [, , foreignId, foreignSecret] = product.tokens.foreigner.split('.');
      return {
        malformed: 'kp.louxing',
        'no token of ours': 'eyJhbGciOiJub25lIn0.e30.',
        'an unknown id': `kp.louxing.${foreignId!}.${louxingSecret!}`,
        'another secret': `kp.louxing.${louxingId!}.${foreignSecret!}`,
        'another tenant in front': `kp.yangtze.${louxingId!}.${louxingSecret!}`,
        'a tenant that does not exist': `kp.nowhere.${louxingId!}.${louxingSecret!}`,
        'a tenant that is a path': `kp...${louxingId!}.${louxingSecret!}`,
        'a secret one letter short': product.tokens.officer.slice(0, -1),
      };
    };
    const kinds = [
      'malformed',
      'no token of ours',
      'an unknown id',
      'another secret',
      'another tenant in front',
      'a tenant that does not exist',
      'a tenant that is a path',
      'a secret one letter short',
    ];

    it.each(kinds)('says no more than that: %s', (kind) =>
      expectNothingWritten(async () => {
        const client = product.withToken(spliced()[kind]);
        const { errors: chinese } = await client.send('{ cycles { id } }', { language: 'zh' });
        const { errors: english } = await client.send('{ cycles { id } }', { language: 'en' });
        expect([...chinese, ...english].map(({ extensions }) => extensions.code)).toEqual([
          'ACCESS.TOKEN_REFUSED',
          'ACCESS.TOKEN_REFUSED',
        ]);
        expect(chinese[0]!.message).toBe('该访问令牌无效或已失效，请向管理员索取新的令牌。');
        expect(english[0]!.message).toMatch(/not valid/u);
      }),
    );
  });

  describe('of another tenant', () => {
    const OF_LOUXING = names.filter((name) => !['enterprises', 'cycles'].includes(name));

    it.each(OF_LOUXING)('finds nothing of 娄星区 with its ids: %s', (name) =>
      expectNothingWritten(async () => {
        const { data, errors, text } = await product.foreigner.send(OPERATIONS[name]!.request);
        const codes = errors.map(({ extensions }) => extensions.code);
        // A list of what is not there is empty; everything else is unknown.
        if (codes.length === 0) expect(Object.values(data as object)).toEqual([[]]);
        else
          expect(codes.join()).toMatch(
            /^(?:CYCLE\.UNKNOWN|SCORECARD\.UNKNOWN|RANKING\.(?:NOT_PUBLISHED|PUBLICATION_UNKNOWN)|RANKING\.MOMENT_REFUSED)$/u,
          );
        expect(text).not.toMatch(/双江|shuangjiang"[^)]*rank/u);
      }),
    );

    it('sees its own enterprise and cycles only', async () => {
      const { enterprises, cycles } = await product.foreigner.ask<{
        readonly enterprises: readonly { readonly id: string }[];
        readonly cycles: readonly { readonly id: string }[];
      }>('{ enterprises { id } cycles { id } }');
      expect({ enterprises, cycles }).toEqual({
        enterprises: [{ id: 'yangtze' }],
        cycles: [{ id: '2010-colleges' }],
      });
    });
  });
});
