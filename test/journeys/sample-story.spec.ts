import { startServer, writeStory, type RunningServer } from '@kaoping/standalone';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PASSWORD } from './support/empty-product.ts';
import { eventually } from './support/eventually.ts';
import { temporaryFolder } from './support/running-product.ts';
import { signedInClient, type SignedInClient } from './support/signed-in-client.ts';

/** Years are written in seconds; a busy machine takes longer. */
const STORY_TIMEOUT_MS = 180_000;

interface Consequence {
  readonly id: string;
  readonly cycleId: string;
  readonly revision: number;
  readonly restsOn: readonly string[];
  readonly history: readonly { readonly kind: string; readonly at: string }[];
}

const CONSEQUENCES = `query ($status: ConsequenceStatus) { consequences(filter: { status: $status }, first: 200) {
  consequences { id cycleId revision restsOn history { kind at } }
} }`;
const RESULTS = `{ publishedResults(first: 500) { results {
  cycleId peerGroup { key } revision publishedAt period { label }
} } }`;
const VERIFY = `query ($cycleId: ID!, $peerGroup: ID!, $revision: Int!) {
  verifyPublishedResult(cycleId: $cycleId, peerGroup: $peerGroup, revision: $revision) { isIdentical }
}`;

const warning = (organisationId: string, colour: string, ...because: readonly string[]) => ({
  organisationId,
  colour,
  because: because.map((condition) => ({ condition })),
});

interface Published {
  readonly cycleId: string;
  readonly peerGroup: { readonly key: string };
  readonly revision: number;
  readonly publishedAt: string;
}

describe('the story that the sample tells', () => {
  let folder: string;
  let server: RunningServer;
  const who = (enterprise: string, loginName: string): Promise<SignedInClient> =>
    signedInClient(server.url, { enterprise, loginName, password: PASSWORD });

  beforeAll(async () => {
    folder = await temporaryFolder();
    const directory = join(folder, 'story');
    await writeStory({
      ...{ directory, startServer, newPassword: () => PASSWORD, report: () => undefined },
      today: new Date().toISOString().slice(0, 10),
    });
    server = await startServer({ directory, host: '127.0.0.1', port: 0, hasGraphiql: true });
  }, STORY_TIMEOUT_MS);
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const published = async (client: SignedInClient): Promise<readonly Published[]> =>
    (await client.ask<{ readonly publishedResults: { readonly results: readonly Published[] } }>(RESULTS))
      .publishedResults.results;
  const verified = async (client: SignedInClient) => {
    const answers: unknown[] = [];
    for (const { cycleId, peerGroup, revision: latest } of await published(client)) {
      for (let revision = 1; revision <= latest; revision += 1) {
        const given = { cycleId, peerGroup: peerGroup.key, revision };
        const { verifyPublishedResult: one } = await client.ask<{
          readonly verifyPublishedResult: { readonly isIdentical: boolean };
        }>(VERIFY, given);
        answers.push([cycleId, revision, one.isIdentical]);
      }
    }
    return answers;
  };

  describe('of the branches of 长平公司', () => {
    let leader: SignedInClient;
    let quarters: readonly Published[];
    beforeAll(async () => {
      leader = await who('changping', 'leader');
      quarters = (await published(await who('changping', 'officer')))
        .filter(({ cycleId }) => cycleId.startsWith('changping-branches-quarter-'))
        .toSorted((one, other) => (one.cycleId < other.cycleId ? -1 : 1));
    });
    const standing = async (status: string): Promise<readonly string[]> => {
      const { consequences } = await leader.ask<{
        readonly consequences: { readonly consequences: readonly Consequence[] };
      }>(CONSEQUENCES, { status });
      const places = new Map(quarters.map(({ cycleId }, at) => [cycleId, `Q${String(at + 1)}`]));
      return consequences.consequences
        .map(({ id, cycleId }) => id.replace(`${cycleId}:branches`, places.get(cycleId) ?? cycleId))
        .toSorted();
    };

    it('goes over twelve quarters, each published in its time, one of them twice', () => {
      expect(quarters.map(({ revision }) => revision)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1]);
      const years = quarters.map(({ publishedAt }) => publishedAt.slice(0, 4));
      expect(new Set(years).size).toBeGreaterThanOrEqual(3);
      const ofPeriod = quarters.map(({ cycleId, publishedAt }) => [
        cycleId.slice(-7, -3),
        publishedAt.slice(0, 4),
      ]);
      // The tenth was published anew a quarter later.
      for (const [at, [period = '', year = '']] of ofPeriod.entries()) {
        expect(parseInt(year, 10) - parseInt(period, 10)).toBeLessThanOrEqual(at === 9 ? 2 : 1);
      }
    });

    it('confirms what two quarters behind and three times last lead to, and bars after a veto', async () => {
      expect(await standing('CONFIRMED')).toEqual([
        'Q12:vetoBar:changping-cp-z03',
        'Q5:vetoBar:changping-cp-z02',
      ]);
      expect(await standing('CARRIED_OUT')).toEqual([
        'Q4:admonition:changping-cp-z04',
        'Q8:admonition:changping-cp-z05',
        'Q8:removal:changping-cp-z05',
      ]);
    });

    it('dismisses one, and withdraws one whose ground a revision took', async () => {
      expect(await standing('DISMISSED')).toEqual(['Q7:admonition:changping-cp-z05']);
      expect(await standing('WITHDRAWN')).toEqual(
        expect.arrayContaining(['Q10:admonition:changping-cp-z02']),
      );
    });

    it('leaves one to be decided', async () => {
      expect(await standing('PROPOSED')).toEqual(['Q12:admonition:changping-cp-z01']);
    });

    it('bars one branch from awards to this day, and another once did', async () => {
      const { bans } = await leader.ask<{
        readonly bans: {
          readonly bans: readonly { readonly organisationId: string; readonly status: string }[];
        };
      }>('{ bans(first: 50) { bans { organisationId status until } } }');
      const statuses = bans.bans.map(({ organisationId, status }) => `${organisationId} ${status}`);
      expect(statuses).toEqual(
        expect.arrayContaining(['changping-cp-z03 STANDING', 'changping-cp-z02 EXPIRED']),
      );
    });

    it('warns of the branches that it is about', async () => {
      await eventually(async () => {
        const { warnings } = await leader.ask<{
          readonly warnings: { readonly warnings: readonly { readonly organisationId: string }[] };
        }>('{ warnings(first: 50) { warnings { organisationId colour because { condition } } } }');
        expect(warnings.warnings).toEqual([
          warning('changping-cp-z01', 'RED', 'last-twice', 'last', 'waiting'),
          ...['changping-cp-z02', 'changping-cp-z03', 'changping-cp-z04', 'changping-cp-z05'].map((unit) =>
            warning(unit, 'GREEN'),
          ),
        ]);
      });
    });

    it(
      'can be recomputed, every revision of it',
      async () => {
        const answers = await verified(await who('changping', 'officer'));
        expect(answers).toHaveLength(13);
        expect(answers.filter((answer) => (answer as readonly unknown[])[2] !== true)).toEqual([]);
      },
      STORY_TIMEOUT_MS,
    );
  });
});
