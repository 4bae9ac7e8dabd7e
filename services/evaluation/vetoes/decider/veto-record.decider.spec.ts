import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import { TextRefused } from '../../cycles/result/required-text.ts';
import {
  ApplyVeto,
  ConfirmVeto,
  DismissVeto,
  LiftVeto,
  RaiseVeto,
  type VetoRecordCommand,
} from './veto-record.commands.ts';
import { vetoRecordDecider } from './veto-record.decider.ts';
import {
  VetoEvidenceTooMuch,
  VetoNeedsSecondPerson,
  VetoNotAtThisStep,
  VetoPeriodRefused,
  VetoStandsAlready,
  VetoTouchesNoCycle,
  VetoUnknown,
} from './veto-record.errors.ts';
import type { VetoRecordEvent, VetoScope, VetoStatement } from './veto-record.events.ts';

const organisationId = '盐仓街道';
const cycle: VetoScope = { kind: 'cycle', cycleId: '2026', from: '2026-01-01', until: '2026-12-31' };
const period: VetoScope = { kind: 'period', from: '2026-06-01', until: '2027-05-31' };
const statement: VetoStatement = {
  organisationId,
  organisationName: '盐仓街道',
  ancestorIds: ['root'],
  veto: 'production',
  title: { zh: '安全生产', en: 'Production safety' },
  scope: cycle,
  reason: '发生较大生产安全事故',
  documentNumber: '舟安委〔2026〕5号',
  evidenceIds: ['report-1'],
};
let serial = 0;
const by = (actorId: string, commandId = `veto-${String((serial += 1))}`) =>
  commandMetadata({ actorId, commandId });
const raising = (given: Partial<RaiseVeto['data']> = {}, actorId = 'officer') =>
  new RaiseVeto(by(actorId), { ...statement, vetoId: 'v1', approvals: 'two', cycleIds: ['2026'], ...given });
const confirming = (actorId = 'director', cycleIds: readonly string[] = ['2026']) =>
  new ConfirmVeto(by(actorId), { organisationId, vetoId: 'v1', cycleIds });
const dismissing = (reason = '证据不足') =>
  new DismissVeto(by('director'), { organisationId, vetoId: 'v1', reason });
const lifting = (reason = '查明不负责任', vetoId = 'v1') =>
  new LiftVeto(by('officer'), { organisationId, vetoId, reason });
const applying = (...cycleIds: readonly string[]) =>
  new ApplyVeto(by('clock'), { organisationId, vetoId: 'v1', cycleIds });

const spec = deciderSpec(vetoRecordDecider);
const given = (...commands: readonly VetoRecordCommand[]) =>
  spec.given(...goldenHistory(vetoRecordDecider, commands));

