import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tenantId } from '@kaoping/event-sourcing';
import { RegisterEnterprise } from '@kaoping/organisations';
import { issueToken, startServer, withConsole, type ConsoleSession } from '@kaoping/standalone';
import type { GraphQLSchema } from 'graphql';
import { VICTIM } from '../places.ts';
import { schemaOf } from '../schema-requests.ts';
import { door, eventually, type Door } from './door.ts';

/** The roles of the product; the suite names them anew, so that a new one is noticed. */
export const ROLES = ['officer', 'recorder', 'evaluator', 'reviewer', 'auditor', 'operator'] as const;

/** One of {@link ROLES}. */
export type RoleName = (typeof ROLES)[number];

/** A tenant with a token of each role. */
export interface Enterprise {
  readonly id: string;
  readonly name: string;
  readonly tokens: Readonly<Record<RoleName, string>>;
  readonly as: Readonly<Record<RoleName, Door>>;
}

type Scope = NonNullable<Parameters<typeof issueToken>[1]['scope']>;

/** Headquarters with two subsidiaries, served. */
export interface Group {
  readonly url: string;
  readonly directory: string;
  readonly schema: GraphQLSchema;
  readonly headquarters: Enterprise;
  readonly neighbour: Enterprise;
  readonly victim: Enterprise;
  readonly nobody: Door;
  readonly withToken: (token: string) => Door;
  /** Somebody with an account, as a browser sends it. */
  readonly signedIn: (enterprise: Enterprise, loginName: string) => Promise<Door>;
  /** Somebody with one role that reaches less than the whole enterprise. */
  readonly within: (enterprise: Enterprise, role: RoleName, scope: Scope) => Promise<Door>;
  readonly onConsole: <Result>(work: (session: ConsoleSession) => Promise<Result>) => Promise<Result>;
  readonly stop: () => Promise<void>;
}

/** Far above what the suite sends: what is tested here is not the rate. */
const UNLIMITED = { perSecond: 100_000, burst: 100_000 };

/** The password of every officer who takes an invitation. */
export const PASSWORD = '晋煤石井蓝田双江大埠桥五江口';

/** Starts the product on a fresh folder, and has headquarters invite two subsidiaries. */
export const startGroup = async (): Promise<Group> => {
  const folder = await mkdtemp(join(tmpdir(), 'kaoping 考评-'));
  const directory = join(folder, 'data');
  const onConsole: Group['onConsole'] = (work) => withConsole(directory, work);
  await onConsole((session) =>
    session.execute(new RegisterEnterprise(session.metadata(tenantId('jinmei')), { name: '晋煤集团' })),
  );
  const first = await onConsole((session) => tokensOf(session, 'jinmei'));
  const limits = { tenant: UNLIMITED, identity: UNLIMITED, address: UNLIMITED };
  const { url, stop } = await startServer({
    directory,
    host: '127.0.0.1',
    port: 0,
    hasGraphiql: true,
    limits,
  });
  const schema = await schemaOf(url, bearer(first.officer));
  const withToken = (token: string): Door => door(url, schema, bearer(token));
  const nobody = door(url, schema, {});
  const enterprise = (id: string, name: string, tokens: Enterprise['tokens']): Enterprise => ({
    id,
    name,
    tokens,
    as: eachRole((role) => withToken(tokens[role])),
  });
  const headquarters = enterprise('jinmei', '晋煤集团', first);
  const takeIn = async (id: string, name: string): Promise<Enterprise> => {
    await takeUp(headquarters.as.officer, nobody, { id, name });
    return enterprise(id, name, await onConsole((session) => tokensOf(session, id)));
  };
  return {
    url,
    directory,
    schema,
    headquarters,
    neighbour: await takeIn('gushuyuan', '古书院矿'),
    victim: await takeIn(VICTIM, '长平公司'),
    nobody,
    withToken,
    signedIn: async ({ id }, loginName) =>
      door(url, schema, await signIn(url, { enterprise: id, loginName, password: PASSWORD })),
    within: async ({ id }, role, scope) => {
      const request = { tenantId: tenantId(id), role, scope, holder: `刘洋 ${role}` };
      return withToken((await onConsole((session) => issueToken(session, request))).token);
    },
    onConsole,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
};

const bearer = (token: string): Readonly<Record<string, string>> => ({ authorization: `Bearer ${token}` });

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { session { csrfToken } } }';

/** Signs in, and gives the headers that a browser sends from then on. */
const signIn = async (
  url: string,
  input: Readonly<Record<'enterprise' | 'loginName' | 'password', string>>,
): Promise<Readonly<Record<string, string>>> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SIGN_IN, variables: { input } }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const { data } = (await response.json()) as {
    readonly data: { readonly signIn: { readonly session: { readonly csrfToken: string } } };
  };
  return { cookie, 'x-kaoping-csrf': data.signIn.session.csrfToken };
};

/** Something for each role. */
const eachRole = <Value>(make: (role: RoleName) => Value): Readonly<Record<RoleName, Value>> =>
  Object.fromEntries(ROLES.map((role) => [role, make(role)])) as Record<RoleName, Value>;

const tokensOf = async (session: ConsoleSession, tenant: string): Promise<Enterprise['tokens']> => {
  const tokens: Record<string, string> = {};
  for (const role of ROLES) {
    tokens[role] = (
      await issueToken(session, { tenantId: tenantId(tenant), role, holder: `王芳 ${role}` })
    ).token;
  }
  return tokens as Record<RoleName, string>;
};

const takeUp = async (
  headquarters: Door,
  nobody: Door,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> => {
  const { link } = await headquarters.change<{ readonly link: string }>('inviteSubsidiary', { name });
  await nobody.change('acceptInvitation', {
    invitation: link,
    enterpriseId: id,
    name,
    officer: { loginName: 'officer', displayName: '张丽', password: PASSWORD },
  });
  await eventually(async () => {
    const { subsidiaries } = await headquarters.ask<{
      readonly subsidiaries: {
        readonly subsidiaries: readonly { readonly enterpriseId: string | null; readonly state: string }[];
      };
    }>('{ subsidiaries { subsidiaries { enterpriseId state } } }');
    const found = subsidiaries.subsidiaries.find(({ enterpriseId }) => enterpriseId === id);
    if (found?.state !== 'ACTIVE') throw new Error(`${id} is not taken in yet`);
  });
};
