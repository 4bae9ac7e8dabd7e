import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { LIVE_RANKINGS } from '@kaoping/scoring';
import type { ProjectionsByTenant } from '@kaoping/event-sourcing';
import { Controller, Get, HttpCode, Inject, ServiceUnavailableException } from '@nestjs/common';

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

  /** Ready when every tenant's ledger opens and none of its views is stalled. */
  @Get('ready')
  async ready(): Promise<{ readonly status: 'ready'; readonly tenants: number }> {
    const tenants = await this.eventStore.tenants();
    const projections = await Promise.all(tenants.map((tenant) => this.liveRankings.of(tenant)));
    if (projections.some((projection) => projection.subscription().status().kind === 'stalled')) {
      throw new ServiceUnavailableException({ status: 'stalled' });
    }
    return { status: 'ready', tenants: tenants.length };
  }
}
