import { tenantId } from '@kaoping/event-sourcing';
import { commandMetadata, deciderSpec } from '@kaoping/testing';
import {
  BeginAdmission,
  CompleteLeaving,
  DeclareLeaving,
  DescribeMember,
  EndAdmission,
  FoundSubsidiary,
  JoinGroup,
  NoteExport,
  NoteReadiness,
  RecordTenantKey,
  RegisterEnterprise,
  TakeDirection,
  WithdrawLeaving,
} from './enterprise.commands.ts';
import { enterpriseDecider } from './enterprise.decider.ts';
import type { EnterpriseEvent } from './enterprise.events.ts';
import type { GroupMember } from '../result/enterprise-standing.ts';

const now = '2017-05-03T08:00:00.000Z';
const later = '2017-06-01T08:00:00.000Z';
const at = (instant: string, commandId = 'command-2') =>
  commandMetadata({ tenantId: tenantId('changping'), now: instant, commandId });
const spec = deciderSpec(enterpriseDecider);

const registered: EnterpriseEvent = {
  type: 'EnterpriseRegistered',
  data: { name: '长平公司', registeredAt: now },
};
const terms = {
  headquarters: 'jinneng',
  headquartersName: '晋能集团',
  invitationId: 'invitation-1',
  quotaBytes: 2_147_483_648,
};
const joined: EnterpriseEvent = { type: 'EnterpriseJoinedGroup', data: { ...terms, joinedAt: now } };
const notReady = { hasOfficer: false, hasTree: false };
const reported = (data: object): EnterpriseEvent =>
  ({
    type: 'EnterpriseReported',
    data: {
      headquarters: 'jinneng',
      invitationId: 'invitation-1',
      name: '长平公司',
      state: 'active',
      since: now,
      readiness: notReady,
      ...data,
    },
  }) as unknown as EnterpriseEvent;
const inGroup = [registered, joined, reported({})];
const leaving: EnterpriseEvent = {
  type: 'EnterpriseLeavingDeclared',
  data: { reason: '整体划转', lastDay: '2017-06-30', declaredAt: later },
};
const gone: EnterpriseEvent = { type: 'EnterpriseGone', data: { goneAt: '2017-06-30T16:00:00.000Z' } };

describe('an enterprise', () => {
  const register = (name: string) => new RegisterEnterprise(at(now), { name });

  it('is registered under its name, without stray spaces', () => {
    spec.when(register(' 长平公司 ')).then(registered);
  });

  it('is not registered twice by a repeated command', () => {
    spec.given(registered).when(register('长平公司')).thenNothing();
  });

  it.each([
    ['a name of blanks', '  ', 'ENTERPRISE.NAME_BLANK'],
    ['a name that no screen shows', '长'.repeat(201), 'ENTERPRISE.NAME_TOO_LONG'],
  ])('refuses %s', (_, name, code) => {
    spec.when(register(name)).thenRefuses(code);
  });

  it('refuses the id of another enterprise', () => {
    spec.given(registered).when(register('双峰县')).thenRefuses('ENTERPRISE.ALREADY_REGISTERED');
  });

  it('keeps the first key that was made for it', () => {
    const key = { keyId: 'a1', algorithm: 'ed25519', publicKey: '-----BEGIN PUBLIC KEY-----' } as const;
    const record = new RecordTenantKey(at(now), key);
    const created: EnterpriseEvent = { type: 'TenantKeyCreated', data: { ...key, createdAt: now } };
    spec.given(registered).when(record).then(created);
    spec.given(registered, created).when(record).thenNothing();
    spec.when(record).thenRefuses('ENTERPRISE.UNKNOWN');
  });

  it('notes who took everything out, once a request', () => {
    const note = new NoteExport(at(now), { throughPosition: 7 });
    const taken: EnterpriseEvent = {
      type: 'EnterpriseExportTaken',
      data: { throughPosition: 7, takenAt: now },
    };
    spec.given(registered).when(note).then(taken);
    spec.given(registered, gone).when(note).thenNothing();
  });
});

