import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import {
  AnswerFinding,
  BeginInspection,
  CancelInspection,
  ConcludeInspection,
  CorrectInspectionMarks,
  PlanInspection,
  RecordFinding,
  WithdrawFinding,
  type InspectionCommand,
} from './inspection.commands.ts';
import { inspectionDecider } from './inspection.decider.ts';
import type { InspectionEvent } from './inspection.events.ts';
import { initialInspection, type Inspection } from './inspection.state.ts';

const inspectionId = 'spring';
const by = (commandId: string) => commandMetadata({ commandId, now: '2026-03-05T02:00:00.000Z' });
const input = 'assessment.special';
const plan = {
  inspectionId,
  cycleId: '2026-Q1',
  kind: 'special-task',
  procedure: 'special-task',
  title: '一季度专项督查',
  organisations: [{ organisationId: 'kaituo', name: '开拓', ancestorIds: ['company'] }],
  inputs: [
    {
      name: input,
      title: { zh: '专项督查', en: 'Special' },
      entry: { kind: 'decimal', min: '0' },
      entries: 'many',
    },
  ],
  deducting: [input],
  on: '2026-03-05',
  inspectors: [{ personId: 'li-ming', name: '李明', organisationId: '组织部' }],
  replaces: ['winter'],
} as const;
const finding = {
  inspectionId,
  organisationId: 'kaituo',
  indicator: input,
  severity: 'serious',
  description: '三会一课记录不全',
  evidenceIds: ['photo-1'],
  deduction: { input, points: '1.5' },
  rectification: { dueOn: '2026-03-31', ownerId: 'zhao-gang' },
} as const;

const commands: readonly InspectionCommand[] = [
  new PlanInspection(by('plan'), plan),
  new BeginInspection(by('begin'), { inspectionId }),
  new RecordFinding(by('f2'), finding),
  new WithdrawFinding(by('withdraw'), { inspectionId, findingId: 'f2', reason: '重复' }),
  new RecordFinding(by('f1'), finding),
  new AnswerFinding(by('answer'), { inspectionId, findingId: 'f1', stance: 'accepted', answer: '立即整改' }),
  new ConcludeInspection(by('conclude'), {
    inspectionId,
    cycleId: '2026-Q1',
    summary: '总体良好',
    marks: [],
  }),
  new CorrectInspectionMarks(by('correct'), {
    inspectionId,
    corrections: [{ entryId: 'spring.1.1', value: '1' }],
    reason: '复核',
  }),
];
const calledOff: readonly InspectionCommand[] = [
  new PlanInspection(by('plan'), plan),
  new CancelInspection(by('cancel'), { inspectionId, cycleId: '2026-Q1', reason: '并入二季度' }),
];
const samples = (): readonly InspectionEvent[] => [
  ...goldenHistory(inspectionDecider, calledOff),
  ...goldenHistory(inspectionDecider, commands),
];

const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of an inspection', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(samples()));
    expect(Object.keys(golden)).toHaveLength(8);
  });

  it('are folded as they were when they were written', () => {
    const inOrder = [
      'inspection-planned',
      'inspection-begun',
      'finding-recorded',
      'finding-answered',
      'inspection-concluded',
      'inspection-marks-corrected',
    ];
    const state = inOrder.reduce<Inspection>(
      (folded, name) =>
        inspectionDecider.evolve(folded, proposed(golden[`${name}.v1`] as unknown as InspectionEvent)),
      initialInspection,
    );
    expect(state).toMatchObject({
      status: 'concluded',
      round: 2,
      summary: '总体良好',
      entries: [{ entryId: 'spring.2.1', value: '1', label: 'f1' }],
    });
  });
});
