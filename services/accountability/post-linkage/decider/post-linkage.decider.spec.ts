import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { appraisalDecider } from './appraisal.decider.ts';
import { RecordAppraisal, SetPostRatios } from './post-linkage.commands.ts';
import { AppraisalRefused, PostRatiosRefused } from './post-linkage.errors.ts';
import type { AppraisalRecorded, PostRatiosSet } from './post-linkage.events.ts';
import { postRatiosDecider } from './post-ratios.decider.ts';

const metadata = commandMetadata({ commandId: 'now' });
const set: PostRatiosSet = {
  type: 'PostRatiosSet',
  data: { ratios: [{ kind: 'full-time-secretary', linked: '0.45' }], reason: '党委会〔2025〕3号' },
};
const recorded: AppraisalRecorded = {
  type: 'AppraisalRecorded',
  data: { personId: 'p-zhang', year: '2025', score: '92.5', source: '民主评议会议记录' },
};

describe('the ratios of posts', () => {
  const spec = deciderSpec(postRatiosDecider);

  it('are set with a reason', () => {
    spec.given().when(new SetPostRatios(metadata, set.data)).then(set);
  });

  it.each<[string, Partial<PostRatiosSet['data']>]>([
    ['no reason', { reason: ' ' }],
    ['no post', { ratios: [] }],
    ['a post that is not linked', { ratios: [{ kind: 'staff', linked: '0.4' }] }],
    ['more than the whole', { ratios: [{ kind: 'committee-member', linked: '1.01' }] }],
    ['less than nothing', { ratios: [{ kind: 'committee-member', linked: '-0.1' }] }],
    ['what is no decimal', { ratios: [{ kind: 'committee-member', linked: '20%' }] }],
    ['a post twice', { ratios: [...set.data.ratios, ...set.data.ratios] }],
  ])('refuse %s', (_name, given) => {
    spec
      .given()
      .when(new SetPostRatios(metadata, { ...set.data, ...given }))
      .thenRefuses(PostRatiosRefused);
  });
});

describe('an appraisal', () => {
  const spec = deciderSpec(appraisalDecider);
  const record = (given: Partial<AppraisalRecorded['data']> = {}) =>
    new RecordAppraisal(metadata, { ...recorded.data, ...given });

  it('is entered with its source, and corrected with a reason', () => {
    spec.given().when(record()).then(recorded);
    spec.given(recorded).when(record()).thenNothing();
    spec
      .given(recorded)
      .when(record({ score: '92', reason: '计票有误' }))
      .then({ ...recorded, data: { ...recorded.data, score: '92', reason: '计票有误' } });
    spec
      .given(recorded)
      .when(record({ score: '92' }))
      .thenRefuses(AppraisalRefused);
  });

  it.each<[string, Partial<AppraisalRecorded['data']>]>([
    ['a year that is none', { year: '去年' }],
    ['a score beyond 100', { score: '100.01' }],
    ['a score that is none', { score: '优秀' }],
    ['no source', { source: ' ' }],
  ])('refuses %s', (_name, given) => {
    spec.given().when(record(given)).thenRefuses(AppraisalRefused);
  });

  it('and ratios recognise the repetition of a command, also after another', () => {
    const event = (data: object, causationId: string) => ({ data, causationId }) as never;
    const appraisal = [event(recorded.data, 'now'), event(recorded.data, 'later')].reduce(
      appraisalDecider.evolve,
      appraisalDecider.initialState,
    );
    expect(appraisalDecider.decide(record({ score: '1' }), appraisal)).toEqual([]);
    const ratios = postRatiosDecider.evolve(postRatiosDecider.initialState, event(set.data, 'now'));
    expect(postRatiosDecider.decide(new SetPostRatios(metadata, set.data), ratios)).toEqual([]);
  });
});
