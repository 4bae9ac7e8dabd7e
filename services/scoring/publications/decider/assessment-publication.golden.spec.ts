import { digestOf } from '@kaoping/ledger-proofs';
import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { branch, resultOf } from '../spec-support/published-results.ts';
import { publishable } from '../spec-support/publishable.ts';
import {
  ApproveResult,
  ExemptOrganisation,
  PubliciseResult,
  PublishResult,
  RecallResult,
  ReviseResult,
  type AssessmentPublicationCommand,
} from './assessment-publication.commands.ts';
import { assessmentPublicationDecider } from './assessment-publication.decider.ts';
import type { AssessmentPublication, AssessmentPublicationEvent } from './assessment-publication.events.ts';
import { initialPublications, type AssessmentPublications } from './assessment-publication.state.ts';

const quarter = (points: string) =>
  resultOf(
    '2018-Q1',
    [
      branch('掘进', '1', {
        score: points,
        rankBefore: '2',
        coefficient: '1.005',
        scopeRanks: { bureau: '3' },
        grade: 'A',
        uncalibratedGrade: 'B',
        figures: { 'bonus.excess': '2' },
        pay: { reward: '500' },
        flags: ['safety'],
        consequences: ['prize'],
      }),
      branch('机电', '2', { grade: 'B' }),
    ],
    {
      leftOut: [
        {
          organisationId: '通风',
          name: '通风支部',
          missing: [{ zh: '缺少民主测评。', en: 'The ballot is missing.' }],
          exemptedBecause: '本季度新设',
        },
      ],
    },
  );
const first = publishable(quarter('96.50'));
const second = publishable(quarter('95.50'), { ledgerPosition: 30 });
const by = (commandId: string) => commandMetadata({ commandId, now: '2018-05-03T01:00:00.000Z' });

/** Commands that write each kind of event; the first of a kind is its sample. */
const commands: readonly AssessmentPublicationCommand[] = [
  new ExemptOrganisation(by('exempt'), { ...first, organisationId: '通风', reason: '本季度新设' }),
  new PubliciseResult(by('publicise'), first),
  new ApproveResult(by('approve'), { ...first, seenDigest: first.resultDigest, note: '同意' }),
  new PublishResult(by('publish'), { ...first, reason: '季度通报' }),
  new ApproveResult(by('approve-again'), { ...second, seenDigest: second.resultDigest, note: '同意' }),
  new ReviseResult(by('revise'), { ...second, reason: '申诉成立' }),
  new RecallResult(by('recall'), { revision: 2, reason: '数据有误' }),
];

const history = (): readonly AssessmentPublicationEvent[] => {
  let state: AssessmentPublications = initialPublications;
  return commands.flatMap((command) =>
    assessmentPublicationDecider.decide(command, state).map((event) => {
      const causationId = command.metadata.commandId;
      state = assessmentPublicationDecider.evolve(state, proposed(event, { causationId }));
      return event;
    }),
  );
};
const firstOfEach = (): readonly AssessmentPublicationEvent[] => {
  const all = history();
  return all.filter(({ type }, at) => all.findIndex((event) => event.type === type) === at);
};
const { 'consequences-derived.v1': _ofTheOtherDecider, ...golden } = goldenSamples(
  new URL('golden/', import.meta.url),
);

describe('the stored shapes of a publication', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(firstOfEach()));
    expect(Object.keys(golden)).toEqual([
      'organisation-exempted.v1',
      'result-approved.v1',
      'result-publicised.v1',
      'result-published.v1',
      'result-recalled.v1',
      'result-revised.v1',
    ]);
  });

  it('are folded as they were when they were written', () => {
    const order = ['organisation-exempted', 'result-publicised', 'result-approved', 'result-published'];
    const state = [...order, 'result-approved', 'result-revised', 'result-recalled'].reduce(
      (folded: AssessmentPublications, name) =>
        assessmentPublicationDecider.evolve(
          folded,
          proposed(golden[`${name}.v1`] as unknown as AssessmentPublicationEvent, {
            id: name,
            causationId: name,
          }),
        ),
      initialPublications,
    );
    const data = (name: string) => golden[`${name}.v1`]!.data as Readonly<Record<string, unknown>>;
    expect(state).toEqual({
      publicity: data('result-publicised'),
      approvals: [],
      exemptions: { 通风: '本季度新设' },
      publications: [
        { ...data('result-published'), changes: [], eventId: 'result-published', actorId: 'wang-fang' },
        {
          ...data('result-revised'),
          eventId: 'result-revised',
          actorId: 'wang-fang',
          recall: { reason: '数据有误', recalledAt: '2018-05-03T01:00:00.000Z', actorId: 'wang-fang' },
        },
      ],
      carriedOut: [...order, 'result-approved', 'result-revised', 'result-recalled'],
    });
  });

  it('keep digests that anybody can compute from their results', () => {
    for (const name of ['result-published.v1', 'result-revised.v1']) {
      const { result, resultDigest } = golden[name]!.data as AssessmentPublication;
      expect(digestOf(result)).toBe(resultDigest);
    }
  });
});
