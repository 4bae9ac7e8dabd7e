import type { EventStore, ProjectionsByTenant } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { LIVE_RANKINGS } from '@kaoping/scoring';
import { Controller, Get, HttpCode, Inject, ServiceUnavailableException } from '@nestjs/common';

interface Readiness {
  readonly status: 'ready';
  readonly tenants: number;
  readonly parked: number;
}

/** Tells a supervisor whether the process lives, and whether it can do its work. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(LIVE_RANKINGS) private readonly liveRankings: ProjectionsByTenant,
  ) {}

  @Get('live')
  @HttpCode(200)
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /**
   * Ready when every tenant's ledger opens and none of its views is stalled. `parked` counts the scorecards and
   * cycles whose events a view could not take in: all others are served, and these want a look.
   */
  @Get('ready')
  async ready(): Promise<Readiness> {
    const tenants = await this.eventStore.tenants();
    const projections = await Promise.all(tenants.map((tenant) => this.liveRankings.of(tenant)));
    if (projections.some((projection) => projection.subscription().status().kind === 'stalled')) {
      throw new ServiceUnavailableException({ status: 'stalled' });
    }
    const parked = projections.reduce((sum, projection) => sum + projection.subscription().parked().size, 0);
    return { status: 'ready', tenants: tenants.length, parked };
  }
}
