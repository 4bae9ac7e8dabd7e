import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import { inspectedInputs } from '../result/inspected-inputs.ts';
import {
  AnswerFinding,
  BeginInspection,
  CancelInspection,
  ConcludeInspection,
  CorrectInspectionMarks,
  PlanInspection,
  RecordFinding,
  WithdrawFinding,
} from './inspection.commands.ts';
import { inspectionDecider } from './inspection.decider.ts';
import {
  FindingRefused,
  FindingUnknown,
  InspectionMarksRefused,
  InspectionNotOpen,
  InspectionPlanRefused,
  InspectionUnknown,
  InspectorOfInspectedUnit,
} from './inspection.errors.ts';
import type {
  FindingRecorded,
  InspectionEvent,
  InspectionMark,
  InspectionPlanned,
} from './inspection.events.ts';

const spec = deciderSpec(inspectionDecider);
const inspectionId = 'spring';
const cycleId = '2026-Q1';
const NOW = '2026-03-05T02:00:00.000Z';
const by = (commandId: string, now = NOW) => commandMetadata({ commandId, now });
const branch = (name: string) => ({ organisationId: name, name, ancestorIds: ['company'] });

/** 专项督查 deducts; 不定期抽查 samples three children. */
const special = inspectedInputs(shippedScheme('changping-branches-quarter').entering, 'special-task');
const spot = inspectedInputs(shippedScheme('oil-gas-branches').entering, 'surprise');
const planned = (given: Partial<InspectionPlanned['data']> = {}): InspectionPlanned => ({
  type: 'InspectionPlanned',
  data: {
    cycleId,
    kind: 'special-task',
    procedure: 'special-task',
    title: '一季度专项督查',
    organisations: [branch('开拓'), branch('东峰')],
    ...special,
    on: '2026-03-05',
    inspectors: [{ personId: 'li-ming', name: '李明', organisationId: '组织部' }],
    replaces: [],
    ...given,
  },
});
const begun: InspectionEvent = { type: 'InspectionBegun', data: { begunAt: NOW } };
const INPUT = 'assessment.special';
const finding = (given: Partial<FindingRecorded['data']> = {}): FindingRecorded => ({
  type: 'FindingRecorded',
  data: {
    findingId: 'f1',
    organisationId: '开拓',
    severity: 'serious',
    description: '三会一课记录不全',
    evidenceIds: ['photo-1'],
    foundOn: '2026-03-05',
    deduction: { input: INPUT, points: '1.5' },
    rectification: { dueOn: '2026-03-31', ownerId: 'zhao-gang' },
    ...given,
  },
});
const record = (given: Partial<FindingRecorded['data']> = {}) => {
  const { findingId, foundOn: _, ...data } = finding(given).data;
  return new RecordFinding(by(findingId), { inspectionId, ...data });
};
const conclude = (...marks: readonly InspectionMark[]) =>
  new ConcludeInspection(by('conclude'), { inspectionId, cycleId, summary: ' 总体良好 ', marks });
const entries = [
  {
    entryId: 'spring.1.1',
    organisationId: '开拓',
    input: INPUT,
    label: 'f1',
    value: '1.5',
    reason: '三会一课记录不全',
  },
  { entryId: 'spring.1.2', organisationId: '东峰', input: INPUT, label: inspectionId, value: '0' },
];
const concluded: InspectionEvent = {
  type: 'InspectionConcluded',
  data: {
    cycleId,
    procedure: 'special-task',
    summary: '总体良好',
    entries,
    problems: [
      {
        problemId: 'f1',
        organisationId: '开拓',
        organisationName: '开拓',
        ancestorIds: ['company'],
        description: '三会一课记录不全',
        foundOn: '2026-03-05',
        dueOn: '2026-03-31',
        ownerId: 'zhao-gang',
      },
    ],
    concludedAt: NOW,
  },
};
const plan = (given: Partial<InspectionPlanned['data']> = {}) =>
  new PlanInspection(by('plan'), { inspectionId, ...planned(given).data });

