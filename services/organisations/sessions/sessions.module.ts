import { recentSnapshots, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, liveProjection, SECRETS, SESSION_VERIFIER, type Secrets } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { openUntilGone } from '../enterprises/result/open-until-gone.ts';
import { ChangePasswordHandler } from './change-password/change-password.handler.ts';
import { SessionChangesResolver } from './session-changes.resolver.ts';
import { SessionListHandler } from './session-list/session-list.handler.ts';
import { SESSION_LIST, sessionListProjection } from './session-list/session-list.projection.ts';
import { HolderQueryHandler } from './session-view/session-view.handler.ts';
import { SessionViewResolver } from './session-view/session-view.resolver.ts';
import { SignInHandler } from './sign-in/sign-in.handler.ts';
import { SignOutHandler } from './sign-out/sign-out.handler.ts';
import { ledgerSessionVerifier } from './verify-session/ledger-session-verifier.ts';

/** Who is signed in. */
@Module({
  imports: [CqrsModule],
  providers: [
    SignInHandler,
    SignOutHandler,
    ChangePasswordHandler,
    SessionChangesResolver,
    SessionViewResolver,
    HolderQueryHandler,
    SessionListHandler,
    liveProjection(SESSION_LIST, sessionListProjection),
    {
      provide: SESSION_VERIFIER,
      inject: [EVENT_STORE, SECRETS],
      useFactory: (eventStore: EventStore, secrets: Secrets) =>
        openUntilGone(
          eventStore,
          ledgerSessionVerifier({ eventStore, secrets, snapshots: recentSnapshots() }),
          ({ identity }) => identity.tenantId,
        ),
    },
  ],
  exports: [SESSION_VERIFIER],
})
export class SessionsModule {}
