import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import { ApplyVeto, ConfirmVeto, DismissVeto, LiftVeto, RaiseVeto } from './veto-record.commands.ts';
import { vetoRecordDecider } from './veto-record.decider.ts';
import type { VetoRecordEvent, VetoStatement } from './veto-record.events.ts';

const organisationId = '盐仓街道';
const at = { organisationId, vetoId: 'v1' };
const statement: VetoStatement = {
  organisationId,
  organisationName: '盐仓街道',
  ancestorIds: ['root'],
  veto: 'production',
  title: { zh: '安全生产', en: 'Production safety' },
  scope: { kind: 'period', from: '2026-06-01', until: '2027-05-31' },
  reason: '发生较大生产安全事故',
  documentNumber: '舟安委〔2026〕5号',
  evidenceIds: ['report-1'],
};
const by = (commandId: string, actorId = 'officer') => commandMetadata({ commandId, actorId });
const raising = (commandId: string, vetoId: string, given: Partial<VetoStatement> = {}) =>
  new RaiseVeto(by(commandId), { ...statement, ...given, vetoId, approvals: 'two', cycleIds: ['2026'] });

const commands = [
  raising('raise-food', 'v0', { veto: 'food', title: { zh: '食品安全', en: 'Food safety' } }),
  new DismissVeto(by('dismiss', 'director'), { organisationId, vetoId: 'v0', reason: '证据不足' }),
  raising('raise', 'v1'),
  new ConfirmVeto(by('confirm', 'director'), { ...at, cycleIds: ['2026'] }),
  new ApplyVeto(by('apply', 'clock'), { ...at, cycleIds: ['2026', '2027'] }),
  new LiftVeto(by('lift'), { ...at, reason: '查明不负责任' }),
  new DismissVeto(by('keep', 'director'), { ...at, reason: '仍应负责' }),
  new LiftVeto(by('lift-again'), { ...at, reason: '查明不负责任' }),
  new ConfirmVeto(by('agree', 'director'), { ...at, cycleIds: [] }),
];

const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of a veto record', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(goldenHistory(vetoRecordDecider, commands)));
    expect(Object.keys(golden)).toHaveLength(7);
  });

  it('are folded as they were when they were written', () => {
    const names = [
      'veto-proposed',
      'veto-raised',
      'veto-applied',
      'veto-lift-proposed',
      'veto-lift-dismissed',
    ];
    const state = names.reduce(
      (folded, name) =>
        vetoRecordDecider.evolve(folded, proposed(golden[`${name}.v1`] as unknown as VetoRecordEvent)),
      vetoRecordDecider.initialState,
    );
    expect(state.vetoes['v1']).toMatchObject({
      status: 'standing',
      applications: [
        { cycleId: '2026', entryId: 'v1/2026' },
        { cycleId: '2027', entryId: 'v1/2027' },
      ],
    });
  });
});
