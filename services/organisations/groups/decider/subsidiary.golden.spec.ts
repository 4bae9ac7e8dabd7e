import { tenantId } from '@kaoping/event-sourcing';
import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import {
  AcceptInvitation,
  ChangeQuota,
  InviteSubsidiary,
  ReleaseAcceptance,
  ResumeSubsidiary,
  SuspendSubsidiary,
  TakeMemberReport,
  TakeReport,
  WithdrawInvitation,
  type SubsidiaryCommand,
} from './subsidiary.commands.ts';
import { subsidiaryDecider } from './subsidiary.decider.ts';
import type { SubsidiaryEvent } from './subsidiary.events.ts';
import { initialSubsidiary, type Subsidiary } from './subsidiary.state.ts';

const now = '2017-05-03T08:00:00.000Z';
const by = (commandId: string) => commandMetadata({ tenantId: tenantId('jinneng'), commandId, now });
const invitationId = 'invitation-1';
const invite = new InviteSubsidiary(by('invite'), {
  invitationId,
  nameHint: '长平公司',
  secretDigest: 'ab'.repeat(32),
  expiresAt: '2017-05-10T08:00:00.000Z',
  quotaBytes: 2_147_483_648,
});
const acceptance = { invitationId, secretDigest: 'ab'.repeat(32), tenantId: 'changping', name: '长平公司' };
const reason = '逾期未整改';

/** Commands that write every kind of event, in two lives: an invitation ends withdrawn, or joined. */
const lives: readonly (readonly SubsidiaryCommand[])[] = [
  [invite, new WithdrawInvitation(by('withdraw'), { invitationId, reason: '名单有误' })],
  [
    invite,
    new AcceptInvitation(by('accept'), acceptance),
    new ReleaseAcceptance(by('release'), { invitationId, tenantId: 'changping' }),
    new AcceptInvitation(by('accept-again'), acceptance),
    new TakeReport(by('report'), {
      invitationId,
      tenantId: 'changping',
      name: '长平公司',
      state: 'leaving',
      since: now,
      lastDay: '2017-06-30',
      readiness: { hasOfficer: true, hasTree: false },
      sequence: 4,
    }),
    new TakeMemberReport(by('member'), {
      invitationId,
      tenantId: 'changping',
      member: { tenantId: 'fengtai', name: '丰泰矿', state: 'active', since: now, headquarters: 'changping' },
      sequence: 9,
    }),
    new SuspendSubsidiary(by('suspend'), { invitationId, reason }),
    new ChangeQuota(by('quota'), { invitationId, quotaBytes: 4_294_967_296, reason: '佐证材料较多' }),
    new ResumeSubsidiary(by('resume'), { invitationId, reason: '整改完成' }),
  ],
];

/** Every kind of event; one more must have its sample. */
const TYPES: Readonly<Record<SubsidiaryEvent['type'], true>> = {
  SubsidiaryInvited: true,
  SubsidiaryInvitationWithdrawn: true,
  SubsidiaryInvitationAccepted: true,
  SubsidiaryAcceptanceReleased: true,
  SubsidiaryJoined: true,
  SubsidiarySuspended: true,
  SubsidiaryResumed: true,
  SubsidiaryQuotaChanged: true,
  SubsidiaryReported: true,
  SubsidiaryMemberDescribed: true,
};

const history = (): readonly SubsidiaryEvent[] =>
  lives.flatMap((commands) => {
    let state: Subsidiary = initialSubsidiary;
    return commands.flatMap((command) => {
      const decided = subsidiaryDecider.decide(command, state);
      for (const event of decided) {
        const { commandId } = command.metadata;
        state = subsidiaryDecider.evolve(state, proposed(event, { causationId: commandId }));
      }
      return decided;
    });
  });

const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of a subsidiary', () => {
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
      'subsidiary-invited.v1',
      'subsidiary-invitation-accepted.v1',
      'subsidiary-acceptance-released.v1',
      'subsidiary-invitation-accepted.v1',
      'subsidiary-joined.v1',
      'subsidiary-reported.v1',
      'subsidiary-member-described.v1',
      'subsidiary-resumed.v1',
      'subsidiary-suspended.v1',
      'subsidiary-quota-changed.v1',
    ];
    const state = inOrder.reduce<Subsidiary>(
      (folded, name) =>
        subsidiaryDecider.evolve(
          folded,
          proposed(golden[name] as unknown as SubsidiaryEvent, { causationId: name }),
        ),
      initialSubsidiary,
    );
    expect(state).toEqual({
      status: 'joined',
      invitation: golden['subsidiary-invited.v1']!.data,
      quotaBytes: 4_294_967_296,
      tenantId: 'changping',
      name: '长平公司',
      acceptedBy: 'subsidiary-invitation-accepted.v1',
      releasedFor: ['changping'],
      joinedAt: now,
      suspension: { reason, since: now },
      resumedAt: now,
      report: golden['subsidiary-reported.v1']!.data,
      members: { fengtai: golden['subsidiary-member-described.v1']!.data },
      changedBy: [
        'subsidiary-invited.v1',
        'subsidiary-resumed.v1',
        'subsidiary-suspended.v1',
        'subsidiary-quota-changed.v1',
      ],
    });
  });

  it('end an invitation that was withdrawn', () => {
    const state = ['subsidiary-invited.v1', 'subsidiary-invitation-withdrawn.v1'].reduce<Subsidiary>(
      (folded, name) =>
        subsidiaryDecider.evolve(folded, proposed(golden[name] as unknown as SubsidiaryEvent)),
      initialSubsidiary,
    );
    expect(state).toMatchObject({ status: 'withdrawn' });
  });
});
