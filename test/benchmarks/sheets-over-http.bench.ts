import type { OpenedSession } from '@kaoping/standalone';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { withChildServer } from './child-server.ts';
import { quantile, type Figure } from './figure.ts';
import { openKeptConnection, type Answer, type KeptConnection } from './kept-connection.ts';
import { withScratchDirectory } from './scratch-directory.ts';
import { seedOfficers, type OfficersWithSheets } from './sheet-officers.ts';
import { INDICATORS } from './sheet-scheme.ts';

const OFFICERS = 500;
const LIMIT_MS = 300;

/** One warms up the compiler and the caches, the others count. */
const ROUNDS = 4;

/** For how long the read models catch up before the first round, and between two. */
const PAUSE_MS = { first: 8_000, next: 3_000 };

/** What pages send: a document that is always the same, and what was entered in its variables. */
const DOCUMENT = 'mutation ($input: SubmitSheetInput!) { submitSheet(input: $input) { position eventIds } }';

/** How the answer begins to somebody whose sheet was taken in. */
const SUBMITTED = '{"data":{"submitSheet":{"position":';

/** How requests arrive: all in one instant, or evenly over so many milliseconds. */
const ARRIVALS = [
  { spreadMs: 0, name: 'in one instant' },
  { spreadMs: 1_000, name: 'within one second' },
] as const;

/** What one officer sends, as it goes over the wire. */
const requestOf = (url: URL, { cookieValue, csrfToken }: OpenedSession, graphql: unknown): Buffer => {
  const body = JSON.stringify(graphql);
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

/** Everybody's connection, made and used before, as browsers have one by the time their page is filled in. */
const connectAll = (url: URL, { officers }: OfficersWithSheets): Promise<readonly KeptConnection[]> =>
  Promise.all(
    officers.map(async (officer) => {
      const connection = await openKeptConnection(url);
      await connection.send(requestOf(url, officer, { query: '{ __typename }' }));
      return connection;
    }),
  );

const submitAll = async (
  url: URL,
  { officers, submission }: OfficersWithSheets,
  { round, spreadMs }: { readonly round: number; readonly spreadMs: number },
): Promise<readonly Answer[]> => {
  const connections = await connectAll(url, { officers, submission });
  const requests = officers.map((officer, at) =>
    requestOf(url, officer, { query: DOCUMENT, variables: { input: submission(round, at) } }),
  );
  const answers = await Promise.all(
    connections.map(async (connection, at) => {
      if (spreadMs > 0) await delay((at * spreadMs) / officers.length);
      return connection.send(requests[at] ?? Buffer.alloc(0));
    }),
  );
  for (const connection of connections) connection.close();
  return answers;
};

/** Measures how long officers wait for the answer to their sheets, through the server as it is run. */
export const figures = (): Promise<readonly Figure[]> =>
  withScratchDirectory(async (scratch) => {
    const directory = join(scratch, 'data');
    const seeded = await seedOfficers(directory, { officers: OFFICERS, rounds: ROUNDS * ARRIVALS.length });
    return withChildServer('serve-in-child.ts', directory, async (url) => {
      await delay(PAUSE_MS.first);
      const measured: Figure[] = [];
      for (const [index, { spreadMs, name }] of ARRIVALS.entries()) {
        const answers: Answer[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          const some = await submitAll(url, seeded, { round: index * ROUNDS + round, spreadMs });
          if (round > 0) answers.push(...some);
          await delay(PAUSE_MS.next);
        }
        measured.push(figureOf(name, answers));
      }
      return measured;
    });
  });

const figureOf = (arrival: string, answers: readonly Answer[]): Figure => {
  const waits = answers.map(({ waitMs }) => waitMs);
  const [half, most] = [Math.round(quantile(waits, 0.5)), Math.round(quantile(waits, 0.99))];
  const errors = answers.filter(({ body }) => !body.startsWith(SUBMITTED)).map(({ body }) => body);
  for (const error of errors.slice(0, 1)) process.stderr.write(`${error}\n`);
  return {
    name: `${String(OFFICERS)} officers submit sheets of ${String(INDICATORS)} indicators ${arrival}, over HTTP and GraphQL, p99 (p50 ${String(half)} ms, ${String(errors.length)} errors)`,
    unit: 'ms',
    value: most,
    floor: LIMIT_MS,
    ratio: Math.round((most / LIMIT_MS) * 1000) / 1000,
    goal: `at most ${String(LIMIT_MS)} ms, and no error`,
    met: most <= LIMIT_MS && errors.length === 0,
    durability: 'fsync before the answer (SQLite WAL, synchronous=FULL)',
  };
};

if (import.meta.main) console.table(await figures());
