import { scoreOrganisation, type OrganisationScore, type ScoringRules } from '@kaoping/scoring-engine';
import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { digestOf } from '@kaoping/ledger-proofs';
import { coefficientRules, CYCLE, schemeOf, townRules } from '../../spec-support/towns.ts';
import { computeRanking } from '../result/compute-ranking.ts';
import { resultOf } from '../result/ranking-result.ts';
import { PublishRanking, ReviseRanking, type PublishableRanking } from './ranking.commands.ts';
import { rankingDecider, rankingId } from './ranking.decider.ts';
import {
  PublicationReasonBlank,
  PublicationUnknown,
  RankingAlreadyPublished,
  RankingBlocked,
  RankingIncomplete,
  RankingNotPublished,
  RankingRevisedMeanwhile,
  RankingUnchanged,
  ScorecardsNotSealed,
} from './ranking.errors.ts';
import type { RankingPublished, RankingRevised } from './ranking.events.ts';
import { requirePublication } from './ranking.state.ts';

const now = '2017-05-03T08:00:00.000Z';
const spec = deciderSpec(rankingDecider);

interface Town {
  readonly urban?: string;
  readonly party?: string;
  readonly isSealed?: boolean;
}

const scored = (rules: ScoringRules, { urban, party }: Town): OrganisationScore => {
  const places = [
    ['villages', '天堂', '88'],
    ['villages', '石头', '90'],
    ['property', undefined, '4'],
    ['urban', undefined, urban],
    ['party', undefined, party],
  ] as const;
  return scoreOrganisation(
    rules,
    places.flatMap(([indicator, child, value], index) =>
      value === undefined
        ? []
        : [{ indicator, ...(child !== undefined && { child }), value, entryId: `e${String(index)}` }],
    ),
  );
};

const ranking = (
  ledgerPosition: number,
  towns: Readonly<Record<string, Town>>,
  rules = townRules,
): PublishableRanking => {
  const computed = computeRanking({
    cycleId: CYCLE,
    peerGroupId: 'towns',
    scheme: schemeOf(rules),
    ledgerPosition,
    members: Object.entries(towns).map(([name, town]) => ({
      organisationId: name,
      name: `${name}镇`,
      score: scored(rules, town),
      isSealed: town.isSealed ?? true,
    })),
  });
  const result = resultOf(computed);
  return { computed, ...(result && { outcome: { result, digest: digestOf(result) } }) };
};

const april = ranking(20, { 石井: { urban: '28' }, 双江: { urban: '27' } });
const changed = ranking(30, { 石井: { urban: '26' }, 双江: { urban: '27' } });

const publish = (data: PublishableRanking, commandId = 'publish', reason = '公示') =>
  new PublishRanking(commandMetadata({ now, commandId }), { ...data, reason });
const revise = (data: PublishableRanking, commandId = 'revise', reason = '申诉成立') =>
  new ReviseRanking(commandMetadata({ now, commandId }), { ...data, reason });
const publicationOf = ({ computed, outcome }: PublishableRanking, revision: number, reason: string) => ({
  revision,
  ledgerPosition: computed.ledgerPosition,
  result: outcome!.result,
  resultDigest: outcome!.digest,
  reason,
  publishedAt: now,
});
const published: RankingPublished = { type: 'RankingPublished', data: publicationOf(april, 1, '公示') };
const revised: RankingRevised = { type: 'RankingRevised', data: publicationOf(changed, 2, '申诉成立') };

