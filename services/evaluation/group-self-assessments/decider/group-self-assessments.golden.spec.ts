import { tenantId, type DomainEvent } from '@kaoping/event-sourcing';
import { asGolden, commandMetadata, goldenSamples } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import { formOf } from '../spec-support/self-assessment-forms.ts';
import {
  SaveGroupSelfAssessmentDraft,
  SubmitGroupSelfAssessment,
  TakeSelfAssessmentReview,
} from './group-self-assessment.commands.ts';
import { groupSelfAssessmentDecider } from './group-self-assessment.decider.ts';
import {
  AcceptSelfAssessment,
  ReceiveSelfAssessment,
  SendBackSelfAssessment,
} from './received-self-assessment.commands.ts';
import { receivedSelfAssessmentDecider } from './received-self-assessment.decider.ts';

const by = (commandId: string) =>
  commandMetadata({ commandId, now: '2026-12-20T01:00:00.000Z', tenantId: tenantId('changping') });
const form = formOf('five-star-branches');
const answers = [{ input: 'extra', label: '“113”工作模式', value: '6', reason: '全集团推广' }];
const reviewedAt = '2026-12-22T01:00:00.000Z';
const headquarters = 'jinmei';

const atSubsidiary = goldenHistory(groupSelfAssessmentDecider, [
  new SaveGroupSelfAssessmentDraft(by('draft'), { form, baseRevision: 0, answers }),
  new SubmitGroupSelfAssessment(by('first'), { form }),
  new TakeSelfAssessmentReview(by('review-1'), {
    headquarters,
    round: 1,
    sentBackReason: '请附推广文件文号',
    reviewedAt,
  }),
  new SubmitGroupSelfAssessment(by('second'), { form }),
  new TakeSelfAssessmentReview(by('review-2'), { headquarters, round: 2, reviewedAt }),
]);

const rounds = atSubsidiary.flatMap((event) => {
  if (event.type !== 'GroupSelfAssessmentSubmitted') return [];
  const { headquarters: _, ...data } = event.data;
  return [
    new ReceiveSelfAssessment(by(`receive-${String(data.round)}`), { ...data, subsidiary: 'changping' }),
  ];
});
const key = { subsidiary: 'changping', schemeId: form.schemeId, period: '2026' };

const atHeadquarters = goldenHistory(receivedSelfAssessmentDecider, [
  ...rounds.slice(0, 1),
  new SendBackSelfAssessment(by('send-back'), { ...key, round: 1, reason: '请附推广文件文号' }),
  ...rounds.slice(1),
  new AcceptSelfAssessment(by('accept'), { ...key, round: 2 }),
]);

/** One of each kind: the first. */
const firstOfEach = (events: readonly DomainEvent[]): readonly DomainEvent[] => [
  ...new Map([...events].reverse().map((event) => [event.type, event])).values(),
];

describe('the stored shapes of self-assessments between subsidiary and headquarters', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    const history = firstOfEach([...atSubsidiary, ...atHeadquarters]);
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
