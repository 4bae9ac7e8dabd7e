import type { CommandMetadata } from '@kaoping/event-sourcing';
import { commandMetadata, deciderSpec, proposed } from '@kaoping/testing';
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
import { initialCalibrationBook, standingOverrides, type CalibrationBook } from './calibration.state.ts';

/** 2:7:1 of ten departments, as 长平 grades its Party departments (003-15): two 前列, seven 中间, one 靠后. */
const GRADES: Readonly<Record<string, string>> = {
  组织部: 'upper',
  宣传部: 'upper',
  纪委办: 'middle',
  工会: 'middle',
  团委: 'middle',
  武装部: 'middle',
  信访办: 'middle',
  综治办: 'middle',
  女工部: 'middle',
  离退休部: 'lower',
};

const groundOf = (
  given: Partial<CalibrationGround> = {},
  grades: Readonly<Record<string, string>> = GRADES,
): CalibrationGround => ({
  ledgerPosition: 412,
  quantity: 'grade',
  distribution: 'exact',
  unused: 'pass-down',
  grades: [
    { key: 'upper', title: { zh: '前列', en: 'Upper' }, places: 2 },
    { key: 'middle', title: { zh: '中间', en: 'Middle' }, places: 7 },
    { key: 'lower', title: { zh: '靠后', en: 'Lower' }, places: 1 },
  ],
  units: Object.entries(GRADES).map(([name, computed]) => ({
    organisationId: name,
    name,
    computed,
    grade: grades[name] ?? computed,
    best: name === '综治办' ? 'middle' : 'upper',
    isCounted: true,
  })),
  ...given,
});

const PLACE = { cycleId: '2026-03-departments', peerGroup: 'party' };
const FIRST = { ...PLACE, calibrationId: 'c1' };
const by = (actorId: string, commandId = 'command-2'): CommandMetadata =>
  commandMetadata({ actorId, commandId });
const change = (organisationId: string, from: string, to: string) => ({
  organisationId,
  from,
  to,
  reason: '重点任务实绩突出',
});
const SWAP = [change('宣传部', 'upper', 'middle'), change('纪委办', 'middle', 'upper')];

const propose = (
  given: Partial<ProposeCalibration['data']> = {},
  metadata = by('wang-fang'),
): ProposeCalibration =>
  new ProposeCalibration(metadata, {
    ...FIRST,
    changes: SWAP,
    reason: '党委会 3 月 28 日研究',
    ground: groundOf(),
    ...given,
  });
const approve = (metadata = by('zhao-min'), ground = groundOf(), calibrationId = 'c1'): ApproveCalibration =>
  new ApproveCalibration(metadata, { ...PLACE, calibrationId, ground });
const refuse = (metadata = by('zhao-min')): RefuseCalibration =>
  new RefuseCalibration(metadata, { ...FIRST, reason: '依据不足' });
const reverse = (metadata = by('wang-fang'), calibrationId = 'c1'): ReverseCalibration =>
  new ReverseCalibration(metadata, { ...PLACE, calibrationId, reason: '名次依据有误' });

const proposal = (
  calibrationId = 'c1',
  changes = SWAP.map((each) => ({ ...each, name: each.organisationId })),
): CalibrationEvent => ({
  type: 'CalibrationProposed',
  data: {
    ...PLACE,
    calibrationId,
    quantity: 'grade',
    changes,
    reason: '党委会 3 月 28 日研究',
    proposerId: 'wang-fang',
    proposedAt: '2017-05-03T08:00:00.000Z',
    ledgerPosition: 412,
  },
});
const approval = (calibrationId = 'c1'): CalibrationEvent => ({
  type: 'CalibrationApproved',
  data: {
    calibrationId,
    approverId: 'zhao-min',
    approvedAt: '2017-05-03T08:00:00.000Z',
    ledgerPosition: 412,
  },
});
const reversalAsked: CalibrationEvent = {
  type: 'CalibrationReversalProposed',
  data: { calibrationId: 'c1', proposerId: 'wang-fang', reason: '名次依据有误' },
};
const reversed: CalibrationEvent = {
  type: 'CalibrationReversed',
  data: { calibrationId: 'c1', reason: '名次依据有误', proposerId: 'wang-fang' },
};

const spec = deciderSpec(calibrationDecider);

