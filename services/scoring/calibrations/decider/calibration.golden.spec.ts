import { asGolden, goldenSamples, commandMetadata, proposed } from '@kaoping/testing';
import type { CalibrationGround } from '../result/calibration-ground.ts';
import {
  ApproveCalibration,
  ProposeCalibration,
  RefuseCalibration,
  ReverseCalibration,
  type CalibrationCommand,
} from './calibration.commands.ts';
import { calibrationDecider } from './calibration.decider.ts';
import type { CalibrationEvent } from './calibration.events.ts';
import { initialCalibrationBook } from './calibration.state.ts';

const PLACE = { cycleId: '2026-03-departments', peerGroup: 'party' };
const UNIT = { computed: 'middle', grade: 'middle', best: 'upper', isCounted: true };
const GROUND: CalibrationGround = {
  ledgerPosition: 412,
  quantity: 'grade',
  distribution: 'none',
  unused: 'pass-down',
  grades: [
    { key: 'upper', title: { zh: '前列', en: 'Upper' } },
    { key: 'middle', title: { zh: '中间', en: 'Middle' } },
  ],
  units: [{ ...UNIT, organisationId: 'union', name: '工会' }],
};
const by = (commandId: string, actorId = 'wang-fang') => commandMetadata({ commandId, actorId });
const propose = (calibrationId: string) =>
  new ProposeCalibration(by(`propose-${calibrationId}`), {
    ...{ ...PLACE, calibrationId, ground: GROUND, reason: '党委会 3 月 28 日研究', exemption: '上级表彰' },
    changes: [{ organisationId: 'union', from: 'middle', to: 'upper', reason: '重点任务实绩突出' }],
  });
const approve = (calibrationId: string) =>
  new ApproveCalibration(by(`approve-${calibrationId}`, 'zhao-min'), {
    ...{ ...PLACE, calibrationId, ground: GROUND },
  });
const refuse = (calibrationId: string, commandId: string) =>
  new RefuseCalibration(by(commandId, 'zhao-min'), { ...PLACE, calibrationId, reason: '依据不足' });
const reverse = (commandId: string, actorId: string) =>
  new ReverseCalibration(by(commandId, actorId), { ...PLACE, calibrationId: 'c2', reason: '名次依据有误' });

/** The last event of a kind is its sample. */
const COMMANDS: readonly CalibrationCommand[] = [
  propose('c1'),
  refuse('c1', 'refuse'),
  propose('c2'),
  approve('c2'),
  reverse('ask', 'wang-fang'),
  refuse('c2', 'stand'),
  reverse('ask-again', 'wang-fang'),
  reverse('agree', 'zhao-min'),
];

const history = (): readonly CalibrationEvent[] => {
  let state = initialCalibrationBook;
  return COMMANDS.flatMap((command) =>
    calibrationDecider.decide(command, state).map((event) => {
      state = calibrationDecider.evolve(state, proposed(event, { causationId: command.metadata.commandId }));
      return event;
    }),
  );
};

const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of a calibration', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(history()));
    expect(Object.keys(golden)).toHaveLength(6);
  });

  it('are folded as they were stored', () => {
    const order = ['proposed', 'approved', 'reversal-proposed', 'reversal-refused', 'reversed'];
    const events = order.map((kind) => golden[`calibration-${kind}.v1`] as unknown as CalibrationEvent);
    const book = events.reduce(
      (state, event) => calibrationDecider.evolve(state, proposed(event)),
      initialCalibrationBook,
    );
    expect(book.calibrations).toMatchObject([
      { calibrationId: 'c2', status: 'reversed', approverId: 'zhao-min' },
    ]);
  });
});
