import { tenantId } from '@kaoping/event-sourcing';
import { commandMetadata, deciderSpec } from '@kaoping/testing';
import type { GroupMember } from '../../enterprises/result/enterprise-standing.ts';
import {
  AcceptInvitation,
  ChangeQuota,
  ConfirmJoining,
  InviteSubsidiary,
  ReleaseAcceptance,
  ResumeSubsidiary,
  SuspendSubsidiary,
  TakeMemberReport,
  TakeReport,
  WithdrawInvitation,
} from './subsidiary.commands.ts';
import { subsidiaryDecider } from './subsidiary.decider.ts';
import type { SubsidiaryEvent } from './subsidiary.events.ts';

const now = '2017-05-03T08:00:00.000Z';
const later = '2017-06-01T08:00:00.000Z';
const expiresAt = '2017-05-10T08:00:00.000Z';
const quotaBytes = 2_147_483_648;
const invitationId = 'invitation-1';
const by = (commandId: string, instant = now) =>
  commandMetadata({ tenantId: tenantId('jinneng'), commandId, now: instant });
const spec = deciderSpec(subsidiaryDecider);

const invited: SubsidiaryEvent = {
  type: 'SubsidiaryInvited',
  data: { nameHint: '长平公司', secretDigest: 'digest', expiresAt, quotaBytes, invitedAt: now },
};
const accepted: SubsidiaryEvent = {
  type: 'SubsidiaryInvitationAccepted',
  data: { tenantId: 'changping', name: '长平公司', acceptedAt: now },
};
const joined: SubsidiaryEvent = { type: 'SubsidiaryJoined', data: { tenantId: 'changping', joinedAt: now } };
const withdrawn: SubsidiaryEvent = {
  type: 'SubsidiaryInvitationWithdrawn',
  data: { reason: '名单有误', withdrawnAt: now },
};
const released: SubsidiaryEvent = {
  type: 'SubsidiaryAcceptanceReleased',
  data: { tenantId: 'changping', releasedAt: now },
};
const past = [invited, accepted, joined];
const report = {
  tenantId: 'changping',
  name: '长平公司',
  state: 'active' as const,
  since: now,
  readiness: { hasOfficer: true, hasTree: false },
  sequence: 4,
};
const reported = (stated: object = {}): SubsidiaryEvent => ({
  type: 'SubsidiaryReported',
  data: { ...report, ...stated },
});

describe('an invitation', () => {
  const invite = (stated: Partial<InviteSubsidiary['data']> = {}) =>
    new InviteSubsidiary(by('invite'), {
      invitationId,
      nameHint: ' 长平公司 ',
      secretDigest: 'digest',
      expiresAt,
      quotaBytes,
      ...stated,
    });

  it('goes out with a digest of its secret', () => {
    spec.when(invite()).then(invited);
  });

  it.each([
    ['no name', { nameHint: ' ' }, 'INVITATION.NAME_MALFORMED'],
    ['an endless name', { nameHint: '长'.repeat(201) }, 'INVITATION.NAME_MALFORMED'],
    ['an end that is no instant', { expiresAt: '2017-05-10' }, 'INVITATION.EXPIRY_MALFORMED'],
    ['an end before its beginning', { expiresAt: now }, 'INVITATION.EXPIRY_PAST'],
    ['a quota without room', { quotaBytes: 1_000 }, 'SUBSIDIARY.QUOTA_OUTSIDE'],
    ['half a byte', { quotaBytes: quotaBytes + 1 / 2 }, 'SUBSIDIARY.QUOTA_OUTSIDE'],
    ['a quota of more than a file', { quotaBytes: 2 ** 41 }, 'SUBSIDIARY.QUOTA_OUTSIDE'],
  ])('refuses %s', (_, stated, code) => {
    spec.when(invite(stated)).thenRefuses(code);
  });

  it('goes out once a request, and under one id', () => {
    const known = { ...invited, causationId: 'invite' };
    const state = subsidiaryDecider.evolve(subsidiaryDecider.initialState, known as never);
    expect(subsidiaryDecider.decide(invite(), state)).toEqual([]);
    spec.given(invited).when(invite()).thenRefuses('INVITATION.ID_TAKEN');
  });

  describe('that is withdrawn', () => {
    const withdraw = (reason = '名单有误') =>
      new WithdrawInvitation(by('withdraw'), { invitationId, reason });

    it('says why, once', () => {
      spec.given(invited).when(withdraw()).then(withdrawn);
      spec.given(invited, withdrawn).when(withdraw()).thenNothing();
      spec.given(invited).when(withdraw(' ')).thenRefuses('SUBSIDIARY.REASON_BLANK');
      spec.when(withdraw()).thenRefuses('SUBSIDIARY.UNKNOWN');
    });

    it('is not when somebody has accepted it', () => {
      spec.given(invited, accepted).when(withdraw()).thenRefuses('INVITATION.ACCEPTED_ALREADY');
      spec
        .given(...past)
        .when(withdraw())
        .thenRefuses('INVITATION.ACCEPTED_ALREADY');
    });
  });
});