describe('planning an inspection', () => {
  it('is done once', () => {
    spec.when(plan()).then(planned());
    spec.given(planned()).when(plan()).thenNothing();
  });

  it('refuses an inspector of an inspected unit', () => {
    const inspectors = [{ personId: 'zhao-gang', name: '赵刚', organisationId: '东峰' }];
    spec.when(plan({ inspectors })).thenRefuses(InspectorOfInspectedUnit);
  });

  it('refuses one of nobody, by nobody, on no day, of too much, or without a name', () => {
    const many = Array.from({ length: 2_001 }, (_, at) => branch(`b${at}`));
    for (const given of [
      { organisations: [] },
      { inspectors: [] },
      { on: '三月五日' },
      { organisations: many },
    ]) {
      spec.when(plan(given)).thenRefuses(InspectionPlanRefused);
    }
    spec.when(plan({ title: ' ' })).thenRefuses('TEXT.REFUSED');
  });
});

describe('an inspection', () => {
  it('begins once', () => {
    const begin = new BeginInspection(by('begin'), { inspectionId });
    spec.when(begin).thenRefuses(InspectionUnknown);
    spec.given(planned()).when(begin).then(begun);
    spec.given(planned(), begun).when(begin).thenNothing();
    spec.given(planned(), begun, concluded).when(begin).thenRefuses(InspectionNotOpen);
  });

  it('records what was found, once it has begun', () => {
    spec.given(planned(), begun).when(record()).then(finding());
    spec.given(planned()).when(record()).thenRefuses(InspectionNotOpen);
    spec
      .given(planned(), begun, finding())
      .when(new RecordFinding(by('command-1'), { inspectionId, ...finding().data }))
      .thenNothing();
  });

  it('refuses a finding elsewhere, without words, due in the past, or deducting what cannot be', () => {
    const past = [planned(), begun] as const;
    for (const given of [
      { organisationId: '长平' },
      { rectification: { dueOn: '2026-03-04' } },
      { deduction: { input: 'assessment.self', points: '1' } },
      { deduction: { input: INPUT, points: '0' } },
      { deduction: { input: INPUT, points: '一分' } },
      { evidenceIds: Array.from({ length: 21 }, (_, at) => `e${at}`) },
    ]) {
      spec
        .given(...past)
        .when(record(given))
        .thenRefuses(FindingRefused);
    }
    spec
      .given(...past)
      .when(record({ description: ' ' }))
      .thenRefuses('TEXT.REFUSED');
  });

  it('hears the inspected organisation', () => {
    const answer = (findingId: string) =>
      new AnswerFinding(by('answer'), { inspectionId, findingId, stance: 'disputed', answer: '记录已补齐' });
    spec
      .given(planned(), begun, finding())
      .when(answer('f1'))
      .then({
        type: 'FindingAnswered',
        data: { findingId: 'f1', stance: 'disputed', answer: '记录已补齐', answeredOn: '2026-03-05' },
      });
    spec.given(planned(), begun, finding()).when(answer('f2')).thenRefuses(FindingUnknown);
    spec.given(planned(), begun, finding(), concluded).when(answer('f1')).thenRefuses(InspectionNotOpen);
  });

  it('takes a finding back, with the reason, and counts it no more', () => {
    const withdrawn: InspectionEvent = {
      type: 'FindingWithdrawn',
      data: { findingId: 'f1', reason: '核实无误' },
    };
    const withdraw = new WithdrawFinding(by('withdraw'), {
      inspectionId,
      findingId: 'f1',
      reason: '核实无误',
    });
    spec.given(planned(), begun, finding()).when(withdraw).then(withdrawn);
    spec.given(planned(), begun, finding(), withdrawn).when(withdraw).thenRefuses(FindingUnknown);
    const [event] = inspectionDecider.decide(conclude(), fold(planned(), begun, finding(), withdrawn));
    expect(event).toMatchObject({ data: { entries: [{ value: '0' }, { value: '0' }], problems: [] } });
  });

  it('is called off until it is over', () => {
    const cancel = new CancelInspection(by('cancel'), {
      inspectionId,
      cycleId: '2026-Q1',
      reason: '并入二季度',
    });
    const cancelled: InspectionEvent = { type: 'InspectionCancelled', data: { reason: '并入二季度' } };
    spec.given(planned()).when(cancel).then(cancelled);
    spec.given(planned(), cancelled).when(cancel).thenNothing();
    spec.given(planned(), begun, concluded).when(cancel).thenRefuses(InspectionNotOpen);
  });
});

