import type { EventStore } from '@kaoping/event-sourcing';
import { AllowAnybody, EVENT_STORE, Followers } from '@kaoping/nest-platform';
import { Controller, Get, HttpCode, Inject, ServiceUnavailableException } from '@nestjs/common';

interface Readiness {
  readonly status: 'ready';
  readonly tenants: number;
  readonly parked: number;
}

/** Tells a supervisor whether the process lives, and whether it can do its work. */
@AllowAnybody()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(Followers) private readonly followers: Followers,
  ) {}

  @Get('live')
  @HttpCode(200)
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /**
   * Ready when every tenant's ledger opens and nothing that follows it is stalled. `parked` counts the aggregates
   * whose events some follower could not take in: all others are served, and these want a look.
   */
  @Get('ready')
  async ready(): Promise<Readiness> {
    const tenants = await this.eventStore.tenants();
    const asked = tenants.flatMap((tenant) => this.followers.all().map((one) => one.health(tenant)));
    const healths = await Promise.all(asked);
    if (healths.some(({ status }) => status.kind === 'stalled')) {
      throw new ServiceUnavailableException({ status: 'stalled' });
    }
    const parked = healths.reduce((sum, health) => sum + health.parked, 0);
    return { status: 'ready', tenants: tenants.length, parked };
  }
}
