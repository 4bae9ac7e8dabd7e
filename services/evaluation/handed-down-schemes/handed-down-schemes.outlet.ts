import { integrationEvent, schemeAdopted, schemeHandedDown } from '@kaoping/contracts';
import { tenantId, type RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import type {
  SchemeEvent,
  SchemeVersionHandedDown,
  SchemeVersionPublished,
} from '../schemes/decider/scheme.events.ts';

/** What headquarters and subsidiaries tell each other of schemes. */
export const handedDownSchemesOutlet: Outlet = {
  name: 'handed-down-schemes',
  categories: ['scheme'],
  tell: (recorded) => {
    const event = recorded as RecordedEvent<SchemeEvent>;
    switch (event.type) {
      case 'SchemeVersionHandedDown':
        return tellHandedDown(event);
      case 'SchemeVersionPublished':
        return tellAdopted(event);
      case 'SchemeVersionDrafted':
      case 'SchemeVersionConsulted':
      case 'SchemeVersionApproved':
        return [];
    }
  },
};

const tellHandedDown = (event: RecordedEvent<SchemeVersionHandedDown>) => {
  const { version, digest, title, yaml, recipients, note } = event.data;
  const data = {
    schemeId: event.stream.id,
    version,
    digest,
    title: title.zh,
    yaml,
    ...(note !== undefined && { note }),
  };
  return recipients.map((one) =>
    integrationEvent(schemeHandedDown, event, data, { recipient: tenantId(one) }),
  );
};

const tellAdopted = (event: RecordedEvent<SchemeVersionPublished>) => {
  const { basedOn, version, digest } = event.data;
  if (basedOn?.handedDownBy === undefined) return [];
  const { handedDownBy, ...handedDown } = basedOn;
  const data = { handedDown, adopted: { schemeId: event.stream.id, version, digest } };
  return [integrationEvent(schemeAdopted, event, data, { recipient: tenantId(handedDownBy) })];
};