describe('concluding an inspection', () => {
  it('counts the deductions of its findings, 0 where nothing was found, and tells problems to be put right', () => {
    spec.given(planned(), begun, finding()).when(conclude()).then(concluded);
    spec.given(planned()).when(conclude()).thenRefuses(InspectionNotOpen);
  });

  it('takes marks beside them', () => {
    const mark = { organisationId: '东峰', input: INPUT, label: '迟报', value: '0.5' };
    const [event] = inspectionDecider.decide(conclude(mark), fold(planned(), begun));
    expect(event).toMatchObject({
      data: {
        entries: [
          { label: `迟报 · ${inspectionId}`, value: '0.5' },
          { organisationId: '开拓', value: '0' },
        ],
      },
    });
  });

  it('asks for every mark that nothing stands for, and refuses wrong ones, all at once', () => {
    const sampled = planned({ kind: 'surprise', procedure: 'spot-check', ...spot });
    const wrong = conclude(
      { organisationId: '开拓', input: 'unknown', value: '1' },
      { organisationId: '东峰', input: spot.inputs.at(-1)!.name, value: '很好' },
    );
    try {
      inspectionDecider.decide(wrong, fold(sampled, begun));
      throw new Error('it was concluded');
    } catch (error) {
      expect(error).toBeInstanceOf(InspectionMarksRefused);
      const sentences = (error as InspectionMarksRefused).problems.map(({ zh }) => zh);
      expect(sentences).toEqual([
        expect.stringMatching('不在本次检查范围内'),
        expect.stringMatching('很好'),
        expect.stringMatching(/开拓.*尚未评分/u),
      ]);
    }
  });

  it('refuses one mark given twice', () => {
    const mark = { organisationId: '东峰', input: INPUT, value: '0.5' };
    spec.given(planned(), begun).when(conclude(mark, mark)).thenRefuses(InspectionMarksRefused);
  });

  it('corrects a mark that counts, with the reason', () => {
    const correct = (...ids: readonly string[]) =>
      new CorrectInspectionMarks(by('correct'), {
        inspectionId,
        corrections: ids.map((entryId) => ({ entryId, value: '1' })),
        reason: '复核',
      });
    const past = [planned(), begun, finding(), concluded] as const;
    spec
      .given(...past)
      .when(correct('spring.1.1'))
      .then({
        type: 'InspectionMarksCorrected',
        data: {
          cycleId,
          round: 2,
          reason: '复核',
          corrections: [
            {
              replacedEntryId: 'spring.1.1',
              replacement: { ...entries[0]!, entryId: 'spring.2.1', value: '1' },
            },
          ],
        },
      });
    for (const wrong of [correct(), correct('other'), correct('spring.1.1', 'spring.1.1')]) {
      spec
        .given(...past)
        .when(wrong)
        .thenRefuses(InspectionMarksRefused);
    }
    spec.given(planned(), begun).when(correct('spring.1.1')).thenRefuses(InspectionNotOpen);
  });
});

function fold(...events: readonly InspectionEvent[]) {
  return events.reduce(
    (state, event, index) =>
      inspectionDecider.evolve(state, {
        id: `event-${index}`,
        version: 1,
        actorId: 'wang-fang',
        correlationId: 'request-1',
        causationId: `earlier-${index}`,
        ...event,
      }),
    inspectionDecider.initialState,
  );
}
