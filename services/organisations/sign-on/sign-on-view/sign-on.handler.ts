import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { SIGN_ON_ID, signOnDecider } from '../decider/sign-on.decider.ts';
import type { SignOn } from '../decider/sign-on.state.ts';
import { redirectUriOf } from '../result/provider-access.ts';
import { SignOnQuery, type SignOnView } from './sign-on.query.ts';

@QueryHandler(SignOnQuery)
export class SignOnQueryHandler implements IQueryHandler<SignOnQuery> {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  async execute({ tenantId }: SignOnQuery): Promise<SignOnView | null> {
    const ledger = await this.eventStore.ledger(tenantId);
    return viewOf(tenantId, (await loadState(ledger, signOnDecider, SIGN_ON_ID)).state);
  }
}

const viewOf = (tenantId: SignOnQuery['tenantId'], { provider }: SignOn): SignOnView | null =>
  provider
    ? {
        ...provider,
        callbackUrl: redirectUriOf(provider.publicUrl, tenantId),
        startUrl: `${provider.publicUrl}/sign-on/${tenantId}/start`,
      }
    : null;
