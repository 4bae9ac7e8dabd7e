import { tenantId } from '@kaoping/event-sourcing';
import { commandMetadata, deciderSpec } from '@kaoping/testing';
import type { SelfAssessmentForm } from '../result/self-assessment-form.ts';
import { formOf } from '../spec-support/self-assessment-forms.ts';
import {
  SaveGroupSelfAssessmentDraft,
  SubmitGroupSelfAssessment,
  TakeSelfAssessmentReview,
} from './group-self-assessment.commands.ts';
import { groupSelfAssessmentDecider } from './group-self-assessment.decider.ts';
import {
  GroupSelfAssessmentAnswersRefused,
  GroupSelfAssessmentDraftConflict,
  GroupSelfAssessmentDraftTooLarge,
  GroupSelfAssessmentNotOpen,
  GroupSelfAssessmentReviewUnexpected,
} from './group-self-assessment.errors.ts';
import type {
  GroupSelfAssessmentDraftSaved,
  GroupSelfAssessmentSubmitted,
  SelfAnswer,
  SelfEntry,
} from './group-self-assessment.events.ts';
import { initialGroupSelfAssessment } from './group-self-assessment.state.ts';

const spec = deciderSpec(groupSelfAssessmentDecider);
const now = '2026-12-20T01:00:00.000Z';
const by = (commandId: string) => commandMetadata({ commandId, now, tenantId: tenantId('changping') });

/** A level, and points of which there may be many: two shipped schemes in one. */
const office = formOf('hubei-union');
const form: SelfAssessmentForm = {
  ...office,
  asked: [...office.asked, ...formOf('five-star-branches').asked],
};
const subject = { schemeId: 'hubei-union', version: 1, period: form.period };
const level: SelfAnswer = { input: 'assessment.self', value: 'good', reason: '全年无安全事故' };
const innovation: SelfAnswer = { input: 'extra', label: '“113”工作模式', value: '6' };

const save = (answers: readonly SelfAnswer[], baseRevision = 0, commandId = 'save') =>
  new SaveGroupSelfAssessmentDraft(by(commandId), { form, baseRevision, answers });
const submit = (answers?: readonly SelfAnswer[], commandId = 'submit', asked = form) =>
  new SubmitGroupSelfAssessment(by(commandId), { form: asked, ...(answers && { answers }) });
const review = (given: Partial<TakeSelfAssessmentReview['data']> = {}) =>
  new TakeSelfAssessmentReview(by('review'), { headquarters: 'jinmei', round: 1, reviewedAt: now, ...given });

const saved = (draftRevision: number, ...answers: readonly SelfAnswer[]): GroupSelfAssessmentDraftSaved => ({
  type: 'GroupSelfAssessmentDraftSaved',
  data: { ...subject, draftRevision, answers },
});
const entry = (round: number, index: number, answer: SelfAnswer): SelfEntry => ({
  entryId: `changping:hubei-union:2026.${String(round)}.${String(index)}`,
  organisationId: 'changping',
  ...answer,
});
const submitted = (round = 1, answers = [level, innovation]): GroupSelfAssessmentSubmitted => ({
  type: 'GroupSelfAssessmentSubmitted',
  data: {
    ...subject,
    headquarters: 'jinmei',
    round,
    entries: answers.map((answer, index) => entry(round, index + 1, answer)),
    submittedAt: now,
  },
});
const accepted = { type: 'GroupSelfAssessmentAccepted', data: { round: 1, reviewedAt: now } } as const;
const sentBack = {
  type: 'GroupSelfAssessmentSentBack',
  data: { round: 1, reason: '佐证不足', reviewedAt: now },
} as const;

/** What one of the refusals tells in Chinese. */
const problemsOf = (command: SubmitGroupSelfAssessment): readonly string[] => {
  try {
    groupSelfAssessmentDecider.decide(command, initialGroupSelfAssessment);
  } catch (error) {
    if (error instanceof GroupSelfAssessmentAnswersRefused) return error.problems.map(({ zh }) => zh);
  }
  return [];
};

