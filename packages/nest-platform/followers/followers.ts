import type { SubscriptionStatus } from '@kaoping/event-sourcing';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { TenantId } from '@kaoping/event-sourcing';

/** What follows the ledgers of all tenants, however it does so. */
export interface Follower {
  readonly name: string;
  startAll(): Promise<void>;
  stop(): Promise<void>;
  /** How it fares for one tenant, and how many aggregates wait there for somebody to look. */
  health(tenantId: TenantId): Promise<FollowerHealth>;
}

/** How a follower fares for one tenant. */
export interface FollowerHealth {
  readonly status: SubscriptionStatus;
  readonly parked: number;
}

/** Everything in the process that follows ledgers: it begins and ends with the process, and health asks it. */
@Injectable()
export class Followers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly followers: Follower[] = [];

  add(follower: Follower): void {
    this.followers.push(follower);
  }

  all(): readonly Follower[] {
    return this.followers;
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const follower of this.followers) await follower.startAll();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.followers.map((follower) => follower.stop()));
  }
}

/** For a process that comes and goes beside one that serves: it follows nothing, so that each row has one writer. */
@Injectable()
export class IdleFollowers extends Followers {
  override async onApplicationBootstrap(): Promise<void> {
    // Whatever is asked for its rows starts then, and ends with the process.
  }
}