describe('proposing a calibration', () => {
  it('is a fact with the name, both grades and the reason of each unit', () => {
    spec.when(propose()).then(proposal());
  });

  it('may leave the shares unmet with a reason', () => {
    const only = [change('纪委办', 'middle', 'upper')];
    spec.when(propose({ changes: only })).thenRefuses('CALIBRATION.DISTRIBUTION_BROKEN');
    const [event] = calibrationDecider.decide(
      propose({ changes: only, exemption: '上级表彰，报集团同意' }),
      initialCalibrationBook,
    );
    expect(event?.data).toMatchObject({ exemption: '上级表彰，报集团同意' });
  });

  it.each<[string, Partial<ProposeCalibration['data']>, string]>([
    ['of nobody', { changes: [] }, 'CALIBRATION.EMPTY'],
    [
      'of more units than anybody would read',
      { changes: Array.from({ length: 501 }, (_, at) => change(`u${String(at)}`, 'upper', 'middle')) },
      'CALIBRATION.TOO_LARGE',
    ],
    ['of one unit twice', { changes: [...SWAP, SWAP[0]!] }, 'CALIBRATION.REPEATED_ORGANISATION'],
    ['of a unit without a grade', { changes: [change('食堂', 'middle', 'upper')] }, 'CALIBRATION.UNGRADED'],
    [
      'to a grade that is not there',
      { changes: [change('工会', 'middle', 'A')] },
      'CALIBRATION.UNKNOWN_GRADE',
    ],
    ['to the same grade', { changes: [change('工会', 'middle', 'middle')] }, 'CALIBRATION.NO_CHANGE'],
    [
      'from a grade of yesterday',
      { changes: [change('工会', 'lower', 'upper')] },
      'CALIBRATION.GRADE_CHANGED',
    ],
    [
      'above what a veto leaves',
      { changes: [change('综治办', 'middle', 'upper')] },
      'CALIBRATION.ABOVE_LIMIT',
    ],
    [
      'with too many of a grade',
      { changes: [change('工会', 'middle', 'upper')] },
      'CALIBRATION.DISTRIBUTION_BROKEN',
    ],
    [
      'with too few of a grade',
      { changes: [change('组织部', 'upper', 'middle')] },
      'CALIBRATION.DISTRIBUTION_BROKEN',
    ],
    ['without a reason', { reason: ' ' }, 'CALIBRATION.TEXT_REFUSED'],
    ['with a reason nobody reads', { reason: '长'.repeat(2001) }, 'CALIBRATION.TEXT_REFUSED'],
    [
      'without the reason of a unit',
      { changes: SWAP.map((each) => ({ ...each, reason: '' })) },
      'CALIBRATION.TEXT_REFUSED',
    ],
    ['with a blank exemption', { exemption: '' }, 'CALIBRATION.TEXT_REFUSED'],
    [
      'under a scheme without grades',
      { ground: { ...groundOf(), quantity: undefined as never } },
      'CALIBRATION.NO_GRADES',
    ],
    [
      'in a cycle that was given up',
      { ground: groundOf({ cancelledBecause: '机构合并' }) },
      'CALIBRATION.CYCLE_CANCELLED',
    ],
  ])('is refused %s', (_what, given, code) => {
    spec.when(propose(given)).thenRefuses(code);
  });

  it('waits until the one before is decided', () => {
    const second = propose({ calibrationId: 'c2' });
    spec.given(proposal()).when(second).thenRefuses('CALIBRATION.OTHER_OPEN');
    spec.given(proposal(), approval(), reversalAsked).when(second).thenRefuses('CALIBRATION.OTHER_OPEN');
    spec.given(proposal(), reversed).when(second).then(proposal('c2'));
  });

  it('ends when a peer group has been calibrated two hundred times', () => {
    const many = Array.from({ length: 200 }, (_, at) => [
      proposal(`c${String(at)}`),
      { ...reversed, data: { ...reversed.data, calibrationId: `c${String(at)}` } },
    ]).flat();
    spec
      .given(...many)
      .when(propose({ calibrationId: 'c201' }))
      .thenRefuses('CALIBRATION.TOO_MANY');
  });
});

describe('approving a calibration', () => {
  it('takes another person', () => {
    spec.given(proposal()).when(approve()).then(approval());
    spec
      .given(proposal())
      .when(approve(by('wang-fang')))
      .thenRefuses('CALIBRATION.SAME_PERSON');
  });

  it('is refused where the grades moved meanwhile', () => {
    const moved = groundOf({}, { 宣传部: 'middle', 纪委办: 'upper' });
    spec
      .given(proposal())
      .when(approve(by('zhao-min'), moved))
      .thenRefuses('CALIBRATION.GRADE_CHANGED');
  });

  it('is refused where a veto came meanwhile', () => {
    const ground = groundOf();
    const units = ground.units.map((unit) => ({ ...unit, best: 'middle' }));
    spec
      .given(proposal())
      .when(approve(by('zhao-min'), { ...ground, units }))
      .thenRefuses('CALIBRATION.ABOVE_LIMIT');
  });

  it('is refused where nothing waits for it', () => {
    spec.when(approve()).thenRefuses('CALIBRATION.UNKNOWN');
    spec.given(proposal(), approval()).when(approve()).thenRefuses('CALIBRATION.DECIDED');
    spec.given(proposal(), reversed).when(approve()).thenRefuses('CALIBRATION.DECIDED');
  });
});

