import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  FIXTURES,
  firstRows,
  misprints,
  publishedRows,
  type PublishedRow,
} from './support/published-tables.ts';
import { startProduct, type RunningProduct } from './support/running-product.ts';

interface RankingData {
  readonly ranking: {
    readonly standings: readonly {
      readonly organisationId: string;
      readonly name: string;
      readonly rank: string;
      readonly score: string;
      readonly total: string;
      readonly isSealed: boolean;
    }[];
    readonly leftOut: readonly unknown[];
    readonly blockedBecause: string | null;
  };
}

interface StandingData {
  readonly standing: {
    readonly steps: readonly {
      readonly quantity: string;
      readonly key: string | null;
      readonly value: string;
      readonly origin: { readonly reason: string } | null;
    }[];
  };
}

interface HistoryData {
  readonly scoreHistory: readonly {
    readonly child: string;
    readonly value: string;
    readonly reason: string;
  }[];
}

const RANKING = `query ($cycle: ID!, $group: ID!) {
  ranking(cycleId: $cycle, peerGroupId: $group) {
    standings { organisationId name rank score total isSealed }
    leftOut { name }
    blockedBecause
  }
}`;

const STANDING = `query ($cycle: ID!, $group: ID!, $organisation: ID!) {
  standing(cycleId: $cycle, peerGroupId: $group, organisationId: $organisation) {
    steps { quantity key value origin { reason } }
  }
}`;

/** 58 and 58.00 are one figure: tables print as many places as they like. */
const figure = (text: string | undefined): string => Number(text).toFixed(2);

