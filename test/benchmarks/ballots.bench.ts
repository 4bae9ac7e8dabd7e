import { tenantId } from '@kaoping/event-sourcing';
import { CastBallot, castBallot, openBallotBoxes, type BoxPaper } from '@kaoping/evaluation';
import { quantile, type Figure } from './figure.ts';
import { withScratchDirectory } from './scratch-directory.ts';

const BALLOTS = 10_000;
const VOTERS_AT_ONCE = 200;
const LIMIT_MS = 500;
const NOON = '2026-06-01T04:00:00.000Z';
const TENANT = tenantId('ballots');

/** Every twentieth voter taps twice. */
const DOUBLE_TAP = 20;

const DEPARTMENTS = Array.from({ length: 20 }, (_, at) => ({
  organisationId: `department-${String(at)}`,
  name: `部门 ${String(at)}`,
}));
const INDICATORS = ['workload', 'efficiency', 'completion'];
const LEVELS = ['A', 'B', 'C', 'D'];

const PAPER: BoxPaper = {
  campaignId: 'appraisal-2026',
  title: '部门工作民主测评',
  closesAt: '2026-06-02T10:00:00.000Z',
  organisations: DEPARTMENTS,
  questions: INDICATORS.map((indicator) => ({
    indicator,
    title: { zh: indicator, en: indicator },
    kind: 'levels',
    choices: LEVELS.map((key) => ({ key, title: { zh: key, en: key }, input: `${indicator}/${key}` })),
    counts: {},
  })),
  electorates: [
    {
      key: 'staff',
      title: '职工',
      organisationIds: DEPARTMENTS.map(({ organisationId }) => organisationId),
      due: BALLOTS,
      tokens: BALLOTS,
    },
  ],
};

/** A ballot of 60 answers, made of the voter's number. */
const answersOf = (voter: number) =>
  INDICATORS.flatMap((indicator, row) =>
    DEPARTMENTS.map(({ organisationId }, column) => ({
      indicator,
      organisationId,
      choice: LEVELS[(voter * 7 + row * 3 + column) % LEVELS.length] ?? 'A',
    })),
  );

const marksOf = (voter: number): string =>
  answersOf(voter)
    .map(({ choice }) => 1 + LEVELS.indexOf(choice))
    .join('');

/** How often each ballot is there. */
const tally = (ballots: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const ballot of ballots) counts.set(ballot, (counts.get(ballot) ?? 0) + 1);
  return counts;
};

/** The ballots of one multiset that the other lacks. */
const missingFrom = (other: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>): number =>
  [...counts].reduce((sum, [ballot, count]) => sum + Math.max(0, count - (other.get(ballot) ?? 0)), 0);

/**
 * Measures how long a voter waits until the ballot is in the box and on the disk, 200 voters at a time, and counts the
 * ballots afterwards: none may be lost and none be there twice.
 */
export const figures = (): Promise<readonly Figure[]> =>
  withScratchDirectory(async (directory) => {
    const ballotBoxes = openBallotBoxes({ directory });
    const papers = await ballotBoxes.create(TENANT, PAPER);
    const box = await ballotBoxes.find(TENANT, papers.boxId);
    if (!box) throw new Error('the box is not where it was put');
    await box.open();
    const latencies: number[] = [];
    const acknowledged: string[] = [];
    const cast = async (token: string, voter: number): Promise<void> => {
      const start = performance.now();
      const outcome = await castBallot({ ballotBoxes }, new CastBallot(token, answersOf(voter), NOON));
      latencies.push(performance.now() - start);
      if (outcome === 'accepted') acknowledged.push(marksOf(voter));
    };
    const queue = (papers.sheets[0]?.tokens ?? []).entries();
    const voters = async (): Promise<void> => {
      for (const [voter, token] of queue) {
        const taps = voter % DOUBLE_TAP === 0 ? 2 : 1;
        await Promise.all(Array.from({ length: taps }, () => cast(token, voter)));
      }
    };
    const start = performance.now();
    await Promise.all(Array.from({ length: VOTERS_AT_ONCE }, voters));
    const perSecond = Math.round((BALLOTS * 1_000) / (performance.now() - start));
    await box.close();
    const [unsealed] = await box.unseal(papers.openingKeys);
    const counted = tally((unsealed?.ballots ?? []).map((ballot) => ballot.join('')));
    await ballotBoxes.close();
    const cast10k = tally(acknowledged);
    const astray =
      missingFrom(counted, cast10k) + missingFrom(cast10k, counted) + (BALLOTS - acknowledged.length);
    return [latencyFigure(latencies, perSecond), astrayFigure(astray)];
  });

const DURABILITY = 'box: rollback journal, synchronous=EXTRA, before the answer';

const latencyFigure = (latencies: readonly number[], perSecond: number): Figure => {
  const value = Math.round(quantile(latencies, 0.99) * 10) / 10;
  return {
    name: `ballot cast, p99, ${String(VOTERS_AT_ONCE)} voters at once, ${String(perSecond)} ballots/s`,
    unit: 'ms',
    value,
    floor: LIMIT_MS,
    ratio: Math.round((value / LIMIT_MS) * 1_000) / 1_000,
    goal: `at most ${String(LIMIT_MS)} ms`,
    met: value <= LIMIT_MS,
    durability: DURABILITY,
  };
};

const astrayFigure = (astray: number): Figure => ({
  name: `ballots lost or counted twice, of ${BALLOTS.toLocaleString('en')}`,
  unit: 'ballots',
  value: astray,
  floor: BALLOTS,
  ratio: astray / BALLOTS,
  goal: 'none',
  met: astray === 0,
  durability: DURABILITY,
});

if (import.meta.main) console.table(await figures());
