import type { GraphqlClient } from './support/graphql-client.ts';
import { startProduct, type RunningProduct } from './support/running-product.ts';

interface Receipt {
  readonly position: number;
  readonly eventIds: readonly string[];
}

interface Standing {
  readonly name: string;
  readonly organisationId: string;
  readonly rank: string;
  readonly score: string;
  readonly isSealed: boolean;
}

interface Ranking {
  readonly position: number;
  readonly standings: readonly Standing[];
  readonly leftOut: readonly { readonly name: string; readonly missing: readonly object[] }[];
}

interface Publication {
  readonly revision: number;
  readonly reason: string;
  readonly resultDigest: string;
  readonly ledgerPosition: number;
  readonly publishedBy: string;
  readonly publishedAt: string;
  readonly eventId: string;
  readonly standings: readonly {
    readonly organisationId: string;
    readonly rank: string;
    readonly score: string;
  }[];
}

const CYCLE = '2017-05-towns';
const TARGET = `cycleId: "${CYCLE}", peerGroupId: "towns"`;
const RANKING_FIELDS = `position
  standings { name organisationId rank score isSealed }
  leftOut { name missing { indicator present expected } }`;
const PUBLICATION_FIELDS = `revision reason resultDigest ledgerPosition publishedBy publishedAt eventId
  standings { organisationId rank score }`;

/** The verbs of the story, each one request over HTTP. */
const storyOf = (officer: GraphqlClient) => {
  const change = async (mutation: string, input: Readonly<Record<string, string>>): Promise<Receipt> => {
    const type = {
      recordScore: 'RecordScoreInput',
      correctScore: 'CorrectScoreInput',
      withdrawScore: 'WithdrawScoreInput',
      sealScorecard: 'ScorecardInput',
      reopenScorecard: 'ScorecardInput',
      publishRanking: 'PublishRankingInput',
      reviseRanking: 'PublishRankingInput',
    }[mutation]!;
    const data = await officer.ask<Readonly<Record<string, Receipt>>>(
      `mutation ($input: ${type}!) { receipt: ${mutation}(input: $input) { position eventIds } }`,
      { variables: { input: { cycleId: CYCLE, ...input } } },
    );
    return data['receipt']!;
  };
  const ranking = async (moment = ''): Promise<Ranking> =>
    (
      await officer.ask<{ readonly ranking: Ranking }>(
        `{ ranking(${TARGET} ${moment}) { ${RANKING_FIELDS} } }`,
      )
    ).ranking;
  const publication = async (revision = ''): Promise<Publication> =>
    (
      await officer.ask<{ readonly publication: Publication }>(
        `{ publication(${TARGET} ${revision}) { ${PUBLICATION_FIELDS} } }`,
      )
    ).publication;
  const sealAll = async (): Promise<void> => {
    for (const { organisationId, isSealed } of (await ranking()).standings) {
      if (!isSealed) await change('sealScorecard', { organisationId, reason: '核对无误' });
    }
  };
  return { change, ranking, publication, sealAll };
};

const village = (value?: string) => ({
  organisationId: 'shuangjiang',
  indicator: 'villages',
  child: '双江',
  ...(value !== undefined && { value }),
});

const rowOf = (ranking: Ranking, organisationId: string) => {
  const row = ranking.standings.find((standing) => standing.organisationId === organisationId);
  return row && { rank: row.rank, score: row.score };
};

