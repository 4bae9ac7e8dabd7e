import {
  projectionsByTenant,
  type EventStore,
  type Projection,
  type ProjectionsByTenant,
  type ReadModels,
  type Sleep,
} from '@kaoping/event-sourcing';
import type { FactoryProvider } from '@nestjs/common';
import { EVENT_STORE, READ_MODELS, SLEEP } from '../ports/injection-tokens.ts';
import { Followers } from './followers.ts';

/**
 * A projection kept live for all tenants, from the start of the process to its end.
 *
 * @example providers: [liveProjection(SHEET_LIST, sheetListProjection)] // inject ProjectionsByTenant by SHEET_LIST
 */
export const liveProjection = (
  token: symbol,
  projection: Projection,
): FactoryProvider<ProjectionsByTenant> => ({
  provide: token,
  inject: [EVENT_STORE, READ_MODELS, SLEEP, Followers],
  useFactory: (eventStore: EventStore, readModels: ReadModels, sleep: Sleep, followers: Followers) => {
    const projections = projectionsByTenant({ eventStore, readModels, sleep, projection });
    followers.add({
      name: projection.name,
      startAll: () => projections.startAll(),
      stop: () => projections.stop(),
      health: async (tenantId) => {
        const subscription = (await projections.of(tenantId)).subscription();
        return { status: subscription.status(), parked: subscription.parked().size };
      },
    });
    return projections;
  },
});
