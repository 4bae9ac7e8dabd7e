import { commandMetadata, projectionSpec, recordedHistory } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import {
  ApplyVeto,
  ConfirmVeto,
  LiftVeto,
  RaiseVeto,
  type VetoRecordCommand,
} from '../decider/veto-record.commands.ts';
import { vetoRecordDecider } from '../decider/veto-record.decider.ts';
import type { VetoStatement } from '../decider/veto-record.events.ts';
import { vetoListProjection } from './veto-list.projection.ts';
import { VETO_TABLE } from './veto-list.rows.ts';

const organisationId = '盐仓街道';
const at = { organisationId, vetoId: 'v1' };
const statement: VetoStatement = {
  organisationId,
  organisationName: '盐仓街道',
  ancestorIds: ['root'],
  veto: 'production',
  title: { zh: '安全生产', en: 'Production safety' },
  scope: { kind: 'period', from: '2026-06-01' },
  reason: '发生较大生产安全事故',
  evidenceIds: [],
};
const by = (commandId: string, actorId = 'officer') => commandMetadata({ commandId, actorId });
const raised = [
  new RaiseVeto(by('raise'), { ...statement, vetoId: 'v1', approvals: 'two', cycleIds: ['2026'] }),
  new ConfirmVeto(by('confirm', 'director'), { ...at, cycleIds: ['2026'] }),
  new ApplyVeto(by('apply', 'clock'), { ...at, cycleIds: ['2027'] }),
];
const rowsAfter = (...commands: readonly VetoRecordCommand[]) =>
  projectionSpec(vetoListProjection).given(
    ...recordedHistory().in('veto-record', organisationId, ...goldenHistory(vetoRecordDecider, commands))
      .events,
  );
const key = JSON.stringify([organisationId, 'v1']);
const standing = {
  ...statement,
  vetoId: 'v1',
  status: 'standing',
  proposerId: 'officer',
  confirmerId: 'director',
  raisedOn: '2017-05-03',
  cycleIds: ['2026', '2027'],
};

describe('the list of vetoes', () => {
  it('shows where a veto stands', async () => {
    await rowsAfter(...raised).thenRow(VETO_TABLE, key, standing);
    await rowsAfter(...raised).thenIndexes(VETO_TABLE, key, {
      all: 'all',
      organisation: organisationId,
      status: 'standing',
    });
  });

  it('shows why it was lifted', async () => {
    const lifting = new LiftVeto(by('lift'), { ...at, reason: '查明不负责任' });
    const agreed = new ConfirmVeto(by('agree', 'director'), { ...at, cycleIds: [] });
    await rowsAfter(...raised, lifting).thenRow(VETO_TABLE, key, {
      ...standing,
      status: 'lift-proposed',
      remark: '查明不负责任',
    });
    await rowsAfter(...raised, lifting, agreed).thenRow(VETO_TABLE, key, {
      ...standing,
      status: 'lifted',
      remark: '查明不负责任',
      liftedOn: '2017-05-03',
    });
  });
});
