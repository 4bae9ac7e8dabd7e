import { DomainError } from '@kaoping/event-sourcing';
import type { Role } from './role.ts';

/** A request came without a token. */
export class TokenMissing extends DomainError {
  readonly code = 'ACCESS.TOKEN_MISSING';

  constructor() {
    super({
      en: 'Send an access token in the header "Authorization: Bearer …". `kaoping token issue` makes one.',
      zh: '请在请求头 “Authorization: Bearer …” 中携带访问令牌；可用 `kaoping token issue` 签发。',
    });
  }
}

/** The token opens nothing. It is not said why, so that nobody can probe for tenants or tokens. */
export class TokenRefused extends DomainError {
  readonly code = 'ACCESS.TOKEN_REFUSED';

  constructor() {
    super({
      en: 'This access token is not valid (any more). Ask your officer for a new one.',
      zh: '该访问令牌无效或已失效，请向管理员索取新的令牌。',
    });
  }
}

/** A change came with a session's cookie alone, which a browser sends whoever asks it to. */
export class CsrfTokenWrong extends DomainError {
  readonly code = 'ACCESS.CSRF_TOKEN_WRONG';

  constructor() {
    super({
      en: 'Send the session\'s own token in the header "x-kaoping-csrf"; the query "session" tells it.',
      zh: '请在请求头 “x-kaoping-csrf” 中携带本次登录的校验码；可用查询 “session” 取得。',
    });
  }
}

/** The token is good, but none of its roles may do this. */
export class RoleNotAllowed extends DomainError {
  readonly code = 'ACCESS.ROLE_NOT_ALLOWED';

  constructor(
    readonly roles: readonly Role[],
    readonly allowed: readonly Role[],
  ) {
    super({
      en: `The role "${roles.join(', ')}" may not do this; ${allowed.length > 0 ? `it takes: ${allowed.join(', ')}` : 'it is open to nobody'}.`,
      zh: `角色“${roles.join('、')}”无权执行此操作；${allowed.length > 0 ? `需要：${allowed.join('、')}` : '该操作未对任何角色开放'}。`,
    });
  }
}

/** The role may do this, but not for that organisation. It is not said whether there is such an organisation. */
export class OutsideScope extends DomainError {
  readonly code = 'ACCESS.OUTSIDE_SCOPE';

  constructor() {
    super({
      en: 'This lies outside the organisations you are responsible for. Ask your officer to widen your scope.',
      zh: '该内容不在您负责的单位范围内；如需办理，请联系党务干部调整数据范围。',
    });
  }
}
