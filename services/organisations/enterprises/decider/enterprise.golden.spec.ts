import { tenantId } from '@kaoping/event-sourcing';
import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import {
  BeginAdmission,
  CompleteLeaving,
  DeclareLeaving,
  DescribeMember,
  EndAdmission,
  FoundSubsidiary,
  NoteExport,
  NoteReadiness,
  RecordTenantKey,
  TakeDirection,
  WithdrawLeaving,
  type EnterpriseCommand,
} from './enterprise.commands.ts';
import { enterpriseDecider } from './enterprise.decider.ts';
import type { EnterpriseEvent } from './enterprise.events.ts';
import { initialEnterprise, type Enterprise } from './enterprise.state.ts';

const by = (commandId: string, now = '2017-05-03T08:00:00.000Z') =>
  commandMetadata({ tenantId: tenantId('changping'), commandId, now });
const group = {
  headquarters: 'jinneng',
  headquartersName: '晋能集团',
  invitationId: 'invitation-1',
  quotaBytes: 2_147_483_648,
};
const direction = {
  headquarters: 'jinneng',
  invitationId: 'invitation-1',
  sequence: 9,
  quotaBytes: 4_294_967_296,
  directedAt: '2017-06-01T08:00:00.000Z',
};
const suspension = { reason: '逾期未整改', since: '2017-06-01T08:00:00.000Z' };

/** Commands that write every kind of event; the last of a kind is its sample. */
const commands: readonly EnterpriseCommand[] = [
  new FoundSubsidiary(by('found'), { name: '娄星区', group }),
  new RecordTenantKey(by('key'), {
    keyId: '5f2a',
    algorithm: 'ed25519',
    publicKey: '-----BEGIN PUBLIC KEY-----\nMCow…\n-----END PUBLIC KEY-----\n',
  }),
  new BeginAdmission(by('begin'), { invitationId: 'own', tenantId: 'fengtai' }),
  new EndAdmission(by('end'), { invitationId: 'own', tenantId: 'fengtai', hasJoined: true }),
  new DescribeMember(by('member'), {
    member: {
      tenantId: 'fengtai',
      name: '丰泰矿',
      state: 'gone',
      since: '2017-05-31T16:00:00.000Z',
      lastDay: '2017-05-31',
      headquarters: 'changping',
    },
  }),
  new TakeDirection(by('suspend'), { ...direction, suspension }),
  new TakeDirection(by('resume'), { ...direction, sequence: 10 }),
  new DeclareLeaving(by('leave'), { reason: '整体划转', lastDay: '2017-06-30' }),
  new WithdrawLeaving(by('stay'), { reason: '方案调整' }),
  new DeclareLeaving(by('leave-again'), { reason: '整体划转', lastDay: '2017-06-30' }),
  new NoteReadiness(by('ready'), { step: 'tree' }),
  new NoteExport(by('export'), { throughPosition: 1_024 }),
  new CompleteLeaving(by('gone', '2017-06-30T16:00:00.000Z')),
];

/** Every kind of event; one more must have its sample. */
const TYPES: Readonly<Record<EnterpriseEvent['type'], true>> = {
  EnterpriseRegistered: true,
  TenantKeyCreated: true,
  EnterpriseJoinedGroup: true,
  EnterpriseDirectionTaken: true,
  EnterpriseSuspended: true,
  EnterpriseResumed: true,
  EnterpriseQuotaChanged: true,
  EnterpriseLeavingDeclared: true,
  EnterpriseLeavingWithdrawn: true,
  EnterpriseGone: true,
  EnterpriseReadied: true,
  EnterpriseAdmissionBegan: true,
  EnterpriseAdmissionEnded: true,
  EnterpriseMemberDescribed: true,
  EnterpriseMemberReported: true,
  EnterpriseReported: true,
  EnterpriseExportTaken: true,
};

const history = (): readonly EnterpriseEvent[] => {
  let state: Enterprise = initialEnterprise;
  return commands.flatMap((command) => {
    const decided = enterpriseDecider.decide(command, state);
    for (const event of decided) {
      state = enterpriseDecider.evolve(state, proposed(event, { causationId: command.metadata.commandId }));
    }
    return decided;
  });
};

const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of an enterprise', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(history()));
    expect(
      Object.values(golden)
        .map(({ type }) => type)
        .sort(),
    ).toEqual(Object.keys(TYPES).sort());
  });

  it('are folded as they were when they were written', () => {
    const inOrder = [
      'enterprise-registered.v1',
      'tenant-key-created.v1',
      'enterprise-joined-group.v1',
      'enterprise-direction-taken.v1',
      'enterprise-suspended.v1',
      'enterprise-quota-changed.v1',
      'enterprise-leaving-declared.v1',
      'enterprise-readied.v1',
      'enterprise-admission-began.v1',
      'enterprise-admission-ended.v1',
      'enterprise-member-described.v1',
      'enterprise-member-reported.v1',
      'enterprise-reported.v1',
      'enterprise-export-taken.v1',
      'enterprise-gone.v1',
    ];
    const state = inOrder.reduce<Enterprise>(
      (folded, name) =>
        enterpriseDecider.evolve(
          folded,
          proposed(golden[name] as unknown as EnterpriseEvent, { causationId: name }),
        ),
      initialEnterprise,
    );
    expect(state).toEqual({
      status: 'registered',
      name: '娄星区',
      registeredAt: '2017-05-03T08:00:00.000Z',
      registeredBy: 'enterprise-registered.v1',
      activeSince: '2017-05-03T08:00:00.000Z',
      key: golden['tenant-key-created.v1']!.data,
      group: golden['enterprise-joined-group.v1']!.data,
      quotaBytes: 4_294_967_296,
      directedThrough: 10,
      suspension,
      leaving: golden['enterprise-leaving-declared.v1']!.data,
      goneAt: '2017-06-30T16:00:00.000Z',
      readiness: { hasOfficer: false, hasTree: true },
      admissions: {},
      hasSubsidiaries: true,
      members: { fengtai: (golden['enterprise-member-described.v1']!.data as { member: unknown }).member },
      reported: golden['enterprise-reported.v1']!.data,
      changedBy: ['enterprise-leaving-declared.v1', 'enterprise-export-taken.v1'],
    });
  });
});
