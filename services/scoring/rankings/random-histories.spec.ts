import { DomainError } from '@kaoping/event-sourcing';
import fc from 'fast-check';
import { openDesk, type Desk } from '../spec-support/desk.ts';
import { coefficientRules, CYCLE, LOUXING, schemeOf, townRules } from '../spec-support/towns.ts';
import { CycleUnknown } from '../cycles/decider/cycle.errors.ts';
import { PublicationListQuery } from './publication-list/publication-list.query.ts';
import { PublicationReplayQuery } from './publication-replay/publication-replay.query.ts';
import { PublishRankingRequest } from './publish-ranking/publish-ranking.request.ts';
import type { ComputedRanking } from './result/ranking-result.ts';
import { ReviseRankingRequest } from './revise-ranking/revise-ranking.request.ts';

const TOWNS = ['shijing', 'shuangjiang', 'wanbao', 'huashan', 'dake'] as const;
const GROUPS = ['towns', 'streets'] as const;
const PLACES = ['villages/天堂', 'villages/石头', 'property', 'urban', 'party'] as const;

type Step = (desk: Desk) => Promise<unknown>;

const town = fc.constantFrom(...TOWNS);
const place = fc.constantFrom(...PLACES);
// Few values, so that ties are common.
const value = fc.constantFrom('0', '10', '20', '29.5', '40');

const publication = (group: string, desk: Desk): Promise<unknown> => {
  const data = { cycleId: CYCLE, peerGroupId: group, reason: '公示' };
  return desk.handlers.publish
    .execute(new PublishRankingRequest(desk.metadata(), data))
    .catch(() => desk.handlers.revise.execute(new ReviseRankingRequest(desk.metadata(), data)));
};

/** Enters what an organisation lacks, so that histories come to complete rankings. */
const complete = async (desk: Desk, organisationId: string, score: string): Promise<void> => {
  for (const each of PLACES) await desk.record(organisationId, each, score).catch(ignoreRefusal);
  await desk.seal(organisationId);
};

const publishAll = async (desk: Desk, score: string): Promise<void> => {
  for (const organisationId of TOWNS) await complete(desk, organisationId, score).catch(ignoreRefusal);
  for (const group of GROUPS) await publication(group, desk).catch(ignoreRefusal);
};

const ignoreRefusal = (error: unknown): void => {
  if (!(error instanceof DomainError)) throw error;
};

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(town, place, value).map(
      ([o, p, v]): Step =>
        (desk) =>
          desk.record(o, p, v),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(town, place, value).map(
      ([o, p, v]): Step =>
        (desk) =>
          desk.correct(o, p, v),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(town, place).map(
      ([o, p]): Step =>
        (desk) =>
          desk.withdraw(o, p),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(town, value).map(
      ([o, v]): Step =>
        (desk) =>
          complete(desk, o, v),
    ),
  },
  {
    weight: 1,
    arbitrary: town.map(
      (o): Step =>
        (desk) =>
          desk.reopen(o),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...GROUPS).map(
      (g): Step =>
        (desk) =>
          publication(g, desk),
    ),
  },
  {
    weight: 1,
    arbitrary: value.map(
      (v): Step =>
        (desk) =>
          publishAll(desk, v),
    ),
  },
);

const history = fc.record({
  rules: fc.constantFrom(townRules, coefficientRules),
  steps: fc.array(step, { maxLength: 40 }),
});

const play = async ({ rules, steps }: { rules: typeof townRules; steps: readonly Step[] }): Promise<Desk> => {
  const desk = openDesk();
  await desk.open({ scheme: schemeOf(rules) });
  for (const each of steps) await each(desk).catch(ignoreRefusal);
  return desk;
};

const headOf = async (desk: Desk): Promise<number> =>
  (await (await desk.eventStore.ledger(LOUXING)).head()).position;

/** What a reader answers, a refusal included. */
const answerOf = (answer: Promise<ComputedRanking>): Promise<unknown> =>
  answer.catch((error: unknown) => {
    if (error instanceof CycleUnknown) return error.code;
    throw error;
  });

describe('whatever happens to the scorecards of a cycle', () => {
  it('ranks it live as the fold of its ledger does', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (given) => {
        const desk = await play(given);
        const throughPosition = await headOf(desk);
        for (const peerGroupId of GROUPS) {
          const target = { cycleId: CYCLE, peerGroupId };
          const { ledgerPosition, ...live } = await desk.live.live(LOUXING, target, throughPosition);
          const { ledgerPosition: _, ...folded } = await desk.onLedger.live(LOUXING, target);
          expect(live).toEqual(folded);
          // The position that a live ranking shows means the same ranking when it is asked for later.
          const then = await desk.onLedger.asOf(LOUXING, { ...target, throughPosition: ledgerPosition });
          expect(then).toEqual({ ledgerPosition, ...live });
        }
        await desk.stop();
      }),
      { numRuns: 60 },
    );
  });

  it('ranks it as of every position as the fold of its ledger does', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.boolean(), async (given, isBackwards) => {
        const desk = await play(given);
        const positions = Array.from({ length: await headOf(desk) }, (_none, index) => index + 1);
        if (isBackwards) positions.reverse();
        for (const throughPosition of positions) {
          for (const peerGroupId of GROUPS) {
            const at = { cycleId: CYCLE, peerGroupId, throughPosition };
            const byTimelines = await answerOf(desk.live.asOf(LOUXING, at));
            expect(byTimelines).toEqual(await answerOf(desk.onLedger.asOf(LOUXING, at)));
          }
        }
        await desk.stop();
      }),
      { numRuns: 25 },
    );
  });

  it('ranks every moment as it did when that moment was the present', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ rules, steps }) => {
        const desk = await play({ rules, steps: [] });
        const seen: ComputedRanking[] = [];
        for (const each of steps) {
          await each(desk).catch(ignoreRefusal);
          const at = { cycleId: CYCLE, peerGroupId: 'towns', throughPosition: await headOf(desk) };
          seen.push(await desk.live.asOf(LOUXING, at));
        }
        for (const then of seen) {
          const at = { cycleId: CYCLE, peerGroupId: 'towns', throughPosition: then.ledgerPosition };
          expect(await desk.live.asOf(LOUXING, at)).toEqual(then);
        }
        await desk.stop();
      }),
      { numRuns: 25 },
    );
  });

  it('replays every publication identically', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (given) => {
        const desk = await play(given);
        await publishAll(desk, '20');
        await desk.correct('dake', 'urban', '7').catch(ignoreRefusal);
        for (const peerGroupId of GROUPS) {
          const target = { cycleId: CYCLE, peerGroupId };
          const kept = await desk.handlers.publications.execute(new PublicationListQuery(LOUXING, target));
          expect(kept).not.toEqual([]);
          for (const { revision, resultDigest } of kept) {
            const query = new PublicationReplayQuery(LOUXING, { ...target, revision });
            expect(await desk.handlers.replay.execute(query)).toMatchObject({
              isSame: true,
              replayedDigest: resultDigest,
              storedResultDigest: resultDigest,
              differing: [],
            });
          }
        }
        await desk.stop();
      }),
      { numRuns: 60 },
    );
  });
});