describe('a veto', () => {
  it('is proposed by one person and raised by a second', () => {
    spec.when(raising()).then({
      type: 'VetoProposed',
      data: { vetoId: 'v1', ...statement, proposerId: 'officer', proposedOn: '2017-05-03' },
    });
    given(raising())
      .when(confirming())
      .then({
        type: 'VetoRaised',
        data: {
          vetoId: 'v1',
          ...statement,
          approvals: 'two',
          proposerId: 'officer',
          confirmerId: 'director',
          raisedOn: '2017-05-03',
          applications: [{ cycleId: '2026', entryId: 'v1/2026' }],
        },
      });
    given(raising()).when(confirming('officer')).thenRefuses(VetoNeedsSecondPerson);
    given(raising(), confirming()).when(confirming('third')).thenRefuses(VetoNotAtThisStep);
  });

  it('is raised at once where one person is enough', () => {
    spec.when(raising({ approvals: 'one' })).then({
      type: 'VetoRaised',
      data: {
        vetoId: 'v1',
        ...statement,
        approvals: 'one',
        proposerId: 'officer',
        raisedOn: '2017-05-03',
        applications: [{ cycleId: '2026', entryId: 'v1/2026' }],
      },
    });
  });

  it('may be dismissed by the second person, with a reason', () => {
    given(raising())
      .when(dismissing())
      .then({ type: 'VetoDismissed', data: { vetoId: 'v1', dismissedBy: 'director', reason: '证据不足' } });
    given(raising()).when(dismissing(' ')).thenRefuses(TextRefused);
    given(raising(), dismissing()).when(dismissing()).thenNothing();
    given(raising(), confirming()).when(dismissing()).thenRefuses(VetoNotAtThisStep);
    spec.when(dismissing()).thenRefuses(VetoUnknown);
  });

  it('is lifted by two persons with a reason, in every cycle in which it stands', () => {
    given(raising(), confirming())
      .when(lifting())
      .then({
        type: 'VetoLiftProposed',
        data: { vetoId: 'v1', proposerId: 'officer', reason: '查明不负责任' },
      });
    given(raising(), confirming(), lifting()).when(confirming('officer')).thenRefuses(VetoNeedsSecondPerson);
    given(raising(), confirming(), lifting())
      .when(confirming())
      .then({
        type: 'VetoLifted',
        data: {
          vetoId: 'v1',
          organisationId,
          veto: 'production',
          proposerId: 'officer',
          confirmerId: 'director',
          reason: '查明不负责任',
          liftedOn: '2017-05-03',
          applications: [{ cycleId: '2026', entryId: 'v1/2026' }],
        },
      });
    given(raising(), confirming(), lifting())
      .when(dismissing('仍应负责'))
      .then({
        type: 'VetoLiftDismissed',
        data: { vetoId: 'v1', dismissedBy: 'director', reason: '仍应负责' },
      });
    given(raising(), confirming(), lifting(), confirming()).when(lifting()).thenNothing();
    given(raising()).when(lifting()).thenRefuses(VetoNotAtThisStep);
    given(raising(), confirming()).when(lifting('')).thenRefuses(TextRefused);
  });

  it('stands once in a cycle', () => {
    given(raising(), confirming())
      .when(raising({ vetoId: 'v2' }))
      .thenRefuses(VetoStandsAlready);
    given(raising())
      .when(raising({ vetoId: 'v2' }))
      .thenRefuses(VetoStandsAlready);
    const raised = ({ type, data }: VetoRecordEvent) => type === 'VetoRaised' && data.applications;
    const again = raising({ vetoId: 'v2', approvals: 'one' });
    expect(goldenHistory(vetoRecordDecider, [raising(), dismissing(), again]).map(raised)).toEqual([
      false,
      false,
      [{ cycleId: '2026', entryId: 'v2/2026' }],
    ]);
    const longer = raising({ vetoId: 'v2', approvals: 'one', scope: { ...period, until: '2028-05-31' } });
    const history = goldenHistory(vetoRecordDecider, [raising({ scope: period }), confirming(), longer]);
    expect(history.map(raised).at(-1)).toEqual([]);
  });

  it('is refused where it says too little', () => {
    spec.when(raising({ reason: '' })).thenRefuses(TextRefused);
    spec.when(raising({ cycleIds: [] })).thenRefuses(VetoTouchesNoCycle);
    spec.when(raising({ scope: { kind: 'period', from: '六月' } })).thenRefuses(VetoPeriodRefused);
    spec
      .when(raising({ scope: { kind: 'period', from: '2026-06-01', until: '2026-05-31' } }))
      .thenRefuses(VetoPeriodRefused);
    const evidenceIds = Array.from({ length: 51 }, (_, at) => `e${String(at)}`);
    spec.when(raising({ evidenceIds })).thenRefuses(VetoEvidenceTooMuch);
  });

  it('that comes again changes nothing', () => {
    const commands = [raising(), confirming(), lifting(), confirming()];
    let state = vetoRecordDecider.initialState;
    for (const command of commands) {
      for (const event of vetoRecordDecider.decide(command, state)) {
        const header = { id: 'e', version: 1, actorId: 'a', correlationId: 'c' };
        state = vetoRecordDecider.evolve(state, {
          ...header,
          causationId: command.metadata.commandId,
          ...event,
        });
      }
    }
    expect(commands.flatMap((command) => vetoRecordDecider.decide(command, state))).toEqual([]);
  });
});

describe('a veto for a period', () => {
  const standing = [raising({ scope: period }), confirming()];

  it('stands in the cycles of the period that open later, once in each', () => {
    given(...standing)
      .when(applying('2026', '2027'))
      .then({
        type: 'VetoApplied',
        data: {
          vetoId: 'v1',
          organisationId,
          veto: 'production',
          scope: period,
          reason: statement.reason,
          application: { cycleId: '2027', entryId: 'v1/2027' },
        },
      });
    given(...standing, applying('2027'))
      .when(applying('2027'))
      .thenNothing();
  });

  it('stands nowhere new once it was lifted, nor while it is proposed only', () => {
    given(...standing, lifting(), confirming())
      .when(applying('2027'))
      .thenNothing();
    given(raising({ scope: period }))
      .when(applying('2027'))
      .thenNothing();
    given(raising(), confirming()).when(applying('2027')).thenNothing();
  });
});