describe('publishing a ranking', () => {
  it('fixes result, digest and ledger position, giving the reason', () => {
    expect(rankingId(CYCLE, 'towns')).toBe('2017-04-towns:towns');
    spec
      .given()
      .when(publish(april, 'publish', ' 公示 '))
      .then(published);
  });

  it('decides nothing when the same result is published already', () => {
    spec.given(published).when(publish(april, 'other')).thenNothing();
  });

  it('decides nothing when it is repeated, whatever was recorded and revised meanwhile', () => {
    // Given events answer `command-1`.
    spec.given(published).when(publish(changed, 'command-1')).thenNothing();
    const third = ranking(40, { 石井: { urban: '1' }, 双江: { urban: '2' } });
    spec.given(published, revised).when(publish(third, 'command-1')).thenNothing();
  });

  it('refuses another result: that is a revision', () => {
    spec.given(published).when(publish(changed)).thenRefuses(RankingAlreadyPublished);
  });

  it('refuses while scores are missing, naming the organisations', () => {
    const incomplete = ranking(20, { 石井: { urban: '28' }, 双江: {} });
    spec.given().when(publish(incomplete)).thenRefuses(RankingIncomplete);
    expect(() => rankingDecider.decide(publish(incomplete), rankingDecider.initialState)).toThrow('双江镇');
  });

  it('refuses while a scorecard is open, naming the organisations', () => {
    const open = ranking(20, { 石井: { urban: '28' }, 双江: { urban: '27', isSealed: false } });
    spec.given().when(publish(open)).thenRefuses(ScorecardsNotSealed);
    expect(() => rankingDecider.decide(publish(open), rankingDecider.initialState)).toThrow('双江镇');
  });

  it('refuses a group whose coefficient nobody can tell', () => {
    const blocked = ranking(
      20,
      { 石井: { urban: '28', party: '90' }, 双江: { urban: '27' } },
      coefficientRules,
    );
    spec.given().when(publish(blocked)).thenRefuses(RankingBlocked);
  });

  it('refuses a blank reason', () => {
    spec
      .given()
      .when(publish(april, 'publish', ' '))
      .thenRefuses(PublicationReasonBlank);
  });
});

describe('revising a ranking', () => {
  it('fixes it anew beside the earlier publication', () => {
    spec.given(published).when(revise(changed)).then(revised);
  });

  it('refuses what was not published, what did not change, and a blank reason', () => {
    spec.given().when(revise(april)).thenRefuses(RankingNotPublished);
    spec.given(published).when(revise(april)).thenRefuses(RankingUnchanged);
    spec
      .given(published)
      .when(revise(changed, 'revise', ''))
      .thenRefuses(PublicationReasonBlank);
  });

  it('decides nothing when it is repeated, also after a later revision', () => {
    spec.given(published, revised).when(revise(changed, 'command-1')).thenNothing();
    const third = { ...published.data, ...publicationOf(ranking(40, { 石井: { urban: '1' } }), 3, '再申诉') };
    spec
      .given(published, revised, { type: 'RankingRevised', data: third })
      .when(revise(changed, 'command-1'))
      .thenNothing();
  });

  it('refuses a result that is older than the one published meanwhile', () => {
    const older = ranking(25, { 石井: { urban: '25' }, 双江: { urban: '27' } });
    spec.given(published, revised).when(revise(older, 'slow')).thenRefuses(RankingRevisedMeanwhile);
  });

  it('refuses while scores are missing or scorecards are open', () => {
    spec
      .given(published)
      .when(revise(ranking(30, { 石井: {} })))
      .thenRefuses(RankingIncomplete);
    spec
      .given(published)
      .when(revise(ranking(30, { 石井: { urban: '3', isSealed: false } })))
      .thenRefuses(ScorecardsNotSealed);
  });
});

describe('asking for a publication', () => {
  const publications = [1, 2].map((revision) => ({
    ...publicationOf(april, revision, '公示'),
    eventId: 'event',
    actorId: 'wang-fang',
    commandId: 'publish',
  }));

  it('gives the latest, or the revision named', () => {
    expect(requirePublication({ publications }).revision).toBe(2);
    expect(requirePublication({ publications }, 1).revision).toBe(1);
  });

  it('refuses a revision there is not, saying which is the latest', () => {
    expect(() => requirePublication({ publications }, 3)).toThrow(PublicationUnknown);
    expect(() => requirePublication({ publications }, 0)).toThrow('the latest is 2');
    expect(() => requirePublication({ publications: [] }, 1)).toThrow(RankingNotPublished);
  });
});