describe('a subsidiary that is founded', () => {
  const found = (commandId: string) =>
    new FoundSubsidiary(at(now, commandId), { name: '长平公司', group: terms });

  it('is registered, in its group, and says so to headquarters', () => {
    spec.when(found('command-1')).then(...inGroup);
  });

  it('is not founded twice by the same request', () => {
    spec
      .given(...inGroup)
      .when(found('command-1'))
      .thenNothing();
  });

  it('is not taken over by another request, not even one with the same link', () => {
    spec
      .given(...inGroup)
      .when(found('another'))
      .thenRefuses('ENTERPRISE.ID_TAKEN');
  });

  it('refuses the id of an enterprise that registered by itself', () => {
    spec.given(registered).when(found('another')).thenRefuses('ENTERPRISE.ID_TAKEN');
  });
});

describe('an enterprise that joins a group', () => {
  const join = (stated: Partial<JoinGroup['data']> = {}) =>
    new JoinGroup(at(now), { tenantId: 'changping', group: terms, isTop: false, ...stated });
  const began: EnterpriseEvent = {
    type: 'EnterpriseAdmissionBegan',
    data: { invitationId: 'own', tenantId: 'fengtai' },
  };
  const ended = (hasJoined: boolean): EnterpriseEvent => ({
    type: 'EnterpriseAdmissionEnded',
    data: { invitationId: 'own', tenantId: 'fengtai', hasJoined },
  });

  it('belongs to it from then on', () => {
    spec.given(registered).when(join()).then(joined, reported({}));
  });

  it('does so once', () => {
    spec
      .given(...inGroup)
      .when(join())
      .thenNothing();
  });

  it('refuses a second group', () => {
    const other = { ...terms, headquarters: 'luan', invitationId: 'invitation-9' };
    spec
      .given(...inGroup)
      .when(join({ group: other }))
      .thenRefuses('ENTERPRISE.IN_GROUP_ALREADY');
  });

  it('refuses its own invitation', () => {
    const own = { ...terms, headquarters: 'changping' };
    spec
      .given(registered)
      .when(join({ group: own }))
      .thenRefuses('ENTERPRISE.JOINS_ITSELF');
  });

  it('waits until an acceptance of its own has ended', () => {
    spec
      .given(registered, began)
      .when(join({ isTop: true }))
      .thenRefuses('ENTERPRISE.ADMITTING');
    spec.given(registered, began, ended(false)).when(join()).then(joined, reported({}));
  });

  it('joins the top of a group only when it has subsidiaries, or it could end up below itself', () => {
    const given = [registered, began, ended(true)];
    spec
      .given(...given)
      .when(join())
      .thenRefuses('ENTERPRISE.GROUP_NOT_TOP');
    spec
      .given(...given)
      .when(join({ isTop: true }))
      .then(joined, reported({}));
  });

  it('tells its headquarters of all below it', () => {
    const described: EnterpriseEvent = { type: 'EnterpriseMemberDescribed', data: { member: fengtai } };
    spec
      .given(registered, described)
      .when(join())
      .then(
        joined,
        {
          type: 'EnterpriseMemberReported',
          data: { headquarters: 'jinneng', invitationId: 'invitation-1', member: fengtai },
        },
        reported({}),
      );
  });

  it('joins nobody once it is gone', () => {
    spec.given(registered, leaving, gone).when(join()).thenRefuses('ENTERPRISE.GONE');
  });

  it('notes acceptances of its own invitations once each', () => {
    const begin = new BeginAdmission(at(now), { invitationId: 'own', tenantId: 'fengtai' });
    const end = new EndAdmission(at(now), { invitationId: 'own', tenantId: 'fengtai', hasJoined: true });
    const another = new EndAdmission(at(now), { invitationId: 'own', tenantId: 'luan', hasJoined: true });
    spec.given(registered).when(begin).then(began);
    spec.given(registered, began).when(begin).thenNothing();
    spec.given(registered, began).when(end).then(ended(true));
    spec.given(registered).when(end).thenNothing();
    spec.given(registered, began).when(another).thenNothing();
    spec.given(registered, leaving, gone).when(begin).thenRefuses('ENTERPRISE.GONE');
  });
});

const fengtai: GroupMember = {
  tenantId: 'fengtai',
  name: '丰泰矿',
  state: 'active',
  since: now,
  headquarters: 'changping',
};

