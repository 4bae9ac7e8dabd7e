import { digestOf } from '@kaoping/ledger-proofs';
import { scoreOrganisation } from '@kaoping/scoring-engine';
import { asGolden, goldenSamples, commandMetadata, proposed } from '@kaoping/testing';
import { coefficientRules, CYCLE, schemeOf } from '../../spec-support/towns.ts';
import { computeRanking } from '../result/compute-ranking.ts';
import { resultOf } from '../result/ranking-result.ts';
import { PublishRanking, ReviseRanking, type PublishableRanking } from './ranking.commands.ts';
import { rankingDecider } from './ranking.decider.ts';
import type { Publication, RankingEvent } from './ranking.events.ts';
import { initialRanking, type Ranking } from './ranking.state.ts';

const member = (name: string, urban: string) => ({
  organisationId: name,
  name: `${name}镇`,
  isSealed: true,
  score: scoreOrganisation(coefficientRules, [
    { indicator: 'villages', child: '天堂', value: '88', entryId: 'a' },
    { indicator: 'villages', child: '石头', value: '90', entryId: 'b' },
    { indicator: 'property', value: '3.8', entryId: 'c' },
    { indicator: 'urban', value: urban, entryId: 'd' },
    { indicator: 'party', value: urban, entryId: 'e' },
  ]),
});
const publishable = (ledgerPosition: number, urban: string): PublishableRanking => {
  const scheme = schemeOf(coefficientRules);
  const members = [member('石井', urban), member('双江', '27.5')];
  const computed = computeRanking({ cycleId: CYCLE, peerGroupId: 'towns', scheme, ledgerPosition, members });
  const result = resultOf(computed)!;
  return { computed, outcome: { result, digest: digestOf(result) } };
};

const commands: Readonly<Record<RankingEvent['type'], PublishRanking | ReviseRanking>> = {
  RankingPublished: new PublishRanking(commandMetadata({ commandId: 'publish' }), {
    ...publishable(20, '28'),
    reason: '公示',
  }),
  RankingRevised: new ReviseRanking(commandMetadata({ commandId: 'revise' }), {
    ...publishable(30, '27'),
    reason: '申诉成立',
  }),
};
const history = (): readonly RankingEvent[] => {
  let state: Ranking = initialRanking;
  return Object.values(commands).flatMap((command) =>
    rankingDecider.decide(command, state).map((event) => {
      state = rankingDecider.evolve(state, proposed(event, { causationId: command.metadata.commandId }));
      return event;
    }),
  );
};
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of a ranking', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(history()));
    expect(Object.values(golden).map(({ type }) => type)).toEqual(Object.keys(commands).sort());
  });

  it('are folded as they were when they were written', () => {
    const state = ['ranking-published.v1', 'ranking-revised.v1'].reduce<Ranking>(
      (folded, name) =>
        rankingDecider.evolve(
          folded,
          proposed(golden[name] as unknown as RankingEvent, { id: `${name}-event`, causationId: name }),
        ),
      initialRanking,
    );
    const kept = (name: string) => ({
      ...(golden[name]!.data as object),
      eventId: `${name}-event`,
      actorId: 'wang-fang',
      commandId: name,
    });
    expect(state).toEqual({
      status: 'published',
      publications: [kept('ranking-published.v1'), kept('ranking-revised.v1')],
    });
  });

  it('keep digests that anybody can compute from their results', () => {
    for (const { data } of Object.values(golden)) {
      const { result, resultDigest } = data as Publication;
      expect(digestOf(result)).toBe(resultDigest);
    }
  });
});