describe('refusing', () => {
  it('a proposal ends it', () => {
    spec
      .given(proposal())
      .when(refuse())
      .then({
        type: 'CalibrationRefused',
        data: { calibrationId: 'c1', refuserId: 'zhao-min', reason: '依据不足' },
      });
    spec
      .given(proposal())
      .when(refuse(by('wang-fang')))
      .thenRefuses('CALIBRATION.SAME_PERSON');
  });

  it('to take a calibration back leaves it standing', () => {
    const asked = spec.given(proposal(), approval(), reversalAsked);
    asked.when(refuse()).then({
      type: 'CalibrationReversalRefused',
      data: { calibrationId: 'c1', refuserId: 'zhao-min', reason: '依据不足' },
    });
    asked.when(refuse(by('wang-fang'))).thenRefuses('CALIBRATION.SAME_PERSON');
  });

  it('is refused where nothing waits', () => {
    spec.given(proposal(), approval()).when(refuse()).thenRefuses('CALIBRATION.DECIDED');
    spec.when(refuse()).thenRefuses('CALIBRATION.UNKNOWN');
  });
});

describe('taking a calibration back', () => {
  it('is up to its proposer before anybody approved it', () => {
    spec.given(proposal()).when(reverse()).then(reversed);
    spec
      .given(proposal())
      .when(reverse(by('zhao-min')))
      .thenRefuses('CALIBRATION.NOT_PROPOSER');
  });

  it('takes two people afterwards', () => {
    spec.given(proposal(), approval()).when(reverse()).then(reversalAsked);
    const asked = spec.given(proposal(), approval(), reversalAsked);
    asked.when(reverse()).thenRefuses('CALIBRATION.SAME_PERSON');
    asked.when(reverse(by('zhao-min'))).then({
      type: 'CalibrationReversed',
      data: {
        calibrationId: 'c1',
        reason: '名次依据有误',
        proposerId: 'wang-fang',
        approverId: 'zhao-min',
        approvalReason: '名次依据有误',
      },
    });
  });

  it('begins with the later one where two changed the same unit', () => {
    const later = proposal('c2', [{ ...change('宣传部', 'middle', 'upper'), name: '宣传部' }]);
    const both = [proposal(), approval(), later, approval('c2')];
    spec
      .given(...both)
      .when(reverse())
      .thenRefuses('CALIBRATION.BUILT_UPON');
    const asked = { ...reversalAsked, data: { ...reversalAsked.data, calibrationId: 'c2' } };
    spec
      .given(...both)
      .when(reverse(by('wang-fang'), 'c2'))
      .then(asked);
  });

  it('is refused twice, and for what is not there', () => {
    spec.given(proposal(), reversed).when(reverse()).thenRefuses('CALIBRATION.DECIDED');
    spec.when(reverse()).thenRefuses('CALIBRATION.UNKNOWN');
  });
});

describe('a command that comes again', () => {
  const foldAll = (...commands: readonly CalibrationCommand[]): CalibrationBook =>
    commands.reduce(
      (state, command) =>
        calibrationDecider
          .decide(command, state)
          .reduce(
            (book, event) =>
              calibrationDecider.evolve(book, proposed(event, { causationId: command.metadata.commandId })),
            state,
          ),
      initialCalibrationBook,
    );
  const proposing = propose({}, by('wang-fang', 'p'));
  const approving = approve(by('zhao-min', 'a'));
  const asking = reverse(by('wang-fang', 'r'));
  const agreeing = reverse(by('zhao-min', 's'));

  it.each([
    ['a proposal', [proposing]],
    ['an approval, although it was to be taken back since', [proposing, approving, asking]],
    ['both halves of a reversal', [proposing, approving, asking, agreeing]],
    ['a refusal', [proposing, refuse(by('zhao-min', 'n'))]],
  ])('decides nothing: %s', (_what, commands) => {
    const state = foldAll(...commands);
    for (const command of commands) expect(calibrationDecider.decide(command, state)).toEqual([]);
  });

  it('leaves grades that stand by agreement only while it stands', () => {
    const overrides = (...commands: readonly CalibrationCommand[]) =>
      standingOverrides(foldAll(...commands)).map(({ organisation, value }) => [organisation, value]);
    expect(overrides(proposing)).toEqual([]);
    expect(overrides(proposing, approving)).toEqual([
      ['宣传部', 'middle'],
      ['纪委办', 'upper'],
    ]);
    expect(overrides(proposing, approving, asking)).toHaveLength(2);
    expect(overrides(proposing, approving, asking, agreeing)).toEqual([]);
  });
});