describe('published tables', () => {
  let product: RunningProduct;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.stop());

  const client = (tenant: string) => (tenant === 'louxing' ? product.as.auditor : product.foreigner);
  const rankingOf = async (tenant: string, cycle: string, group: string): Promise<RankingData['ranking']> =>
    (await client(tenant).ask<RankingData>(RANKING, { variables: { cycle, group } })).ranking;
  const seededOf = (cycle: string) => product.seeded.find(({ cycleId }) => cycleId === cycle)!;

  it.each(['louxing-streets.csv', 'louxing-towns.csv', 'yangtze-university-2010.csv'])(
    'are shipped as they were published: %s',
    (file) => {
      const shipped = join(FIXTURES, '..', '..', 'services', 'standalone', 'sample', 'data', file);
      expect(readFileSync(shipped).equals(readFileSync(join(FIXTURES, file)))).toBe(true);
    },
  );

  describe.each(['2017-04', '2017-05'])('of the streets of 娄星区 in %s', (period) => {
    const published = publishedRows('louxing-streets.csv').filter((row) => row['period'] === period);

    it('reproduce every total and rank', async () => {
      const { standings, leftOut, blockedBecause } = await rankingOf(
        'louxing',
        `${period}-streets`,
        'streets',
      );
      expect(published).toHaveLength(5);
      expect({ leftOut, blockedBecause }).toEqual({ leftOut: [], blockedBecause: null });
      expect(standings.map(({ name, rank, score }) => ({ name, rank, score }))).toEqual(
        published.map((row) => ({
          name: row['organisation'],
          rank: row['published_rank'],
          score: figure(row['published_total']),
        })),
      );
      expect(standings.every(({ isSealed }) => isSealed)).toBe(true);
    });

    it('reproduce property, community, sanitation and urban management', async () => {
      const { standings } = await rankingOf('louxing', `${period}-streets`, 'streets');
      const computed: Record<string, string>[] = [];
      for (const { organisationId, name } of standings) {
        const variables = { cycle: `${period}-streets`, group: 'streets', organisation: organisationId };
        const { standing } = await product.as.auditor.ask<StandingData>(STANDING, { variables });
        const value = (quantity: string, key: string): string =>
          figure(standing.steps.find((step) => step.quantity === quantity && step.key === key)?.value);
        computed.push({
          name,
          property: value('points', 'property'),
          community: value('points', 'community'),
          sanitation: value('subtotal', 'sanitation'),
          urbanManagement: value('points', 'urban-management'),
        });
      }
      expect(computed).toEqual(
        published.map((row) => ({
          name: row['organisation'],
          property: figure(row['published_property']),
          community: figure(row['published_community']),
          sanitation: figure(row['published_sanitation']),
          urbanManagement: figure(row['urban_management']),
        })),
      );
    });

    it('differ nowhere in the comparison that the import prints', () => {
      expect(seededOf(`${period}-streets`).differences.map(({ match }) => match)).toEqual(
        Array(5).fill('same'),
      );
    });
  });

  describe('of the towns of 娄星区', () => {
    const table = publishedRows('louxing-towns.csv');
    const printed = misprints('louxing-towns.csv', ['village_score', 'published_total']);
    const corrected: Readonly<Record<string, string>> = { '86..67': '86.67', '86..2': '86.2' };

    it('print two figures that are no numbers', () => {
      expect(new Set(printed.map(({ text }) => text))).toEqual(new Set(Object.keys(corrected)));
    });

    it.each(['2017-04', '2017-05'])('reproduce every total and rank of %s', async (period) => {
      const { standings } = await rankingOf('louxing', `${period}-towns`, 'towns');
      const published = firstRows(table.filter((row) => row['period'] === period));
      const expected = published.map((row) => ({
        name: row['organisation'],
        rank: row['published_rank'],
        score: figure(corrected[row['published_total']!] ?? row['published_total']),
      }));
      expect(standings.map(({ name, rank, score }) => ({ name, rank, score }))).toEqual(
        expected.sort((one, other) => Number(one.rank) - Number(other.rank)),
      );
      expect(seededOf(`${period}-towns`).differences.every(({ match }) => match === 'same')).toBe(true);
    });

    it('have eleven rows in the two months together', () => {
      const rows = ['2017-04', '2017-05'].flatMap((period) =>
        firstRows(table.filter((row) => row['period'] === period)),
      );
      expect(rows).toHaveLength(11);
    });

    it.each(['2017-04', '2017-05'])('have the misprints of %s refused with line and column', (period) => {
      const { refused, accepted } = seededOf(`${period}-towns`).firstPreview;
      const here = printed.filter(({ row }) => row['period'] === period);
      expect(refused.map(({ line, column, text, code }) => ({ line, column, text, code }))).toEqual(
        here.map(({ line, column, text }) => ({ line, column, text, code: 'ENTRY.MALFORMED_DECIMAL' })),
      );
      for (const { sentence } of refused) {
        expect(sentence.en).toMatch(/[a-z]{3}/u);
        expect(sentence.zh).toMatch(/[\u4e00-\u9fff]{3}/u);
      }
      const good = table.filter((row) => row['period'] === period && !row['village_score']!.includes('..'));
      expect(accepted.map(({ text }) => text)).toEqual(good.map((row) => row['village_score']));
    });

    it('keep the reason of a corrected village in its history and in the explanation', async () => {
      const misprint = printed.find(({ column }) => column === 'village_score')!;
      const { organisation, village } = misprint.row;
      const { standings } = await rankingOf('louxing', '2017-05-towns', 'towns');
      const { organisationId } = standings.find(({ name }) => name === organisation)!;
      const { scoreHistory } = await product.as.auditor.ask<HistoryData>(
        `query ($organisation: ID!, $child: String!) {
          scoreHistory(cycleId: "2017-05-towns", organisationId: $organisation, indicator: "villages", child: $child) {
            child value reason
          }
        }`,
        { variables: { organisation: organisationId, child: village } },
      );
      expect(scoreHistory).toHaveLength(1);
      expect(scoreHistory[0]).toMatchObject({ child: village, value: corrected[misprint.text] });
      expect(scoreHistory[0]!.reason).toContain(`${String(misprint.line)}:village_score`);
      expect(scoreHistory[0]!.reason).toContain(misprint.text);
      expect(scoreHistory[0]!.reason).toContain('通报误印');
      const variables = { cycle: '2017-05-towns', group: 'towns', organisation: organisationId };
      const { standing } = await product.as.auditor.ask<StandingData>(STANDING, { variables });
      expect(standing.steps.map(({ origin }) => origin?.reason)).toContain(scoreHistory[0]!.reason);
    });
  });

  describe('of the colleges of 长江大学', () => {
    const published = publishedRows('yangtze-university-2010.csv');
    const nameOf = (row: PublishedRow): string => row['organisation']!;

    it('reproduce twelve totals exactly and list the other four as rounding', () => {
      const { differences } = seededOf('2010-colleges');
      const apart = differences.filter(({ match }) => match !== 'same');
      expect(differences).toHaveLength(16);
      expect(apart.map(({ line }) => nameOf(published[line - 2]!))).toEqual([
        '体育学院',
        '化工学院',
        '生科学院',
        '计科学院',
      ]);
      for (const { match, difference } of apart)
        expect({ match, difference }).toEqual({ match: 'rounding', difference: '0.01' });
    });

    it('compute every total to within a hundredth of the published one, in the published order', async () => {
      const { standings } = await rankingOf('yangtze', '2010-colleges', 'colleges');
      const byRank = published.toSorted(
        (one, other) => Number(one['published_rank']) - Number(other['published_rank']),
      );
      expect(standings.map(({ name }) => name)).toEqual(byRank.map(nameOf));
      for (const [index, { score }] of standings.entries()) {
        const hundredthsApart =
          Math.round(Number(score) * 100) - Math.round(Number(byRank[index]!['published_total']) * 100);
        expect([0, 1]).toContain(hundredthsApart);
      }
    });
  });
});
