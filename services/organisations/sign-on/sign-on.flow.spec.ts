import { createCommandExecutor, orderFor, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { instantAfter } from '@kaoping/nest-platform';
import { commandMetadata, fixedClock, noSleep } from '@kaoping/testing';
import { recentSnapshots } from '@kaoping/event-sourcing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CloseAccount } from '../accounts/decider/account.commands.ts';
import { accountDecider } from '../accounts/decider/account.decider.ts';
import { SignInRefused } from '../accounts/decider/account.errors.ts';
import { OpenAccounts } from '../accounts/open-accounts/open-accounts.command.ts';
import { openAccounts } from '../accounts/open-accounts/open-accounts.ts';
import { nodeSecrets } from '../adapters/node-secrets.ts';
import { openidSignOnProvider } from '../adapters/openid-sign-on-provider.ts';
import type { StartedSession } from '../sessions/result/new-session.ts';
import { ledgerSessionVerifier } from '../sessions/verify-session/ledger-session-verifier.ts';
import { beginSignOn } from './begin-sign-on/begin-sign-on.ts';
import { SetUpSignOn } from './configure-sign-on/set-up-sign-on.command.ts';
import { setUpSignOn } from './configure-sign-on/set-up-sign-on.ts';
import { FinishSignOn } from './finish-sign-on/finish-sign-on.command.ts';
import { finishSignOn } from './finish-sign-on/finish-sign-on.ts';
import type { SignOnFlow } from './result/sign-on-provider.port.ts';
import { SignOnFailed, SignOnNotConfigured, SignOnUnavailable } from './result/sign-on.errors.ts';
import { signOnAtProvider } from './spec-support/provider-browser.ts';

const LOUXING = tenantId('louxing');
const PUBLIC_URL = 'http://127.0.0.1:4999';
const REDIRECT = `${PUBLIC_URL}/sign-on/louxing/callback`;
const SECRET = 'a secret between the two of them';
const clock = fixedClock();
let count = 0;
const metadata = () =>
  commandMetadata({ commandId: `request-${String((count += 1))}`, now: clock.now(), actorId: 'sign-on' });

/** An enterprise in which 王芳 has an account, and which trusts the provider. */
const openEnterprise = async (
  issuer: string,
  given: { clientSecret?: string; loginNameClaim?: string } = {},
) => {
  const eventStore = openMemoryEventStore({ clock });
  await eventStore.createLedger(LOUXING);
  const commands = createCommandExecutor(eventStore);
  const kept = new Map<string, string>();
  const ports = {
    eventStore,
    commands,
    secrets: nodeSecrets,
    sleep: noSleep,
    instantAfter,
    provider: openidSignOnProvider(),
    secretStore: {
      keep: async (tenant: string, name: string, secret: string) => {
        kept.set(`${tenant} ${name}`, secret);
      },
      find: async (tenant: string, name: string) => kept.get(`${tenant} ${name}`),
    },
  };
  const { codes } = await openAccounts(
    ports,
    new OpenAccounts(metadata(), {
      accounts: [{ loginName: 'wang.fang', displayName: '王芳', grants: [] }],
      mayGrant: true,
    }),
  );
  await setUpSignOn(
    ports,
    new SetUpSignOn(metadata(), {
      issuer,
      clientId: 'kaoping',
      clientSecret: SECRET,
      loginNameClaim: 'preferred_username',
      publicUrl: PUBLIC_URL,
      ...given,
    }),
  );
  const begin = () => beginSignOn(ports, LOUXING);
  const finish = (flow: SignOnFlow, callbackUrl: string): Promise<StartedSession> =>
    finishSignOn(ports, new FinishSignOn(metadata(), { flow, search: new URL(callbackUrl).search }));
  const signOn = async (name: string): Promise<StartedSession> => {
    const { url, flow } = await begin();
    return finish(flow, await signOnAtProvider(url, name, REDIRECT));
  };
  const ledger = await eventStore.ledger(LOUXING);
  return { ports, begin, finish, signOn, ledger, accountId: codes[0]!.accountId };
};

describe('coming in by the enterprise’s own sign-on', () => {
  let provider: ChildProcess;
  let issuer: string;
  beforeAll(async () => {
    const program = fileURLToPath(new URL('spec-support/openid-provider.mjs', import.meta.url));
    provider = spawn(process.execPath, [program, REDIRECT, SECRET], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = (await once(createInterface({ input: provider.stdout! }), 'line')) as [string];
    issuer = line;
  });
  afterAll(async () => {
    const exited = once(provider, 'exit');
    provider.kill();
    await exited;
  });

  it('leads from the provider to a session of the account with that login name, and links the two', async () => {
    const { signOn, ledger, ports, accountId } = await openEnterprise(issuer);
    const started = await signOn('wang.fang');
    const sessions = ledgerSessionVerifier({ ...ports, snapshots: recentSnapshots() });
    const proven = await sessions.verify(started.cookieValue, clock.now());
    expect(proven?.identity).toMatchObject({ tenantId: LOUXING, accountId });
    const events = await ledger.read();
    expect(events.slice(-4).map(({ type }) => type)).toEqual([
      'SignInNameClaimed',
      'SignOnLinked',
      'SignedIn',
      'SessionOpened',
    ]);
    expect(events.at(-3)!.data).toEqual({ issuer, subject: 'wang.fang' });
    expect(events.at(-1)!.actorId).toBe(`王芳 (${accountId})`);
    expect(JSON.stringify(events)).not.toContain(SECRET);
    await signOn('wang.fang');
    expect((await ledger.read()).slice(events.length).map(({ type }) => type)).toEqual([
      'SignedIn',
      'SessionOpened',
    ]);
  });

  it('makes no account for whoever has none, and opens none that is closed', async () => {
    const { signOn, ports, accountId, ledger } = await openEnterprise(issuer);
    await expect(signOn('li.qiang')).rejects.toThrow(SignInRefused);
    const close = new CloseAccount(metadata(), { accountId, reason: '离职' });
    await ports.commands.execute(close.metadata, orderFor(accountDecider, accountId, close));
    const { position } = await ledger.head();
    await expect(signOn('wang.fang')).rejects.toThrow(SignInRefused);
    expect((await ledger.head()).position).toBe(position);
  });

  it('trusts an address of mail only when the provider has checked it', async () => {
    const { signOn, ports } = await openEnterprise(issuer, { loginNameClaim: 'email' });
    const open = (loginName: string) => ({ loginName, displayName: '李强', grants: [] });
    await openAccounts(
      ports,
      new OpenAccounts(metadata(), {
        accounts: [open('li.qiang@louxing.example'), open('unverified@louxing.example')],
        mayGrant: true,
      }),
    );
    await expect(signOn('unverified')).rejects.toThrow(SignInRefused);
    expect((await signOn('li.qiang')).account.account.holder.displayName).toBe('李强');
  });

  it('is good once, and in the browser in which it began', async () => {
    const { begin, finish } = await openEnterprise(issuer);
    const mine = await begin();
    const other = await begin();
    const callback = await signOnAtProvider(mine.url, 'wang.fang', REDIRECT);
    await expect(finish(other.flow, callback)).rejects.toThrow(SignOnFailed);
    await expect(finish({ ...mine.flow, nonce: other.flow.nonce }, callback)).rejects.toThrow(SignOnFailed);
    await expect(finish(mine.flow, callback)).rejects.toThrow(SignOnFailed);
  });

  it('needs the code’s own verifier, and the secret of the client', async () => {
    const { begin, finish } = await openEnterprise(issuer);
    const { url, flow } = await begin();
    const callback = await signOnAtProvider(url, 'wang.fang', REDIRECT);
    await expect(finish({ ...flow, codeVerifier: 'x'.repeat(43) }, callback)).rejects.toThrow(SignOnFailed);
    const wrong = await openEnterprise(issuer, { clientSecret: 'another' });
    await expect(wrong.signOn('wang.fang')).rejects.toThrow(SignOnFailed);
  });

  it('fails where the provider refused, or nothing came back', async () => {
    const { begin, finish } = await openEnterprise(issuer);
    const { flow } = await begin();
    const refused = `${REDIRECT}?error=access_denied&state=${flow.state}&iss=${encodeURIComponent(issuer)}`;
    await expect(finish(flow, refused)).rejects.toThrow(SignOnFailed);
    await expect(finish(flow, REDIRECT)).rejects.toThrow(SignOnFailed);
  });

  it('tells a provider that is away from one that refuses', async () => {
    const { begin } = await openEnterprise('http://127.0.0.1:9');
    await expect(begin()).rejects.toThrow(SignOnUnavailable);
  });

  it('says the same of an enterprise without sign-on and of none at all', async () => {
    const { ports } = await openEnterprise(issuer);
    for (const tenant of ['nobody', 'yangtze']) {
      await expect(beginSignOn(ports, tenantId(tenant))).rejects.toThrow(SignOnNotConfigured);
    }
  });
});
