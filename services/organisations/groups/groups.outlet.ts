import {
  integrationEvent,
  subsidiaryDirected,
  tenantDescribed,
  type IntegrationEvent,
} from '@kaoping/contracts';
import { tenantId, type RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type {
  EnterpriseEvent,
  EnterpriseMemberReported,
  EnterpriseReported,
} from '../enterprises/decider/enterprise.events.ts';
import type {
  SubsidiaryEvent,
  SubsidiaryQuotaChanged,
  SubsidiaryResumed,
  SubsidiarySuspended,
} from './decider/subsidiary.events.ts';

/** What headquarters and subsidiaries tell each other of how they stand. */
export const groupsOutlet: Outlet = {
  name: 'groups',
  categories: ['enterprise', 'subsidiary'],
  tell: (recorded) => {
    const event = recorded as RecordedEvent<EnterpriseEvent | SubsidiaryEvent>;
    if (event.type === 'EnterpriseReported') return tellStanding(event);
    if (event.type === 'EnterpriseMemberReported') return tellMember(event);
    return isDirection(event) ? tellDirection(event) : [];
  },
};

type Direction = SubsidiarySuspended | SubsidiaryResumed | SubsidiaryQuotaChanged;

const DIRECTIONS: readonly string[] = [
  'SubsidiarySuspended',
  'SubsidiaryResumed',
  'SubsidiaryQuotaChanged',
] satisfies readonly Direction['type'][];

const isDirection = (
  event: RecordedEvent<EnterpriseEvent | SubsidiaryEvent>,
): event is RecordedEvent<Direction> => DIRECTIONS.includes(event.type);

/** To the enterprise's own services, and to its headquarters. */
const tellStanding = (event: RecordedEvent<EnterpriseReported>): readonly IntegrationEvent[] => {
  const data = { tenant: event.tenantId, ...event.data };
  return [
    integrationEvent(tenantDescribed, event, data),
    integrationEvent(tenantDescribed, event, data, { recipient: tenantId(data.headquarters) }),
  ];
};

const tellMember = (event: RecordedEvent<EnterpriseMemberReported>): readonly IntegrationEvent[] => {
  const { headquarters, invitationId, member } = event.data;
  const { tenantId: tenant, ...described } = member;
  const data = { tenant, invitationId, ...described };
  return [integrationEvent(tenantDescribed, event, data, { recipient: tenantId(headquarters) })];
};

const tellDirection = (event: RecordedEvent<Direction>): readonly IntegrationEvent[] => {
  const { tenantId: tenant, quotaBytes, suspension, directedAt } = event.data;
  const data = {
    tenant,
    headquarters: event.tenantId,
    invitationId: event.stream.id,
    quotaBytes,
    ...(suspension && { suspension }),
    directedAt,
  };
  return [integrationEvent(subsidiaryDirected, event, data, { recipient: tenantId(tenant) })];
};
