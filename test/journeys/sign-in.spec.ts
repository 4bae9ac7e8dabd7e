import { openAccountWithPassword, withConsole } from '@kaoping/standalone';
import { tenantId } from '@kaoping/event-sourcing';
import { graphqlClient } from './support/graphql-client.ts';
import { startProduct, type RunningProduct } from './support/running-product.ts';
import { browser, type Browser } from './support/browser.ts';

const PASSWORD = '石井蓝田双江大埠桥五江口';
const OTHER_PASSWORD = '春种一粒粟秋收万颗子四海';
const ME = '{ me { actorId accountId enterprise { id } grants { role scope organisationId } } }';
const SIGN_IN = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { session { accountId displayName csrfToken expiresAt grants { role } enterprise { name } } }
}`;

interface SignedIn {
  readonly signIn: {
    readonly session: { readonly accountId: string; readonly csrfToken: string; readonly expiresAt: string };
  };
}

describe('signing in', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await startProduct();
    await withConsole(product.directory, async (session) => {
      const louxing = tenantId('louxing');
      const grants = [{ role: 'officer', scope: { kind: 'tenant' } }] as const;
      for (const [loginName, displayName] of [
        ['wang.fang', '王芳'],
        ['li.qiang', '李强'],
      ] as const) {
        const account = { loginName, displayName, grants, password: PASSWORD };
        await openAccountWithPassword(session, louxing, account);
      }
    });
  });
  afterAll(() => product.stop());

  const signIn = async (
    page: Browser,
    { loginName = 'wang.fang', password = PASSWORD, enterprise = 'louxing' } = {},
  ): Promise<SignedIn['signIn']['session']> => {
    const input = { enterprise, loginName, password };
    const { data, errors } = await page.send<SignedIn>(SIGN_IN, { input });
    if (errors.length > 0) throw new Error(errors.map(({ extensions }) => extensions.code).join());
    const { session } = data!.signIn;
    page.csrfToken = session.csrfToken;
    return session;
  };
  const codeOf = async (page: Browser, query: string, variables = {}): Promise<string | undefined> =>
    (await page.send(query, variables)).errors[0]?.extensions.code;

  it('opens a session whose cookie no script can read, and which speaks for its holder', async () => {
    const page = browser(product.url);
    expect((await page.send('{ session { accountId } me { actorId } }')).errors[0]!.extensions.code).toBe(
      'ACCESS.TOKEN_MISSING',
    );
    const session = await signIn(page);
    expect(page.lastCookie).toMatch(
      /^kaoping_session=ks\.louxing\.[\w-]+\.[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/u,
    );
    const { data } = await page.send<{ readonly me: object }>(ME);
    expect(data?.me).toEqual({
      actorId: `王芳 (${session.accountId})`,
      accountId: session.accountId,
      enterprise: { id: 'louxing' },
      grants: [{ role: 'OFFICER', scope: 'TENANT', organisationId: null }],
    });
  });

  it('takes the name however it was typed', async () => {
    const session = await signIn(browser(product.url), { loginName: ' Ｗang.Fang ' });
    expect(session.csrfToken).toMatch(/^[\da-f]{64}$/u);
  });

  it('changes nothing for a page that knows only the cookie, and tells such a page its token', async () => {
    const page = browser(product.url);
    const { csrfToken } = await signIn(page);
    page.csrfToken = undefined;
    expect(await codeOf(page, ME)).toBe('ACCESS.CSRF_TOKEN_WRONG');
    expect(await codeOf(page, 'mutation { signOut { position } }')).toBe('ACCESS.CSRF_TOKEN_WRONG');
    const { data } = await page.send<{ readonly session: object }>('{ session { csrfToken } }');
    expect(data?.session).toEqual({ csrfToken });
    page.csrfToken = `${csrfToken.slice(0, -1)}x`;
    expect(await codeOf(page, ME)).toBe('ACCESS.CSRF_TOKEN_WRONG');
    page.csrfToken = csrfToken;
    expect(await codeOf(page, ME)).toBeUndefined();
  });

  it('looks the same whatever it fails at', async () => {
    const page = browser(product.url);
    const attempts = [
      { password: 'wrong' },
      { loginName: 'nobody' },
      { enterprise: 'nowhere' },
      { enterprise: 'yangtze' },
      { loginName: 'no such : name' },
    ];
    const answers = [];
    for (const attempt of attempts) {
      const input = { enterprise: 'louxing', loginName: 'wang.fang', password: PASSWORD, ...attempt };
      const { data, errors } = await page.send(SIGN_IN, { input });
      answers.push({ data, errors });
    }
    expect(answers[0]!.errors[0]!.extensions.code).toBe('SIGN_IN.REFUSED');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(page.lastCookie).toBeUndefined();
  });

  it('ends with signing out, at once', async () => {
    const page = browser(product.url);
    await signIn(page);
    const stolen = browser(product.url, page);
    expect(await codeOf(page, 'mutation { signOut { position } }')).toBeUndefined();
    expect(await codeOf(page, ME)).toBe('ACCESS.TOKEN_MISSING');
    expect(await codeOf(stolen, ME)).toBe('ACCESS.TOKEN_REFUSED');
  });

  it('locks after five failures, also for the right password, until an officer unlocks', async () => {
    const page = browser(product.url);
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(signIn(page, { loginName: 'li.qiang', password: 'wrong' })).rejects.toThrow(
        'SIGN_IN.REFUSED',
      );
    }
    await expect(signIn(page, { loginName: 'li.qiang' })).rejects.toThrow('SIGN_IN.REFUSED');
    const officer = product.as.officer;
    const head = await product.head();
    const list = `{ accounts(loginName: "LI.qiang", atLeastPosition: ${String(head)}) { accounts { id lockedUntil } nextCursor } }`;
    const { accounts } = await officer.ask<{
      readonly accounts: {
        readonly accounts: readonly { readonly id: string; readonly lockedUntil: string }[];
      };
    }>(list);
    const [locked] = accounts.accounts;
    expect(locked!.lockedUntil).toMatch(/^\d{4}-/u);
    await officer.ask(
      `mutation { unlockAccount(input: { accountId: "${locked!.id}", reason: "本人来电" }) { position } }`,
    );
    await signIn(page, { loginName: 'li.qiang' });
  });

  it('ends all other sessions with a new password, which the holder alone chooses', async () => {
    const [page, elsewhere] = [browser(product.url), browser(product.url)];
    await signIn(page, { loginName: 'li.qiang' });
    await signIn(elsewhere, { loginName: 'li.qiang' });
    const change = (present: string) => `mutation {
      changePassword(input: { present: "${present}", password: "${OTHER_PASSWORD}" }) { session { csrfToken } }
    }`;
    expect(await codeOf(page, change('wrong'))).toBe('SIGN_IN.REFUSED');
    const { data } = await page.send<{ changePassword: { session: { csrfToken: string } } }>(
      change(PASSWORD),
    );
    page.csrfToken = data!.changePassword.session.csrfToken;
    expect(await codeOf(page, ME)).toBeUndefined();
    expect(await codeOf(elsewhere, ME)).toBe('ACCESS.TOKEN_REFUSED');
    await expect(signIn(elsewhere, { loginName: 'li.qiang' })).rejects.toThrow('SIGN_IN.REFUSED');
    await signIn(elsewhere, { loginName: 'li.qiang', password: OTHER_PASSWORD });
  });

  it('keeps passwords, codes and secrets out of the ledger', async () => {
    const page = browser(product.url);
    await signIn(page);
    const secret = /ks\.louxing\.[\w-]+\.([\w-]+)/u.exec(page.lastCookie!)![1]!;
    const stored = await withConsole(product.directory, async ({ eventStore }) =>
      JSON.stringify(await (await eventStore.ledger(tenantId('louxing'))).read()),
    );
    for (const text of [PASSWORD, OTHER_PASSWORD, secret]) expect(stored).not.toContain(text);
    expect(stored).toContain('PasswordChosen');
  });

  describe('an account that an officer opens', () => {
    interface Opened {
      readonly openAccounts: {
        readonly codes: readonly { readonly accountId: string; readonly code: string | null }[];
      };
    }
    const open = (
      requestId: string,
    ) => `mutation { openAccounts(input: { requestId: "${requestId}", accounts: [
      { loginName: "zhang.wei", displayName: "张伟", grants: [{ role: RECORDER, scope: UNIT, organisationId: "shijing" }] }
    ] }) { codes { accountId code expiresAt } } }`;

    it('lets its holder in with a code, takes effect and ends at once', async () => {
      const { officer } = product.as;
      const [first] = (await officer.ask<Opened>(open('open-zhang-1'))).openAccounts.codes;
      const [again] = (await officer.ask<Opened>(open('open-zhang-1'))).openAccounts.codes;
      expect(again).toEqual({ accountId: first!.accountId, code: null, expiresAt: null });
      expect((await officer.send(open('open-zhang-2'))).errors[0]!.extensions.code).toBe(
        'SIGN_IN_NAME.TAKEN',
      );

      const page = browser(product.url);
      const choose = (code: string, password: string) =>
        codeOf(
          page,
          'mutation C($input: ChoosePasswordInput!) { choosePassword(input: $input) { position } }',
          {
            input: { enterprise: 'louxing', loginName: 'zhang.wei', code, password },
          },
        );
      expect(await choose(first!.code!, 'short')).toBe('PASSWORD.LENGTH_WRONG');
      expect(await choose('0000-0000-0000-0000', PASSWORD)).toBe('SIGN_IN.REFUSED');
      expect(await choose(first!.code!.toLowerCase(), PASSWORD)).toBeUndefined();
      expect(await choose(first!.code!, OTHER_PASSWORD)).toBe('SIGN_IN.REFUSED');

      await signIn(page, { loginName: 'zhang.wei' });
      const roles = async () =>
        (
          await page.send<{ readonly me: { readonly grants: readonly { readonly role: string }[] } }>(ME)
        ).data!.me.grants.map(({ role }) => role);
      expect(await roles()).toEqual(['RECORDER']);
      expect(await codeOf(page, '{ accounts { nextCursor } }')).toBe('ACCESS.ROLE_NOT_ALLOWED');
      const { accountId } = first!;
      const grant = `mutation { grantRoles(input: { accountId: "${accountId}", reason: "任职", grants: [{ role: OFFICER, scope: TENANT }] }) { position } }`;
      await officer.ask(grant);
      expect(await roles()).toEqual(['RECORDER', 'OFFICER']);
      expect(await codeOf(page, grant)).toBe('ACCOUNT.NOT_FOR_ONESELF');

      await officer.ask(
        `mutation { closeAccount(input: { accountId: "${accountId}", reason: "离职" }) { position } }`,
      );
      expect(await codeOf(page, ME)).toBe('ACCESS.TOKEN_REFUSED');
    });

    it('issues tokens that end with it', async () => {
      const page = browser(product.url);
      await signIn(page);
      const issue = (grants: string) =>
        `mutation { issueAccessToken(input: { holder: "财务接口", grants: ${grants} }) { token } }`;
      expect(await codeOf(page, issue('[{ role: AUDITOR, scope: TENANT }]'))).toBe(
        'ACCESS_TOKEN.EXCEEDS_ISSUER',
      );
      const { data } = await page.send<{ readonly issueAccessToken: { readonly token: string } }>(
        issue('[{ role: OFFICER, scope: TENANT }]'),
      );
      const client = graphqlClient(product.url, data!.issueAccessToken.token);
      expect(await client.ask('{ me { grants { role } } }')).toEqual({
        me: { grants: [{ role: 'OFFICER' }] },
      });
      const { me } = (await page.send<{ readonly me: { readonly accountId: string } }>(ME)).data!;
      await product.as.officer.ask(
        `mutation { withdrawRoles(input: { accountId: "${me.accountId}", reason: "调岗", grants: [{ role: OFFICER, scope: TENANT }] }) { position } }`,
      );
      expect((await client.send('{ me { actorId } }')).errors[0]!.extensions.code).toBe(
        'ACCESS.TOKEN_REFUSED',
      );
    });
  });
});