describe('accepting an invitation', () => {
  const accept = (stated: Partial<AcceptInvitation['data']> = {}, instant = now, commandId = 'accept') =>
    new AcceptInvitation(by(commandId, instant), {
      invitationId,
      secretDigest: 'digest',
      tenantId: 'changping',
      name: '长平公司',
      ...stated,
    });

  it('takes it for one enterprise', () => {
    spec.given(invited).when(accept()).then(accepted);
  });

  it('says the same of an unknown, wrong, withdrawn, expired and used one', () => {
    const code = 'INVITATION.REFUSED';
    spec.when(accept()).thenRefuses(code);
    spec
      .given(invited)
      .when(accept({ secretDigest: 'other' }))
      .thenRefuses(code);
    spec.given(invited, withdrawn).when(accept()).thenRefuses(code);
    spec.given(invited).when(accept({}, expiresAt)).thenRefuses(code);
    spec
      .given(...past)
      .when(accept())
      .thenRefuses(code);
    spec
      .given(...past)
      .when(accept({ secretDigest: 'other', tenantId: 'luan' }))
      .thenRefuses(code);
  });

  it('goes on after a stop, with the same enterprise only', () => {
    spec
      .given(invited, accepted)
      .when(accept({}, now, 'again'))
      .thenNothing();
    spec
      .given(invited, accepted)
      .when(accept({ tenantId: 'luan' }))
      .thenRefuses('INVITATION.IN_USE');
    spec
      .given(invited, accepted)
      .when(accept({}, expiresAt, 'again'))
      .thenRefuses('INVITATION.REFUSED');
  });

  it('is recognised when it is repeated, also after all is done', () => {
    const state = [invited, accepted, joined].reduce(
      (folded, event) => subsidiaryDecider.evolve(folded, { ...event, causationId: 'accept' } as never),
      subsidiaryDecider.initialState,
    );
    const repeated = accept({}, later);
    // The invitation was made by another command, of course; what counts here is who accepted.
    expect(subsidiaryDecider.decide(repeated, { ...state, changedBy: [] } as never)).toEqual([]);
  });

  it('is confirmed once by what the enterprise itself says', () => {
    const confirm = new ConfirmJoining(by('confirm'), { invitationId, tenantId: 'changping' });
    spec.given(invited, accepted).when(confirm).then(joined);
    spec
      .given(...past)
      .when(confirm)
      .thenNothing();
    spec.given(invited).when(confirm).thenNothing();
    spec.given(invited, accepted, released).when(confirm).then(joined);
  });

  it('is given up, and then open to others', () => {
    const release = new ReleaseAcceptance(by('release'), { invitationId, tenantId: 'changping' });
    spec.given(invited, accepted).when(release).then(released);
    spec
      .given(...past)
      .when(release)
      .thenNothing();
    spec
      .given(invited, accepted, released)
      .when(accept({ tenantId: 'luan', name: '潞安公司' }))
      .then({
        type: 'SubsidiaryInvitationAccepted',
        data: { tenantId: 'luan', name: '潞安公司', acceptedAt: now },
      });
  });
});