describe('an enterprise with others below it', () => {
  const describeIt = (member: GroupMember) => new DescribeMember(at(now), { member });
  const described: EnterpriseEvent = { type: 'EnterpriseMemberDescribed', data: { member: fengtai } };

  it('keeps how they stand, and tells its headquarters', () => {
    spec.given(registered).when(describeIt(fengtai)).then(described);
    spec
      .given(...inGroup)
      .when(describeIt(fengtai))
      .then(described, {
        type: 'EnterpriseMemberReported',
        data: { headquarters: 'jinneng', invitationId: 'invitation-1', member: fengtai },
      });
  });

  it('tells nobody what is known already', () => {
    spec
      .given(...inGroup, described)
      .when(describeIt(fengtai))
      .thenNothing();
  });

  it('leaves after them', () => {
    const declare = new DeclareLeaving(at(later), { reason: '整体划转', lastDay: '2017-06-30' });
    spec.given(registered, described).when(declare).thenRefuses('ENTERPRISE.HAS_SUBSIDIARIES');
    const left: EnterpriseEvent = {
      type: 'EnterpriseMemberDescribed',
      data: { member: { ...fengtai, state: 'gone' } },
    };
    spec.given(registered, described, left).when(declare).then(leaving);
  });
});

describe('an enterprise that is directed', () => {
  const suspension = { reason: '逾期未整改', since: later };
  const direct = (stated: Partial<TakeDirection['data']>) =>
    new TakeDirection(at(later), {
      headquarters: 'jinneng',
      invitationId: 'invitation-1',
      sequence: 9,
      quotaBytes: terms.quotaBytes,
      directedAt: later,
      ...stated,
    });
  const taken = (sequence: number): EnterpriseEvent => ({
    type: 'EnterpriseDirectionTaken',
    data: { sequence },
  });
  const suspended: EnterpriseEvent = { type: 'EnterpriseSuspended', data: suspension };
  const whileSuspended = [...inGroup, taken(9), suspended, reported({ state: 'suspended', since: later })];

  it('is suspended, and says so', () => {
    spec
      .given(...inGroup)
      .when(direct({ suspension }))
      .then(...whileSuspended.slice(inGroup.length));
  });

  it('is resumed, and active since then', () => {
    spec
      .given(...whileSuspended)
      .when(direct({ sequence: 12, directedAt: '2017-06-02T08:00:00.000Z' }))
      .then(
        taken(12),
        { type: 'EnterpriseResumed', data: { since: '2017-06-02T08:00:00.000Z' } },
        reported({ since: '2017-06-02T08:00:00.000Z' }),
      );
  });

  it('gets another quota, and stays suspended', () => {
    spec
      .given(...whileSuspended)
      .when(direct({ sequence: 12, suspension, quotaBytes: 4_294_967_296 }))
      .then(taken(12), {
        type: 'EnterpriseQuotaChanged',
        data: { quotaBytes: 4_294_967_296, changedAt: later },
      });
  });

  it('leaves aside what comes twice, and what was said before the last', () => {
    spec
      .given(...whileSuspended)
      .when(direct({ suspension }))
      .thenNothing();
    spec
      .given(...whileSuspended)
      .when(direct({ sequence: 8 }))
      .thenNothing();
  });

  it('keeps the place of a direction that changes nothing, so that an older one cannot undo it', () => {
    spec
      .given(...inGroup)
      .when(direct({ sequence: 10 }))
      .then(taken(10));
    spec
      .given(...inGroup, taken(10))
      .when(direct({ suspension }))
      .thenNothing();
  });

  it('hears nobody but its own headquarters', () => {
    spec
      .given(...inGroup)
      .when(direct({ headquarters: 'luan', suspension }))
      .thenNothing();
    spec
      .given(...inGroup)
      .when(direct({ invitationId: 'another', suspension }))
      .thenNothing();
    spec.given(registered).when(direct({ suspension })).thenNothing();
  });

  it('is left alone once it is gone', () => {
    spec
      .given(...inGroup, leaving, gone)
      .when(direct({ suspension }))
      .thenNothing();
  });
});

