import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { OpenAccounts, RegisterEnterprise } from '@kaoping/organisations';
import { openSession, withConsole, type OpenedSession } from '@kaoping/standalone';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { withChildServer } from './child-server.ts';
import { figure, pairedRounds, ratePerSecond, type Figure } from './figure.ts';
import { openKeptConnection, type KeptConnection } from './kept-connection.ts';
import { CYCLE_ID, SIZE, TENANT, ToldAssessment } from './large-assessment.ts';
import { withScratchDirectory } from './scratch-directory.ts';

const ROUNDS = 6;
const CONNECTIONS = 16;
const REQUESTS_PER_ROUND = 192;

/** For how long the read models catch up before the first round. */
const PAUSE_MS = 5_000;

const OFFICER = 'wang-fang';

/** A screen's query of a whole ranking. */
const QUERY = `query ($cycleId: ID!, $peerGroup: ID!, $first: Int) {
  assessmentRanking(cycleId: $cycleId, peerGroup: $peerGroup, first: $first) {
    cycleId peerGroup title { zh en } position engineVersion
    standings {
      organisationId name rank rankBefore coefficient score
      grade { key title { zh en } } flags { key title { zh en } } pay { key value title { zh en } }
    }
    leftOut { organisationId name missing { name because { zh en } } }
    blockedBy { zh en } nextCursor
  }
}`;

/** Fills an empty data folder with a scored cycle, and signs an officer in. */
const seed = (directory: string): Promise<OpenedSession> =>
  withConsole(directory, async (session) => {
    await session.execute(new RegisterEnterprise(session.metadata(TENANT), { name: '常平集团' }));
    await new ToldAssessment(session.eventStore, openMemoryReadModels()).open();
    const account = {
      ...{ loginName: OFFICER, displayName: '王芳', personId: OFFICER },
      grants: [{ role: 'officer', scope: { kind: 'tenant' } }] as const,
    };
    await session.execute(
      new OpenAccounts(session.metadata(TENANT), { accounts: [account], mayGrant: true }),
    );
    return openSession(session, TENANT, OFFICER);
  });

/** The same bytes to both servers. */
const requestOf = (url: URL, { cookieValue, csrfToken }: OpenedSession): Buffer => {
  const variables = { cycleId: CYCLE_ID, peerGroup: 'departments', first: SIZE.units };
  const body = JSON.stringify({ query: QUERY, variables });
  const head = [
    `POST ${url.pathname} HTTP/1.1`,
    `host: ${url.host}`,
    'content-type: application/json',
    `content-length: ${String(Buffer.byteLength(body))}`,
    `cookie: kaoping_session=${cookieValue}`,
    `x-kaoping-csrf: ${csrfToken}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
};

/** One round: so many requests over some connections that stay open. */
const roundOf = (connections: readonly KeptConnection[], request: Buffer, answer: string) => () =>
  ratePerSecond(REQUESTS_PER_ROUND, async () => {
    const each = REQUESTS_PER_ROUND / connections.length;
    await Promise.all(
      connections.map(async ({ send }) => {
        for (let count = 0; count < each; count += 1) {
          const { body } = await send(request);
          if (body !== answer) throw new Error(`another answer: ${body.slice(0, 200)}`);
        }
      }),
    );
  });

const connect = (url: URL): Promise<readonly KeptConnection[]> =>
  Promise.all(Array.from({ length: CONNECTIONS }, () => openKeptConnection(url)));

const answerOf = async (url: URL, request: Buffer): Promise<string> => {
  const connection = await openKeptConnection(url);
  const { body } = await connection.send(request);
  connection.close();
  return body;
};

interface Answered {
  readonly data?: { readonly assessmentRanking: { readonly standings: readonly unknown[] } };
}

/** What the bare server is to give back: the product's own answer, as characters of the wire. */
const payloadOf = (answer: string): object => {
  const { data } = JSON.parse(Buffer.from(answer, 'latin1').toString()) as Answered;
  if (data?.assessmentRanking.standings.length !== SIZE.units) throw new Error(answer.slice(0, 500));
  return data.assessmentRanking;
};

const measure = (scratch: string, product: URL, session: OpenedSession): Promise<Figure> => {
  const request = requestOf(product, session);
  const payload = join(scratch, 'payload.json');
  return answerOf(product, request).then((answer) => {
    writeFileSync(payload, JSON.stringify(payloadOf(answer)));
    return withChildServer('bare-apollo-in-child.ts', payload, async (bare) => {
      const bareRequest = requestOf(bare, session);
      const [ours, theirs] = [await connect(product), await connect(bare)];
      const rounds = await pairedRounds(
        ROUNDS,
        roundOf(ours, request, answer),
        roundOf(theirs, bareRequest, await answerOf(bare, bareRequest)),
      );
      for (const connection of [...ours, ...theirs]) connection.close();
      return figure(
        {
          name: `ranking of ${String(SIZE.units)} units over HTTP and GraphQL, against bare Apollo Server that gives the same payload back (${String(CONNECTIONS)} connections)`,
          unit: 'requests/s',
          durability: 'reads only',
        },
        rounds,
        { ratioMin: 0.7 },
      );
    });
  });
};

/** Measures what access, limits, context and the ranking itself cost beside GraphQL alone. */
export const figures = (): Promise<readonly Figure[]> =>
  withScratchDirectory(async (scratch) => {
    const directory = join(scratch, 'data');
    const session = await seed(directory);
    return withChildServer('serve-in-child.ts', directory, async (url) => {
      await delay(PAUSE_MS);
      return [await measure(scratch, url, session)];
    });
  });

if (import.meta.main) console.table(await figures());
