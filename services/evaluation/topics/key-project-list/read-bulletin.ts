import type { EventStore, RecordedEvent, TenantId } from '@kaoping/event-sourcing';
import { spelled } from '../../cycles/result/spelled.ts';
import type { KeyProjectBulletin } from '../../generated/graphql.ts';
import type { KeyProjectsPublished } from '../decider/bulletin.events.ts';

/** What was published of the key projects for a month; null where nothing was. */
export const readBulletin = async (
  eventStore: EventStore,
  tenantId: TenantId,
  month: string,
): Promise<KeyProjectBulletin | null> => {
  if (month === '') return null;
  const ledger = await eventStore.ledger(tenantId);
  const [event] = await ledger.readStream({ category: 'key-project-bulletin', id: month }, { maxCount: 1 });
  if (!event) return null;
  const { data } = event as RecordedEvent<KeyProjectsPublished>;
  return {
    ...data,
    projects: data.projects.map(({ light, ...project }) => ({
      ...project,
      ...(light && { light: spelled(light) }),
    })),
  };
};
