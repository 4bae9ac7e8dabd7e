import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tenantId } from '@kaoping/event-sourcing';
import {
  issueToken,
  seedSample,
  startServer,
  withConsole,
  type SeededTable,
  type ServerOptions,
} from '@kaoping/standalone';
import { graphqlClient, type GraphqlClient } from './graphql-client.ts';

/** The roles of the product; the specs name them anew, so that a new one is noticed. */
export const ROLES = ['officer', 'recorder', 'auditor'] as const;

/** One of {@link ROLES}. */
export type RoleName = (typeof ROLES)[number];

/** The product with its sample, served over HTTP, and a client for each token that the specs speak with. */
export interface RunningProduct {
  readonly directory: string;
  readonly url: string;
  readonly seeded: readonly SeededTable[];
  readonly tokens: Readonly<Record<RoleName | 'foreigner', string>>;
  /** 娄星区, by role. */
  readonly as: Readonly<Record<RoleName, GraphqlClient>>;
  /** The officer of 长江大学: a good token of another tenant. */
  readonly foreigner: GraphqlClient;
  readonly withToken: (token: string | undefined) => GraphqlClient;
  /** The last position of 娄星区's ledger. */
  readonly head: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Makes an empty folder whose path has a space and Chinese characters, as folders of users have. */
export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'kaoping 考评-'));

/** Seeds the sample into a fresh folder and serves it. */
export const startProduct = async (options: Partial<ServerOptions> = {}): Promise<RunningProduct> => {
  const directory = join(await temporaryFolder(), '数据 folder');
  const { seeded, tokens } = await withConsole(directory, async (session) => {
    const louxing = tenantId('louxing');
    const steps = await seedSample(session, () => undefined);
    const tokenFor = async (tenant: string, role: RoleName): Promise<string> =>
      (await issueToken(session, { tenantId: tenantId(tenant), role, holder: `王芳 ${role}` })).token;
    return {
      seeded: steps,
      tokens: {
        officer: await tokenFor(louxing, 'officer'),
        recorder: await tokenFor(louxing, 'recorder'),
        auditor: await tokenFor(louxing, 'auditor'),
        foreigner: await tokenFor('yangtze', 'officer'),
      },
    };
  });
  const server = await startServer({
    directory,
    host: '127.0.0.1',
    port: 0,
    hasGraphiql: true,
    ...options,
  });
  const withToken = (token: string | undefined): GraphqlClient => graphqlClient(server.url, token);
  return {
    directory,
    url: server.url,
    seeded,
    tokens,
    as: {
      officer: withToken(tokens.officer),
      recorder: withToken(tokens.recorder),
      auditor: withToken(tokens.auditor),
    },
    foreigner: withToken(tokens.foreigner),
    withToken,
    head: () =>
      withConsole(directory, async ({ eventStore }) => {
        const ledger = await eventStore.ledger(tenantId('louxing'));
        return (await ledger.head()).position;
      }),
    stop: async () => {
      await server.stop();
      await rm(join(directory, '..'), { recursive: true });
    },
  };
};
