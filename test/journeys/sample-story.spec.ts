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

  const statusesOf = async (enterprise: string): Promise<readonly string[]> => {
    const { consequences } = await (
      await who(enterprise, 'leader')
    ).ask<{
      readonly consequences: {
        readonly consequences: readonly { readonly id: string; readonly status: string }[];
      };
    }>('{ consequences(first: 200) { consequences { id status } } }');
    return consequences.consequences.map(({ id, status }) => `${id} ${status}`).toSorted();
  };

  describe('of 定海区', () => {
    interface Row {
      readonly name: string;
      readonly rank: string;
      readonly rankBefore: string;
    }
    const rowsOf = async (cycleId: string, revision: number): Promise<readonly Row[]> => {
      const { publishedResult } = await (
        await who('dinghai', 'officer')
      ).ask<{
        readonly publishedResult: { readonly standings: readonly Row[] };
      }>(
        `query ($cycleId: ID!, $revision: Int!) { publishedResult(cycleId: $cycleId, peerGroup: "towns", revision: $revision) {
          standings { name rank rankBefore }
        } }`,
        { cycleId, revision },
      );
      return publishedResult.standings;
    };
    const moved = (rows: readonly Row[]) =>
      rows.map(({ rank, rankBefore }) => Number(rankBefore) - Number(rank));

    it('has four towns rise by one to three places and three fall, as is told of 2017 (001-26)', async () => {
      const moves = moved(await rowsOf('dinghai-towns-2017', 1));
      expect(moves.filter((places) => places > 0).toSorted()).toEqual([1, 1, 1, 3]);
      expect(moves.filter((places) => places < 0)).toHaveLength(3);
    });

    it('is revised after an appeal that was won, and the first publication stays', async () => {
      const places = async (revision: number) =>
        (await rowsOf('dinghai-towns-2017', revision))
          .filter(({ name }) => ['城东街道', '昌国街道'].includes(name))
          .map(({ name, rank }) => [rank, name]);
      expect(await places(1)).toEqual([
        ['8', '昌国街道'],
        ['9', '城东街道'],
      ]);
      expect(await places(2)).toEqual([
        ['8', '城东街道'],
        ['9', '昌国街道'],
      ]);
    });

    it('bars the town under a veto, and interviews the heads of the weakest', async () => {
      const statuses = await statusesOf('dinghai');
      expect(statuses).toContain('dinghai-towns-2017:towns:awardBar:dinghai-towns-10 CONFIRMED');
      expect(statuses.filter((row) => row.includes(':interview:'))).toHaveLength(14);
      expect(statuses.filter((row) => row.endsWith(' PROPOSED'))).toEqual([]);
    });

    it('was published in the years that it tells of, and can be recomputed', async () => {
      const officer = await who('dinghai', 'officer');
      const results = await published(officer);
      expect(
        results.map(({ cycleId, publishedAt }) => [cycleId, publishedAt.slice(0, 7)]).toSorted(),
      ).toEqual([
        ['dinghai-departments-2018', '2019-01'],
        ['dinghai-towns-2017', '2018-03'],
        ['dinghai-towns-2018', '2019-01'],
      ]);
      expect((await verified(officer)).map((answer) => (answer as readonly unknown[])[2])).toEqual([
        true,
        true,
        true,
        true,
      ]);
    });
  });

  describe('of the oilfield', () => {
    it('bars one branch of the lowest class each year, the last of them to this day', async () => {
      const leader = await who('oilfield', 'leader');
      const { bans } = await leader.ask<{
        readonly bans: {
          readonly bans: readonly { readonly organisationName: string; readonly status: string }[];
        };
      }>('{ bans(first: 50) { bans { organisationName status from until } } }');
      const rows = bans.bans.map(({ organisationName, status }) => `${organisationName} ${status}`);
      expect(rows).toHaveLength(3);
      expect(rows[0]).toBe('采五支部 EXPIRED');
      expect(rows[2]).toBe('采四支部 STANDING');
    });

    it('lets no class go without what it leads to', async () => {
      const statuses = await statusesOf('oilfield');
      expect(statuses.filter((row) => row.endsWith(' CARRIED_OUT'))).toHaveLength(3);
      expect(statuses.filter((row) => row.includes(':favour:'))).toHaveLength(3);
      expect(statuses.filter((row) => row.endsWith(' PROPOSED'))).toEqual([]);
    });

    it('can be recomputed', async () => {
      const answers = await verified(await who('oilfield', 'officer'));
      expect(answers.map((answer) => (answer as readonly unknown[])[2])).toEqual(Array(6).fill(true));
    });
  });

  describe('of the headquarters', () => {
    it('has a rectification that nobody finished stand in the next year’s indicator', async () => {
      const officer = await who('jinmei', 'officer');
      const results = (await published(officer)).map(({ cycleId }) => cycleId).toSorted();
      expect(results).toHaveLength(2);
      const { carriedProblems } = await officer.ask<{
        readonly carriedProblems: readonly [{ readonly items: readonly object[] }];
      }>(
        `query ($cycleId: ID!) { carriedProblems(cycleId: $cycleId, organisationId: "jinmei-fenghuangshan") {
          raised solved items { rectificationId isSolved }
        } }`,
        { cycleId: results[1]! },
      );
      expect(carriedProblems).toMatchObject([{ raised: 3, solved: 1 }]);
      expect(carriedProblems[0].items).toEqual(
        expect.arrayContaining([
          { rectificationId: 'duty-elections', isSolved: false },
          { rectificationId: 'duty-records', isSolved: true },
        ]),
      );
    });

    it('warns in red of the unit that it is about', async () => {
      const leader = await who('jinmei', 'leader');
      const { warnings } = await leader.ask<{
        readonly warnings: { readonly warnings: readonly object[] };
      }>('{ warnings(colour: RED) { warnings { organisationId colour because { condition } } } }');
      expect(warnings.warnings).toEqual([
        warning('jinmei-fenghuangshan', 'RED', 'last-twice', 'overdue-twice', 'last', 'weak', 'overdue'),
      ]);
    });

    it('can be recomputed', async () => {
      const answers = await verified(await who('jinmei', 'officer'));
      expect(answers.map((answer) => (answer as readonly unknown[])[2])).toEqual([true, true]);
    });
  });
});