describe('an enterprise that leaves', () => {
  const declare = (stated: Partial<DeclareLeaving['data']> = {}) =>
    new DeclareLeaving(at(later, 'declare'), { reason: '整体划转', lastDay: '2017-06-30', ...stated });
  const withdraw = new WithdrawLeaving(at(later, 'withdraw'), { reason: '方案调整' });

  it('says until when, to its headquarters too', () => {
    spec
      .given(...inGroup)
      .when(declare({ reason: ' 整体划转 ' }))
      .then(leaving, reported({ state: 'leaving', since: later, lastDay: '2017-06-30' }));
  });

  it.each([
    ['no reason', { reason: ' ' }, 'ENTERPRISE.REASON_BLANK'],
    ['a reason that nobody reads', { reason: '转'.repeat(501) }, 'ENTERPRISE.REASON_BLANK'],
    ['a day that the calendar has not', { lastDay: '2017-06-31' }, 'ENTERPRISE.LAST_DAY_MALFORMED'],
    ['a day that is over', { lastDay: '2017-05-31' }, 'ENTERPRISE.LAST_DAY_OVER'],
  ])('refuses %s', (_, stated, code) => {
    spec.given(registered).when(declare(stated)).thenRefuses(code);
  });

  it('has until midnight in China of its last day', () => {
    const on = (instant: string) =>
      new DeclareLeaving(at(instant), { reason: '整体划转', lastDay: '2017-06-01' });
    spec.given(registered).when(on('2017-06-01T16:00:00.000Z')).thenRefuses('ENTERPRISE.LAST_DAY_OVER');
    spec
      .given(registered)
      .when(on('2017-06-01T15:59:59.999Z'))
      .then({
        type: 'EnterpriseLeavingDeclared',
        data: { reason: '整体划转', lastDay: '2017-06-01', declaredAt: '2017-06-01T15:59:59.999Z' },
      });
  });

  it('refuses a second declaration', () => {
    spec.given(registered, leaving).when(declare()).thenRefuses('ENTERPRISE.LEAVING_ALREADY');
  });

  it('stays after all', () => {
    const stays: EnterpriseEvent = {
      type: 'EnterpriseLeavingWithdrawn',
      data: { reason: '方案调整', withdrawnAt: later },
    };
    spec.given(registered, leaving).when(withdraw).then(stays);
    spec.given(registered).when(withdraw).thenNothing();
    spec.given(registered, leaving, gone).when(withdraw).thenRefuses('ENTERPRISE.GONE');
    spec.given(registered, leaving, gone).when(declare()).thenRefuses('ENTERPRISE.GONE');
  });

  it('is gone when its last day is over, and not before', () => {
    const complete = (instant: string) => new CompleteLeaving(at(instant));
    spec.given(registered, leaving).when(complete('2017-06-30T15:59:59.999Z')).thenNothing();
    spec.given(registered, leaving).when(complete('2017-06-30T16:00:00.000Z')).then(gone);
    spec.given(registered).when(complete('2017-06-30T16:00:00.000Z')).thenNothing();
    spec.given(registered, leaving, gone).when(complete('2017-07-01T16:00:00.000Z')).thenNothing();
  });

  it('recognises a declaration that is repeated after it was withdrawn', () => {
    const state = [
      { type: 'EnterpriseRegistered', data: registered.data, causationId: 'register' },
      { type: 'EnterpriseLeavingDeclared', data: leaving.data, causationId: 'declare' },
      {
        type: 'EnterpriseLeavingWithdrawn',
        data: { reason: '方案调整', withdrawnAt: later },
        causationId: 'withdraw',
      },
    ].reduce(
      (folded, event) => enterpriseDecider.evolve(folded, event as never),
      enterpriseDecider.initialState,
    );
    expect(enterpriseDecider.decide(declare(), state)).toEqual([]);
  });
});

describe('an enterprise that gets ready', () => {
  const note = (step: 'officer' | 'tree') => new NoteReadiness(at(now), { step });

  it('tells headquarters each first step, and nothing of what is inside', () => {
    const readied: EnterpriseEvent = { type: 'EnterpriseReadied', data: { step: 'officer' } };
    spec
      .given(...inGroup)
      .when(note('officer'))
      .then(readied, reported({ readiness: { hasOfficer: true, hasTree: false } }));
    spec
      .given(...inGroup, readied)
      .when(note('officer'))
      .thenNothing();
    spec
      .given(...inGroup, readied)
      .when(note('tree'))
      .then(
        { type: 'EnterpriseReadied', data: { step: 'tree' } },
        reported({ readiness: { hasOfficer: true, hasTree: true } }),
      );
  });
});
