import { tenantId } from '@kaoping/event-sourcing';
import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { SubsidiaryEvent } from '../decider/subsidiary.events.ts';
import { shownMember, shownSubsidiary } from './shown-subsidiary.ts';
import { subsidiaryListProjection } from './subsidiary-list.projection.ts';
import { KEYS, MEMBERS, SUBSIDIARIES, type SubsidiaryRow } from './subsidiary-list.rows.ts';

const now = '2017-05-03T08:00:00.000Z';
const quotaBytes = 2_147_483_648;
const invited: SubsidiaryEvent = {
  type: 'SubsidiaryInvited',
  data: {
    nameHint: '长平公司',
    secretDigest: 'digest',
    expiresAt: '2017-05-10T08:00:00.000Z',
    quotaBytes,
    invitedAt: now,
  },
};
const accepted: SubsidiaryEvent = {
  type: 'SubsidiaryInvitationAccepted',
  data: { tenantId: 'changping', name: '长平公司（筹）', acceptedAt: now },
};
const joined: SubsidiaryEvent = { type: 'SubsidiaryJoined', data: { tenantId: 'changping', joinedAt: now } };
const suspension = { reason: '逾期未整改', since: now };
const suspended: SubsidiaryEvent = {
  type: 'SubsidiarySuspended',
  data: { tenantId: 'changping', quotaBytes, suspension, directedAt: now },
};
const member = {
  tenantId: 'fengtai',
  name: '丰泰矿',
  state: 'leaving' as const,
  since: now,
  lastDay: '2017-06-30',
  headquarters: 'changping',
};
const history = recordedHistory(tenantId('jinneng'))
  .in('enterprise', 'jinneng', {
    type: 'EnterpriseRegistered',
    data: { name: '晋能集团', registeredAt: now },
  })
  .in('subsidiary', 'later', invited)
  .in('subsidiary', 'earlier', invited, accepted, joined, suspended)
  .in('subsidiary', 'unknown', accepted)
  .in('enterprise', 'jinneng', { type: 'EnterpriseMemberDescribed', data: { member } });

const row = (stated: object): SubsidiaryRow =>
  ({
    id: 'earlier',
    subsidiary: {
      status: 'invited',
      invitation: { ...invited.data, secretDigest: '' },
      quotaBytes,
      releasedFor: [],
      members: {},
      changedBy: [],
    },
    state: 'active',
    since: now,
    ...stated,
  }) as unknown as SubsidiaryRow;

describe('the list of subsidiaries', () => {
  it('keeps who was invited in that order, and how each stands, without what opens anything', async () => {
    const invitedRow = row({ id: 'later' });
    await projectionSpec(subsidiaryListProjection)
      .given(...history.events)
      .thenRows(SUBSIDIARIES, {
        '0000000000000002': invitedRow,
        '0000000000000003': row({
          subsidiary: {
            ...invitedRow.subsidiary,
            status: 'joined',
            tenantId: 'changping',
            name: '长平公司（筹）',
            acceptedBy: 'command-1',
            joinedAt: now,
            suspension,
          },
          state: 'suspended',
        }),
      });
  });

  it('keeps all enterprises below', async () => {
    const spec = projectionSpec(subsidiaryListProjection).given(...history.events);
    await spec.thenRows(MEMBERS, { fengtai: member });
    await spec.thenRows(KEYS, { later: '0000000000000002', earlier: '0000000000000003' });
  });

  it.each([
    ['INVITED', 'invited', now],
    ['EXPIRED', 'invited', '2017-05-10T08:00:00.000Z'],
    ['WITHDRAWN', 'withdrawn', now],
    ['ACCEPTED', 'accepted', now],
    ['ACTIVE', 'joined', now],
  ])('says %s', (state, status, instant) => {
    const { subsidiary } = row({});
    const shown = shownSubsidiary(row({ subsidiary: { ...subsidiary, status } }), instant);
    expect(shown).toMatchObject({ state, name: '长平公司', quotaBytes: '2147483648' });
  });

  it('says of an enterprise below what was reported', () => {
    expect(shownMember(member)).toEqual({
      enterpriseId: 'fengtai',
      name: '丰泰矿',
      state: 'LEAVING',
      since: now,
      lastDay: '2017-06-30',
      headquartersId: 'changping',
    });
  });
});
