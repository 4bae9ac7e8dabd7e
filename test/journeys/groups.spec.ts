import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tenantId, type RecordedEvent } from '@kaoping/event-sourcing';
import { RegisterEnterprise } from '@kaoping/organisations';
import { issueToken, startServer, withConsole } from '@kaoping/standalone';
import { anyMutations } from './support/any-mutation.ts';
import { browser } from './support/browser.ts';
import { graphqlClient, type GraphqlClient } from './support/graphql-client.ts';
import { kaoping } from './support/kaoping-process.ts';
import { temporaryFolder } from './support/running-product.ts';

const HQ = 'jinneng';
const PASSWORD = '石井蓝田双江大埠桥五江口';
const STANDING =
  '{ enterprise { state suspensionReason lastDay headquarters { id name } readiness { hasOfficer } storage { usedBytes quotaBytes } signingKey { id } } }';
const SUBSIDIARIES =
  '{ subsidiaries { subsidiaries { id name state enterpriseId readiness { hasOfficer hasTree } quotaBytes lastDay } } }';

/** Messages between enterprises take a moment: the journey looks again until it sees what it waits for. */
const eventually = async (look: () => Promise<void>): Promise<void> => {
  for (let left = 100; ; left -= 1) {
    try {
      await look();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  }
};

describe('a group of enterprises', () => {
  let folder: string;
  let directory: string;
  let url: string;
  let stop: () => Promise<void>;
  let officer: GraphqlClient;
  let subsidiaryId: string;
  let link: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    directory = join(folder, 'data');
    const { token } = await withConsole(directory, async (session) => {
      const tenant = tenantId(HQ);
      await session.execute(new RegisterEnterprise(session.metadata(tenant), { name: '晋能集团' }));
      return issueToken(session, { tenantId: tenant, role: 'officer', holder: '王芳' });
    });
    ({ url, stop } = await startServer({ directory, host: '127.0.0.1', port: 0, hasGraphiql: true }));
    officer = graphqlClient(url, token);
  });
  afterAll(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });

  const page = () => browser(url);
  const signedIn = async () => {
    const own = page();
    const { data, errors } = await own.send<{ signIn: { session: { csrfToken: string } } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { session { csrfToken } } }',
      { input: { enterprise: 'changping', loginName: 'li.na', password: PASSWORD } },
    );
    if (errors.length > 0) throw new Error(errors[0]!.extensions.code);
    own.csrfToken = data!.signIn.session.csrfToken;
    return own;
  };
  const events = (tenant: string): Promise<readonly RecordedEvent[]> =>
    withConsole(directory, async ({ eventStore }) => (await eventStore.ledger(tenantId(tenant))).read());
  const change = (name: string, reason: string) =>
    officer.ask(
      `mutation { ${name}(input: { subsidiaryId: "${subsidiaryId}", reason: "${reason}" }) { position } }`,
    );
  const accept = (given: string, enterpriseId: string) =>
    page().send(
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { position } }',
      {
        input: {
          invitation: given,
          enterpriseId,
          name: '长平公司',
          officer: { loginName: 'li.na', displayName: '李娜', password: PASSWORD },
        },
      },
    );

  it('begins with headquarters that invite by a link', async () => {
    const { inviteSubsidiary } = await officer.ask<{
      readonly inviteSubsidiary: { readonly subsidiaryId: string; readonly link: string };
    }>('mutation { inviteSubsidiary(input: { name: "长平公司" }) { subsidiaryId link expiresAt } }');
    ({ subsidiaryId, link } = inviteSubsidiary);
    expect(link).toMatch(/^\/join\/jinneng\.[\w-]+\.[\w-]{43}$/u);
    const { subsidiaries } = await officer.ask<{ readonly subsidiaries: unknown }>(SUBSIDIARIES);
    expect(subsidiaries).toMatchObject({ subsidiaries: [{ name: '长平公司', state: 'INVITED' }] });
  });

  it('takes in who accepts it, once: with a ledger, keys and a quota, and an officer who signs in', async () => {
    const wrong = await accept(link.slice(0, -1), 'changping');
    expect(wrong.errors[0]!.extensions.code).toBe('INVITATION.REFUSED');
    expect((await accept(`${url}${link}`, 'changping')).errors).toEqual([]);
    expect((await accept(link, 'luan')).errors[0]!.extensions.code).toBe('INVITATION.REFUSED');
    const key = await stat(join(directory, 'tenants', 'changping', 'keys', 'signing.pem'));
    expect(key.mode & 0o777).toBe(0o600);
    const { data } = await (await signedIn()).send<{ readonly enterprise: unknown }>(STANDING);
    expect(data!.enterprise).toMatchObject({
      state: 'ACTIVE',
      headquarters: { id: HQ, name: '晋能集团' },
      storage: { usedBytes: expect.stringMatching(/^\d+$/u) as string, quotaBytes: '2147483648' },
      signingKey: { id: expect.stringMatching(/^[0-9a-f]{64}$/u) as string },
    });
  });

  it('shows headquarters that it is ready', () =>
    eventually(async () => {
      expect(
        (await officer.ask<{ readonly subsidiaries: unknown }>(SUBSIDIARIES)).subsidiaries,
      ).toMatchObject({
        subsidiaries: [
          { state: 'ACTIVE', enterpriseId: 'changping', readiness: { hasOfficer: true, hasTree: false } },
        ],
      });
    }));

  it('changes its quota', async () => {
    await officer.ask(
      `mutation { changeQuota(input: { subsidiaryId: "${subsidiaryId}", quotaBytes: "33554432", reason: "试用" }) { position } }`,
    );
    const own = await signedIn();
    await eventually(async () => {
      const { data } = await own.send<{ readonly enterprise: unknown }>(STANDING);
      expect(data!.enterprise).toMatchObject({ storage: { quotaBytes: '33554432' } });
    });
  });

  describe('that suspends a subsidiary', () => {
    let token: string;
    beforeAll(async () => {
      const made = await withConsole(directory, (session) =>
        issueToken(session, { tenantId: tenantId('changping'), role: 'officer', holder: '李娜' }),
      );
      ({ token } = made);
      await change('suspendSubsidiary', '逾期未整改');
      const own = await signedIn();
      await eventually(async () => {
        const { data } = await own.send<{ readonly enterprise: unknown }>(STANDING);
        expect(data!.enterprise).toMatchObject({ state: 'SUSPENDED', suspensionReason: '逾期未整改' });
      });
    });

    it('has no mutation through which it still writes', async () => {
      const client = graphqlClient(url, token);
      const before = (await events('changping')).length;
      const codes = new Map<string, string | undefined>();
      for (const [name, request] of await anyMutations(client)) {
        const { errors } = await client.send(request);
        codes.set(name, errors[0]?.extensions.code);
      }
      // What follows by itself from what was decided before goes on: a suspension shuts people's door only.
      const byPeople = (await events('changping'))
        .slice(before)
        .filter(({ actorId }) => !actorId.startsWith('policy:'));
      const written = byPeople.map(({ type }) => type);
      expect(written.filter((type) => !['SignInFailed', 'SessionEnded'].includes(type))).toEqual([]);
      // Most are refused for what was made up; these would have written something.
      const suspended = [...codes]
        .filter(([, code]) => code === 'ENTERPRISE.SUSPENDED')
        .map(([name]) => name);
      expect(suspended).toEqual(
        expect.arrayContaining(['inviteSubsidiary', 'issueAccessToken', 'registerPeople']),
      );
      expect([...codes].filter(([, code]) => code === 'INTERNAL')).toEqual([]);
    });

    it('still lets it sign in, read and export', async () => {
      const own = await signedIn();
      expect((await own.send('{ enterprise { name } }')).errors).toEqual([]);
      const response = await fetch(`${url}/exports/enterprise`, { headers: { cookie: own.cookies } });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/zip');
      const file = join(folder, 'by-http.zip');
      await writeFile(file, new Uint8Array(await response.arrayBuffer()));
      const { exitCode, output } = await kaoping({ directory }, '--json', 'enterprise', 'check-export', file);
      expect({ exitCode, checked: JSON.parse(output) as unknown }).toMatchObject({
        exitCode: 0,
        checked: { tenantId: 'changping', name: '长平公司' },
      });
    });

    it('gives an export to its officer only', async () => {
      expect((await fetch(`${url}/exports/enterprise`)).status).toBe(401);
      const auditor = await withConsole(directory, (session) =>
        issueToken(session, { tenantId: tenantId(HQ), role: 'auditor', holder: '审计' }),
      );
      const headers = { authorization: `Bearer ${auditor.token}` };
      expect((await fetch(`${url}/exports/enterprise`, { headers })).status).toBe(403);
    });

    it('and resumes it', async () => {
      await change('resumeSubsidiary', '整改完成');
      const own = await signedIn();
      await eventually(async () => {
        const { data } = await own.send<{ readonly enterprise: unknown }>(STANDING);
        expect(data!.enterprise).toMatchObject({ state: 'ACTIVE' });
      });
    });
  });

  it('lets a subsidiary leave, and knows of it', async () => {
    const own = await signedIn();
    const input = '{ reason: "整体划转", lastDay: "2099-12-31" }';
    const { errors } = await own.send(`mutation { declareLeaving(input: ${input}) { position } }`);
    expect(errors).toEqual([]);
    await eventually(async () => {
      expect(
        (await officer.ask<{ readonly subsidiaries: unknown }>(SUBSIDIARIES)).subsidiaries,
      ).toMatchObject({
        subsidiaries: [{ state: 'LEAVING', lastDay: '2099-12-31' }],
      });
    });
  });

  it('exports everything at the command line, whole and once', async () => {
    const file = join(folder, 'changping.zip');
    const { exitCode } = await kaoping({ directory }, 'enterprise', 'export', 'changping', file);
    expect(exitCode).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await kaoping({ directory }, 'enterprise', 'export', 'changping', file)).exitCode).toBe(1);
    await writeFile(file, 'x', { flag: 'r+' });
    expect((await kaoping({ directory }, 'enterprise', 'check-export', file)).exitCode).toBe(1);
  });
});
