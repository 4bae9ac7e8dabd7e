import type { TenantId } from '@kaoping/event-sourcing';
import type { Grant, RequestContext } from '@kaoping/nest-platform';
import { commandMetadata } from '@kaoping/testing';

/** The role of an officer of the whole enterprise. */
const OFFICER: readonly Grant[] = [{ role: 'officer', scope: { kind: 'tenant' } }];

/** Who asks, and when. */
export interface Asking {
  readonly tenantId: TenantId;
  readonly actorId?: string;
  readonly personId?: string;
  readonly grants?: readonly Grant[];
  readonly now?: string;
}

let serial = 0;

/** A request as a resolver receives it; its commands have ids of their own unless the caller gives one. */
export const fakeRequest = ({
  tenantId,
  actorId = 'wang-fang',
  personId,
  grants = OFFICER,
  now = '2026-03-02T01:00:00.000Z',
}: Asking): RequestContext => {
  const metadataFor: RequestContext['metadataFor'] = (holder, requestId) =>
    commandMetadata({ ...holder, now, commandId: requestId ?? `request-${String((serial += 1))}` });
  return {
    language: 'zh',
    now,
    address: 'test',
    identity: () => ({ tenantId, actorId, grants, ...(personId !== undefined && { personId }) }),
    session: () => undefined,
    metadata: (requestId) => metadataFor({ tenantId, actorId }, requestId),
    metadataFor,
    respondWith: () => undefined,
  };
};
