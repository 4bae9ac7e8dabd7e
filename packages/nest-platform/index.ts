export { AccessGuard } from './access/access.guard.ts';
export { Allow, AllowAnybody, ALLOWED_ROLES, AllowSignedIn } from './access/allow.decorator.ts';
export { type DataScope, type Grant, type Place } from './access/grant.ts';
export { reachOf, type Reach } from './access/reach.ts';
export { SUBSIDIARIES_READERS, subsidiariesReader } from './access/subsidiaries-reader.ts';
export type { Identity } from './access/identity.ts';
export { ROLES, type Role } from './access/role.ts';
export { grantOf, shownGrant } from './access/shown-grant.ts';
export { SECRETS, type Secrets } from './access/secrets.port.ts';
export {
  SESSION_VERIFIER,
  type ProvenSession,
  type SessionVerifier,
} from './access/session-verifier.port.ts';
export { TOKEN_VERIFIER, type TokenVerifier } from './access/token-verifier.port.ts';
export { FileRefusalFilter } from './errors/file-refusal.filter.ts';
export { localisedErrors } from './errors/localised-errors.plugin.ts';
export {
  CLOCK,
  COMMAND_EXECUTOR,
  EVENT_STORE,
  ID_SOURCE,
  REACTION_COMMAND_EXECUTOR,
  REACTION_EVENT_STORE,
  READ_MODELS,
  SLEEP,
  SNAPSHOTS,
} from './ports/injection-tokens.ts';
export { instantAfter } from './request/instant-after.ts';
export { languageOf, type Language } from './request/language.ts';
export { requestContextOf, type RequestContext } from './request/request-context.ts';
export { Request } from './request/request.decorator.ts';
export { rowLoader, type RowLoader } from './request/row-loader.ts';
export { Followers, IdleFollowers, type Follower, type FollowerHealth } from './followers/followers.ts';
export { followerTurns } from './followers/follower-turns.ts';
export { liveProjection } from './followers/live-projection.provider.ts';
export { bindRequestContext, boundRequestContext } from './request/bound-request-context.ts';
export { rateLimiter, type RateLimit } from './request/rate-limiter.ts';
export { requestGate, TooManyRequests, type RequestLimits } from './request/request-limits.ts';
export type { ResponseCookie } from './request/response-cookie.ts';
export { receiptOf } from './graphql/receipt.ts';