describe('directing a subsidiary', () => {
  const suspend = (reason = '逾期未整改') =>
    new SuspendSubsidiary(by('suspend', later), { invitationId, reason });
  const resume = (reason = '整改完成') => new ResumeSubsidiary(by('resume', later), { invitationId, reason });
  const change = (bytes: number, reason = '佐证材料较多') =>
    new ChangeQuota(by('quota', later), { invitationId, quotaBytes: bytes, reason });
  const suspension = { reason: '逾期未整改', since: later };
  const suspended: SubsidiaryEvent = {
    type: 'SubsidiarySuspended',
    data: { tenantId: 'changping', quotaBytes, suspension, directedAt: later },
  };

  it('suspends it once, with a reason', () => {
    spec
      .given(...past)
      .when(suspend())
      .then(suspended);
    spec
      .given(...past, suspended)
      .when(suspend('别的原因'))
      .thenNothing();
    spec
      .given(...past)
      .when(suspend(' '))
      .thenRefuses('SUBSIDIARY.REASON_BLANK');
  });

  it('resumes it once', () => {
    spec
      .given(...past, suspended)
      .when(resume())
      .then({
        type: 'SubsidiaryResumed',
        data: { tenantId: 'changping', quotaBytes, directedAt: later, reason: '整改完成' },
      });
    spec
      .given(...past)
      .when(resume())
      .thenNothing();
  });

  it('changes its quota, and says again whether it is suspended', () => {
    const bytes = 4_294_967_296;
    const said = { tenantId: 'changping', quotaBytes: bytes };
    spec
      .given(...past, suspended)
      .when(change(bytes))
      .then({
        type: 'SubsidiaryQuotaChanged',
        data: { ...said, suspension, directedAt: later, reason: '佐证材料较多' },
      });
    spec
      .given(...past)
      .when(change(bytes))
      .then({ type: 'SubsidiaryQuotaChanged', data: { ...said, directedAt: later, reason: '佐证材料较多' } });
    spec
      .given(...past)
      .when(change(quotaBytes))
      .thenNothing();
    spec
      .given(...past)
      .when(change(1))
      .thenRefuses('SUBSIDIARY.QUOTA_OUTSIDE');
  });

  it('is not possible before it joined, nor after it left', () => {
    for (const command of [suspend(), resume(), change(4_294_967_296)]) {
      spec.given(invited, accepted).when(command).thenRefuses('SUBSIDIARY.NOT_JOINED');
      spec
        .given(...past, reported({ state: 'gone' }))
        .when(command)
        .thenRefuses('SUBSIDIARY.GONE');
      spec.when(command).thenRefuses('SUBSIDIARY.UNKNOWN');
    }
  });
});

describe('a report of a subsidiary', () => {
  const take = (stated: object = {}) => new TakeReport(by('take'), { ...report, invitationId, ...stated });

  it('is kept', () => {
    spec
      .given(...past)
      .when(take())
      .then(reported());
  });

  it('confirms that it joined', () => {
    spec.given(invited, accepted).when(take()).then(joined, reported());
  });

  it('is left aside when it is older than the last, or comes again', () => {
    spec
      .given(...past, reported())
      .when(take())
      .thenNothing();
    spec
      .given(...past, reported())
      .when(take({ sequence: 3, state: 'leaving' }))
      .thenNothing();
    spec
      .given(...past, reported())
      .when(take({ sequence: 5, state: 'leaving', lastDay: '2017-06-30' }))
      .then(reported({ sequence: 5, state: 'leaving', lastDay: '2017-06-30' }));
  });

  it('is not heard from anybody else', () => {
    spec
      .given(...past)
      .when(take({ tenantId: 'luan' }))
      .thenNothing();
    spec.given(invited).when(take()).thenNothing();
    spec.when(take()).thenRefuses('SUBSIDIARY.UNKNOWN');
  });

  describe('about an enterprise below it', () => {
    const member: GroupMember = {
      tenantId: 'fengtai',
      name: '丰泰矿',
      state: 'active',
      since: now,
      headquarters: 'changping',
    };
    const tell = (stated: object = {}) =>
      new TakeMemberReport(by('member'), {
        invitationId,
        tenantId: 'changping',
        member,
        sequence: 9,
        ...stated,
      });
    const described: SubsidiaryEvent = { type: 'SubsidiaryMemberDescribed', data: { member, sequence: 9 } };

    it('is kept, the latest only', () => {
      spec
        .given(...past)
        .when(tell())
        .then(described);
      spec
        .given(...past, described)
        .when(tell())
        .thenNothing();
      spec
        .given(...past, described)
        .when(tell({ sequence: 8 }))
        .thenNothing();
      spec
        .given(...past, described)
        .when(tell({ sequence: 10, member: { ...member, state: 'gone' } }))
        .then({
          type: 'SubsidiaryMemberDescribed',
          data: { member: { ...member, state: 'gone' }, sequence: 10 },
        });
    });

    it('confirms that its teller joined, and is heard from nobody else', () => {
      spec.given(invited, accepted).when(tell()).then(joined, described);
      spec
        .given(...past)
        .when(tell({ tenantId: 'luan' }))
        .thenNothing();
    });

    it('is left aside beyond a thousand of them', () => {
      const many = Array.from({ length: 1_000 }, (_, index): SubsidiaryEvent => ({
        type: 'SubsidiaryMemberDescribed',
        data: { member: { ...member, tenantId: `mine-${String(index)}` }, sequence: index + 1 },
      }));
      spec
        .given(...past, ...many)
        .when(tell({ sequence: 2_000 }))
        .thenNothing();
    });
  });
});
