import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { questionKey } from './answer-key.ts';
import { GiveUpSheetSeats, TakeSheetSeats } from './sheet-seats.commands.ts';
import { sheetSeatsDecider } from './sheet-seats.decider.ts';
import type { SheetSeatsEvent } from './sheet-seats.events.ts';
import {
  AcceptSheet,
  AssignSheet,
  CorrectSheet,
  DeclareConflict,
  SaveDraft,
  SendBackSheet,
  SubmitSheet,
  WithdrawSheet,
  type SheetCommand,
} from './sheet.commands.ts';
import { sheetDecider } from './sheet.decider.ts';
import type { SheetAnswer, SheetAssigned, SheetEvent } from './sheet.events.ts';
import { initialSheet, type Sheet } from './sheet.state.ts';

const sheetId = '2026-03-zuzhibu';
const cycleId = '2026-03';
const by = (commandId: string) => commandMetadata({ commandId, now: '2026-04-02T08:00:00.000Z' });
const input = 'performance.safety';
const organisation = (organisationId: string) => ({
  organisationId,
  name: organisationId,
  ancestorIds: ['root'],
});
const assignment: SheetAssigned['data'] = {
  cycleId,
  procedure: 'department-evaluation',
  raterGroup: 'departments',
  rater: { name: '组织部', personId: 'li-ming', organisationId: '组织部', ancestorIds: ['root'] },
  acceptance: 'by-office',
  inputs: [
    {
      name: input,
      title: { zh: '安全生产', en: 'Safety' },
      entry: { kind: 'decimal', min: '0' },
      entries: 'many',
    },
  ],
  assessed: ['宣传部', '工会', '组织部', '团委'].map(organisation),
  questions: ['宣传部', '工会'].map((organisationId) => ({ input, organisationId })),
  leftOut: [
    { input, organisationId: '组织部', because: 'own-organisation' },
    { input, organisationId: '团委', because: 'own-relatives', reason: '配偶在团委任职' },
  ],
  dueOn: '2026-03-31',
  late: 'with-reason',
};
const answer: SheetAnswer = {
  input,
  organisationId: '宣传部',
  label: '安全例会',
  value: '1.5',
  reason: '缺席一次',
};

const commands: readonly SheetCommand[] = [
  new AssignSheet(by('assign'), { sheetId, ...assignment }),
  new DeclareConflict(by('declare'), { sheetId, cycleId, organisationId: '工会', reason: '曾任职' }),
  new SaveDraft(by('draft'), { sheetId, baseRevision: 0, answers: [answer] }),
  new SubmitSheet(by('submit'), {
    sheetId,
    cycleId,
    late: 'with-reason',
    lateReason: '出差',
    filler: {
      onBehalfOf: { name: '组织部', personId: 'li-ming', organisationId: '组织部', reason: '纸质表录入' },
    },
  }),
  new AcceptSheet(by('accept'), { sheetId }),
  new CorrectSheet(by('correct'), {
    sheetId,
    corrections: [{ entryId: `${sheetId}.1.1`, input, organisationId: '宣传部', value: '1' }],
    reason: '复核',
  }),
  new SendBackSheet(by('back'), { sheetId, reason: '请补充佐证' }),
  new WithdrawSheet(by('withdraw'), { sheetId, cycleId, reason: '评价人调离' }),
];

const seats: readonly SheetSeatsEvent[] = [
  ...sheetSeatsDecider.decide(
    new TakeSheetSeats(by('take'), {
      sheetId,
      raterName: '组织部',
      questions: [{ input, organisationId: '宣传部' }],
    }),
    {},
  ),
  ...sheetSeatsDecider.decide(new GiveUpSheetSeats(by('give'), { sheetId, organisationId: '宣传部' }), {
    [sheetId]: { raterName: '组织部', keys: [questionKey({ input, organisationId: '宣传部' })] },
  }),
];

const history = (): readonly SheetEvent[] => {
  let state: Sheet = initialSheet;
  return commands.flatMap((command) =>
    sheetDecider.decide(command, state).map((event) => {
      state = sheetDecider.evolve(state, proposed(event, { causationId: command.metadata.commandId }));
      return event;
    }),
  );
};

const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of a sheet', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden([...history(), ...seats]));
    expect(Object.keys(golden)).toHaveLength(10);
  });

  it('are folded as they were when they were written', () => {
    const inOrder = ['assigned', 'conflict-declared', 'draft-saved', 'submitted', 'accepted', 'corrected'];
    const state = inOrder.reduce<Sheet>(
      (folded, name) =>
        sheetDecider.evolve(
          folded,
          proposed(golden[`sheet-${name}.v1`] as unknown as SheetEvent, { causationId: name }),
        ),
      initialSheet,
    );
    expect(state).toMatchObject({
      status: 'accepted',
      questions: [{ input, organisationId: '宣传部' }],
      draftRevision: 1,
      round: 2,
      answers: [answer],
      entries: [
        { entryId: `${sheetId}.2.1`, label: `安全例会 · ${sheetId}`, value: '1', reason: '缺席一次' },
      ],
      doneBy: inOrder,
    });
  });
});
