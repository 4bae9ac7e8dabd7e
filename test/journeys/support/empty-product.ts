import { tenantId, type RecordedEvent } from '@kaoping/event-sourcing';
import { RegisterEnterprise } from '@kaoping/organisations';
import { openAccountWithPassword, startServer, withConsole } from '@kaoping/standalone';
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { journeyClock, type JourneyClock } from './journey-clock.ts';
import { temporaryFolder } from './running-product.ts';
import { signedInClient, type SignedInClient } from './signed-in-client.ts';

/** Long enough to be taken, and of no journey's interest. */
export const PASSWORD = '石井蓝田双江大埠桥五江口';

/** A role and its reach, as accounts are given them. */
export interface Grant {
  readonly role: 'OFFICER' | 'RECORDER' | 'EVALUATOR' | 'REVIEWER' | 'AUDITOR' | 'OPERATOR';
  readonly scope: 'TENANT' | 'SUBTREE' | 'UNIT' | 'SUBSIDIARIES';
  readonly organisationId?: string;
}

/** Somebody who is to get an account. */
export interface Newcomer {
  readonly loginName: string;
  readonly displayName: string;
  readonly personId?: string;
  readonly grants: readonly Grant[];
}

/** The product as it is on the first day: one enterprise with its officer, and nothing else. */
export interface EmptyProduct {
  readonly directory: string;
  readonly url: string;
  readonly clock: JourneyClock;
  readonly officer: SignedInClient;
  readonly signIn: (enterprise: string, loginName: string) => Promise<SignedInClient>;
  /** An officer opens an account, its holder chooses a password with the code and signs in. */
  readonly welcome: (
    officer: SignedInClient,
    enterprise: string,
    newcomer: Newcomer,
  ) => Promise<SignedInClient>;
  /** What a ledger holds, read in the data folder itself. */
  readonly events: (enterprise: string) => Promise<readonly RecordedEvent[]>;
  /** Stops it, takes every read model away and starts it again where it was: what was signed in stays so. */
  readonly restartWithoutReadModels: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface OpenedAccounts {
  readonly codes: readonly { readonly code: string }[];
}

/** Time passes in jumps here: who sends how fast says nothing. */
const MANY = { perSecond: 10_000, burst: 10_000 };
const DUE_WORK_INTERVAL_MS = 200;

/** Starts the product on an empty folder with one registered enterprise and its officer. */
export const startEmptyProduct = async ({
  enterprise,
  name,
  officer,
  today,
}: {
  readonly enterprise: string;
  readonly name: string;
  readonly officer: string;
  readonly today: string;
}): Promise<EmptyProduct> => {
  const folder = await temporaryFolder();
  const directory = join(folder, '数据');
  const clock = journeyClock(today);
  await registerEnterprise({ directory, clock }, { enterprise, name, officer });
  const start = (port: number) =>
    startServer({
      directory,
      host: '127.0.0.1',
      port,
      hasGraphiql: true,
      clock,
      dueWorkIntervalMs: DUE_WORK_INTERVAL_MS,
      limits: { tenant: MANY, identity: MANY, address: MANY },
    });
  let server = await start(0);
  const { url } = server;
  const signIn = (where: string, loginName: string): Promise<SignedInClient> =>
    signedInClient(url, { enterprise: where, loginName, password: PASSWORD });
  return {
    directory,
    url,
    clock,
    officer: await signIn(enterprise, 'officer'),
    signIn,
    welcome: async (opener, where, newcomer) => {
      await openAccount(url, opener, where, newcomer);
      return signIn(where, newcomer.loginName);
    },
    events: (tenant) =>
      withConsole(directory, async ({ eventStore }) => (await eventStore.ledger(tenantId(tenant))).read()),
    restartWithoutReadModels: async () => {
      await server.stop();
      await removeReadModels(directory);
      server = await start(parseInt(new URL(url).port, 10));
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
};

const removeReadModels = async (directory: string): Promise<void> => {
  const paths = await readdir(directory, { recursive: true });
  const files = paths.filter((path) => basename(path).startsWith('read-models.sqlite'));
  if (files.length === 0) throw new Error(`no read models in ${directory}`);
  for (const file of files) await rm(join(directory, file));
};

const registerEnterprise = (
  { directory, clock }: { readonly directory: string; readonly clock: JourneyClock },
  {
    enterprise,
    name,
    officer,
  }: { readonly enterprise: string; readonly name: string; readonly officer: string },
): Promise<void> =>
  withConsole(
    directory,
    async (session) => {
      const tenant = tenantId(enterprise);
      await session.execute(new RegisterEnterprise(session.metadata(tenant), { name }));
      await openAccountWithPassword(session, tenant, {
        loginName: 'officer',
        displayName: officer,
        password: PASSWORD,
        grants: [{ role: 'officer', scope: { kind: 'tenant' } }],
      });
    },
    clock,
  );

const openAccount = async (
  url: string,
  officer: SignedInClient,
  enterprise: string,
  newcomer: Newcomer,
): Promise<void> => {
  const { codes } = await officer.change<OpenedAccounts>(
    'openAccounts',
    { accounts: [newcomer] },
    '{ codes { code } }',
  );
  const input = { enterprise, loginName: newcomer.loginName, code: codes[0]!.code, password: PASSWORD };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: ChoosePasswordInput!) { choosePassword(input: $input) { position } }',
      variables: { input },
    }),
  });
  const { errors } = (await response.json()) as { readonly errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
};