describe('the draft of a self-assessment for headquarters', () => {
  it('keeps only what changed', () => {
    spec
      .given()
      .when(save([level]))
      .then(saved(1, level));
    spec
      .given(saved(1, level))
      .when(save([level, innovation], 1))
      .then(saved(2, innovation));
    spec
      .given(saved(1, level))
      .when(save([level], 1))
      .thenNothing();
  });

  it('keeps the last of several values typed for one answer', () => {
    const better = { ...level, value: 'excellent' };
    spec
      .given()
      .when(save([level, better]))
      .then(saved(1, better));
  });

  it('clears an answer that is typed away, and says nothing of one that never was', () => {
    const { reason: _, ...blank } = { ...level, value: '' };
    spec
      .given(saved(1, level))
      .when(save([blank], 1))
      .then(saved(2, blank));
    spec
      .given()
      .when(save([blank]))
      .thenNothing();
  });

  it('refuses to overwrite unseen what another window changed, and takes what it did not', () => {
    const past = [saved(1, level), saved(2, { ...level, value: 'basic' })];
    spec
      .given(...past)
      .when(save([{ ...level, value: 'excellent' }], 1))
      .thenRefuses(GroupSelfAssessmentDraftConflict);
    spec
      .given(...past)
      .when(save([innovation], 1))
      .then(saved(3, innovation));
  });

  it('decides nothing for a command that was carried out, whatever came between', () => {
    const repeated = new SaveGroupSelfAssessmentDraft(commandMetadata({ commandId: 'command-1' }), {
      form,
      baseRevision: 0,
      answers: [level],
    });
    spec
      .given(saved(1, level), saved(2, { ...level, value: 'basic' }))
      .when(repeated)
      .thenNothing();
  });

  it('refuses what nobody asks, and what is too large to keep', () => {
    spec
      .given()
      .when(save([{ input: 'assessment.daily', value: '9' }]))
      .thenRefuses(GroupSelfAssessmentAnswersRefused);
    spec
      .given()
      .when(save([{ ...level, value: '优'.repeat(61) }]))
      .thenRefuses(GroupSelfAssessmentDraftTooLarge);
    spec
      .given()
      .when(save(Array.from({ length: 2_001 }, () => level)))
      .thenRefuses(GroupSelfAssessmentDraftTooLarge);
    spec
      .given(saved(1_000, level))
      .when(save([innovation], 1_000))
      .thenRefuses(GroupSelfAssessmentDraftTooLarge);
  });

  it('is closed once it was handed in, and open again once it was sent back', () => {
    spec
      .given(submitted())
      .when(save([innovation]))
      .thenRefuses(GroupSelfAssessmentNotOpen);
    const changed = { ...innovation, value: '5' };
    spec
      .given(submitted(), sentBack)
      .when(save([changed]))
      .then(saved(1, changed));
  });
});

describe('handing a self-assessment in', () => {
  it('takes all answers as entries of the first round', () => {
    spec
      .given()
      .when(submit([level, innovation]))
      .then(submitted());
  });

  it('takes the draft where no answers are given, without what was cleared', () => {
    const other = { ...innovation, label: '党员先锋岗' };
    spec
      .given(saved(1, level, innovation, other), saved(2, { ...other, value: '' }))
      .when(submit())
      .then(submitted());
  });

  it('leaves out what was typed for another version of the scheme', () => {
    spec
      .given(saved(1, level, innovation))
      .when(submit(undefined, 'submit', office))
      .then(submitted(1, [level]));
  });

  it('tells every problem at once, with its row', () => {
    expect(problemsOf(submit([]))).toEqual([
      '年度党建考核（百分制）·自查自评·等级：尚未填写。',
      '创新加分·录入：尚未填写。',
    ]);
    const wrong: readonly SelfAnswer[] = [
      { input: 'assessment.daily', value: '9' },
      { ...level, value: '特优' },
      { ...level, label: '全年' },
      { input: 'extra', value: '6' },
      { ...innovation, value: '-1' },
      innovation,
      { ...innovation, label: '党员先锋岗', reason: '理'.repeat(1_001) },
    ];
    expect(problemsOf(submit(wrong))).toEqual([
      '第 1 行：考核方案未要求自评“assessment.daily”。',
      expect.stringMatching(/^第 2 行：.*不能填“特优”/u),
      '第 3 行：年度党建考核（百分制）·自查自评·等级：只能填一条，无需说明。',
      '第 4 行：创新加分·录入：请在“说明”中注明是哪一项，1 至 100 字。',
      expect.stringMatching(/^第 5 行：.*不得低于 0/u),
      '第 6 行：创新加分·录入：重复填写。',
      '第 7 行：创新加分·录入：理由超过 1000 字。',
    ]);
  });

  it('takes at most 2000 answers', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => ({ ...innovation, label: String(at) }));
    expect(problemsOf(submit([level, ...many]))).toEqual(['共 2001 条，超过上限 2000 条：请合并填报。']);
  });

  it('is done once, also when the same command comes again after it was sent back', () => {
    const again = new SubmitGroupSelfAssessment(commandMetadata({ commandId: 'command-1' }), { form });
    spec.given(submitted()).when(again).thenNothing();
    spec.given(submitted(), sentBack).when(again).thenNothing();
  });

  it('is refused while headquarters look at it, and after they took it', () => {
    spec.given(submitted()).when(submit()).thenRefuses(GroupSelfAssessmentNotOpen);
    spec.given(submitted(), accepted).when(submit()).thenRefuses(GroupSelfAssessmentNotOpen);
  });

  it('is done anew after it was sent back, with what was handed in as the draft', () => {
    spec.given(submitted(), sentBack).when(submit()).then(submitted(2));
  });
});

describe('what headquarters say of a round', () => {
  it('is taken in', () => {
    spec.given(submitted()).when(review()).then(accepted);
    spec
      .given(submitted())
      .when(review({ sentBackReason: '佐证不足' }))
      .then(sentBack);
  });

  it('changes nothing when it comes again, or after a later round', () => {
    spec.given(submitted(), accepted).when(review()).thenNothing();
    spec
      .given(submitted(), sentBack, submitted(2))
      .when(review({ sentBackReason: '佐证不足' }))
      .thenNothing();
  });

  it('is refused of a round that was never handed in, or from somebody else', () => {
    spec
      .given(submitted())
      .when(review({ round: 2 }))
      .thenRefuses(GroupSelfAssessmentReviewUnexpected);
    spec
      .given(submitted())
      .when(review({ headquarters: 'wangtai' }))
      .thenRefuses(GroupSelfAssessmentReviewUnexpected);
  });
});