describe('a ranking, from an open month to its second revision', () => {
  let product: RunningProduct;
  let story: ReturnType<typeof storyOf>;
  const seen = new Map<string, Ranking>();
  let instantBetween = '';

  beforeAll(async () => {
    product = await startProduct();
    story = storyOf(product.as.officer);
  });
  afterAll(() => product.stop());

  it('starts with a complete, unsealed month', async () => {
    const ranking = await story.ranking();
    seen.set('start', ranking);
    expect(ranking.leftOut).toEqual([]);
    expect(ranking.standings.some(({ isSealed }) => isSealed)).toBe(false);
  });

  it('leaves out whoever lacks a score, and says what is missing', async () => {
    const { position } = await story.change('withdrawScore', { ...village(), reason: '抽查村有误' });
    const ranking = await story.ranking(`, atLeastPosition: ${position}`);
    seen.set('withdrawn', ranking);
    expect(rowOf(ranking, 'shuangjiang')).toBeUndefined();
    expect(ranking.leftOut).toEqual([
      { name: '双江', missing: [{ indicator: 'villages', present: 8, expected: 9 }] },
    ]);
  });

  it('moves as soon as a score is recorded, without asking again for what the change did', async () => {
    const { position, eventIds } = await story.change('recordScore', { ...village('99'), reason: '复查' });
    expect(eventIds).toHaveLength(1);
    const ranking = await story.ranking(`, atLeastPosition: ${position}`);
    seen.set('recorded', ranking);
    expect(ranking.position).toBeGreaterThanOrEqual(position);
    // The mean of nine: (1571/2 − 86.2 + 99) ÷ 9 = 88.7, half-up.
    expect(rowOf(ranking, 'shuangjiang')).toEqual({ rank: '1', score: '88.70' });
    instantBetween = await momentAfter(product, position);
  });

  it('moves back when the score is corrected, and the history keeps every step with its reason', async () => {
    const { scorecard } = await product.as.officer.ask<{
      readonly scorecard: {
        readonly entries: readonly { readonly child: string; readonly entryId: string }[];
      };
    }>(
      `{ scorecard(cycleId: "${CYCLE}", organisationId: "shuangjiang") { status entries { child entryId value indicator } } }`,
    );
    const { entryId } = scorecard.entries.find(({ child }) => child === '双江')!;
    const { position } = await story.change('correctScore', {
      ...village('86.2'),
      replacedEntryId: entryId,
      reason: '录入笔误',
    });
    const ranking = await story.ranking(`, atLeastPosition: ${position}`);
    expect(rowOf(ranking, 'shuangjiang')).toEqual(rowOf(seen.get('start')!, 'shuangjiang'));
    const { scoreHistory } = await product.as.auditor.ask<{ readonly scoreHistory: readonly object[] }>(
      `{ scoreHistory(cycleId: "${CYCLE}", organisationId: "shuangjiang", indicator: "villages", child: "双江") {
        kind value replacedValue reason
      } }`,
    );
    expect(scoreHistory).toMatchObject([
      { kind: 'RECORDED', value: '86.2', replacedValue: null },
      { kind: 'WITHDRAWN', value: null, replacedValue: '86.2', reason: '抽查村有误' },
      { kind: 'RECORDED', value: '99', reason: '复查' },
      { kind: 'CORRECTED', value: '86.2', replacedValue: '99', reason: '录入笔误' },
    ]);
  });

  it('is published once every scorecard is sealed', async () => {
    await story.sealAll();
    const { position } = await story.change('publishRanking', { peerGroupId: 'towns', reason: '五月通报' });
    const publication = await story.publication();
    const live = await story.ranking(`, atLeastPosition: ${position}`);
    expect(publication).toMatchObject({ revision: 1, reason: '五月通报' });
    expect(publication.publishedBy).not.toBe('');
    expect(Number.isNaN(Date.parse(publication.publishedAt))).toBe(false);
    expect(publication.standings).toEqual(
      live.standings.map(({ organisationId, rank, score }) => ({ organisationId, rank, score })),
    );
  });

  it('is revised after a scorecard was reopened, corrected and sealed again; revision 1 stays as it was', async () => {
    const first = await story.publication();
    await story.change('reopenScorecard', { organisationId: 'shuangjiang', reason: '申诉成立' });
    await story.change('correctScore', { ...village('89.9'), reason: '申诉后重评' });
    await story.sealAll();
    await expect(
      story.change('publishRanking', { peerGroupId: 'towns', reason: '五月通报' }),
    ).rejects.toThrow('RANKING.ALREADY_PUBLISHED');
    await story.change('reviseRanking', { peerGroupId: 'towns', reason: '申诉成立，予以更正' });
    const second = await story.publication();
    expect(second).toMatchObject({ revision: 2, reason: '申诉成立，予以更正' });
    expect(second.resultDigest).not.toBe(first.resultDigest);
    expect(await story.publication(', revision: 1')).toEqual(first);
    const { publications } = await product.as.auditor.ask<{ readonly publications: readonly Publication[] }>(
      `{ publications(${TARGET}) { ${PUBLICATION_FIELDS} } }`,
    );
    expect(publications).toEqual([first, second]);
  });

  it.each([1, 2])('replays revision %d to the same digest', async (revision) => {
    const { publicationReplay } = await product.as.auditor.ask<{ readonly publicationReplay: object }>(
      `{ publicationReplay(${TARGET}, revision: ${revision}) {
        revision isSame differing publishedDigest replayedDigest storedResultDigest
      } }`,
    );
    const { resultDigest } = await story.publication(`, revision: ${revision}`);
    expect(publicationReplay).toEqual({
      revision,
      isSame: true,
      differing: [],
      publishedDigest: resultDigest,
      replayedDigest: resultDigest,
      storedResultDigest: resultDigest,
    });
  });

  it.each(['start', 'withdrawn', 'recorded'])(
    'shows, as of a position, what was seen then: %s',
    async (when) => {
      const then = seen.get(when)!;
      expect(await story.ranking(`, asOf: { position: ${then.position} }`)).toEqual(then);
    },
  );

  it('shows, as of an instant between two changes, what was seen then', async () => {
    const then = await story.ranking(`, asOf: { instant: "${instantBetween}" }`);
    expect(then.standings).toEqual(seen.get('recorded')!.standings);
  });

  it('tells who moved between two moments', async () => {
    const from = seen.get('start')!.position;
    const { rankingComparison } = await product.as.auditor.ask<{
      readonly rankingComparison: {
        readonly fromPosition: number;
        readonly moves: readonly { readonly organisationId: string }[];
      };
    }>(
      `{ rankingComparison(${TARGET}, from: { position: ${from} }, to: {}) {
        fromPosition toPosition moves { organisationId name rankFrom rankTo scoreFrom scoreTo hasChanged }
      } }`,
    );
    expect(rankingComparison.fromPosition).toBe(from);
    // (1571/2 − 86.2 + 89.9) ÷ 9 = 87.69, half-up.
    expect(
      rankingComparison.moves.find(({ organisationId }) => organisationId === 'shuangjiang'),
    ).toMatchObject({
      scoreFrom: '87.28',
      scoreTo: '87.69',
      hasChanged: true,
    });
  });

  it.each([
    ['zh', /最终得分.*保留 2 位小数/u],
    ['en', /Final score: .* rounded half-up/u],
  ])('explains a standing down to the events of its entries, in %s', async (language, sentence) => {
    const { standing } = await product.as.auditor.ask<{
      readonly standing: {
        readonly steps: readonly {
          readonly depth: number;
          readonly quantity: string;
          readonly text: string;
          readonly origin: {
            readonly eventId: string;
            readonly reason: string;
            readonly recordedAt: string;
          } | null;
        }[];
      };
    }>(
      `{ standing(${TARGET}, organisationId: "shuangjiang") {
        position standing { rank score } steps {
          depth quantity key title { zh en } value rule text
          origin { entryId eventId position actorId recordedAt reason }
        }
      } }`,
      { language },
    );
    expect(standing.steps[0]).toMatchObject({ depth: 0, quantity: 'score' });
    expect(standing.steps[0]!.text).toMatch(sentence);
    const entries = standing.steps.filter(({ quantity }) => quantity === 'entry');
    expect(entries).toHaveLength(9);
    expect(new Set(entries.map(({ origin }) => origin!.eventId)).size).toBe(9);
    expect(entries.map(({ origin }) => origin!.reason)).toContain('申诉后重评');
  });

  it('is found among the cycles, with its scheme and its roster', async () => {
    const fields = `id title { zh en } period { kind label } openedAt openedAtPosition
      scheme { id version title { zh en } source digest indicators { key title { zh en } method weight } }
      peerGroups { id title { zh en } organisations { id name } }`;
    const { cycles, cycle, enterprises } = await product.as.auditor.ask<{
      readonly cycles: readonly { readonly id: string }[];
      readonly cycle: object;
      readonly enterprises: readonly object[];
    }>(`{ cycles { ${fields} } cycle(id: "${CYCLE}") { ${fields} } enterprises { id name registeredAt } }`);
    expect(cycles.map(({ id }) => id)).toEqual([
      '2017-04-streets',
      '2017-04-towns',
      '2017-05-streets',
      CYCLE,
    ]);
    expect(cycle).toEqual(cycles.at(-1));
    expect(cycle).toMatchObject({ period: { kind: 'MONTH', label: '2017-05' } });
    expect(enterprises).toMatchObject([{ id: 'louxing', name: '娄星区' }]);
  });
});

/** An instant that is past and after the event at a position: the clock has moved on by a millisecond. */
const momentAfter = async (product: RunningProduct, position: number): Promise<string> => {
  const { scoreHistory } = await product.as.auditor.ask<{
    readonly scoreHistory: readonly { readonly position: number; readonly recordedAt: string }[];
  }>(`{ scoreHistory(cycleId: "${CYCLE}", organisationId: "shuangjiang") { position recordedAt } }`);
  const { recordedAt } = scoreHistory.find((change) => change.position === position)!;
  const wanted = Date.parse(recordedAt) + 2;
  while (Date.now() <= wanted + 2) await new Promise((resolve) => setImmediate(resolve));
  return new Date(wanted).toISOString();
};
