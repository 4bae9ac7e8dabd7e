export { AccessGuard } from './access/access.guard.ts';
export { Allow, AllowAnybody } from './access/allow.decorator.ts';
export { isWithin, type DataScope, type Grant, type Place } from './access/grant.ts';
export { reachOf, type Reach } from './access/reach.ts';
export type { Identity } from './access/identity.ts';
export { ROLES, type Role } from './access/role.ts';
export { TOKEN_VERIFIER, type TokenVerifier } from './access/token-verifier.port.ts';
export { localisedErrors } from './errors/localised-errors.plugin.ts';
export {
  CLOCK,
  COMMAND_EXECUTOR,
  EVENT_STORE,
  ID_SOURCE,
  READ_MODELS,
  SLEEP,
} from './ports/injection-tokens.ts';
export { languageOf, type Language } from './request/language.ts';
export { requestContextOf, type RequestContext, type RequestHeaders } from './request/request-context.ts';
export { Request } from './request/request.decorator.ts';
