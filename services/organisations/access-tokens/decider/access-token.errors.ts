import { DomainError } from '@kaoping/event-sourcing';

/** Nobody could say later whose token this is. */
export class TokenHolderBlank extends DomainError {
  readonly code = 'ACCESS_TOKEN.HOLDER_BLANK';

  constructor() {
    super({ en: 'Say whom the token is for, e.g. "Wang Fang".', zh: '请填写令牌的使用人，例如“王芳”。' });
  }
}

/** An expiry of another form could not be compared with the time: the token might outlive it. */
export class TokenExpiryMalformed extends DomainError {
  readonly code = 'ACCESS_TOKEN.EXPIRY_MALFORMED';

  constructor(readonly expiresAt: string) {
    super({
      en: `"${expiresAt}" is no instant: write it in UTC with milliseconds, e.g. 2027-01-01T00:00:00.000Z.`,
      zh: `“${expiresAt}”不是有效时间：请用带毫秒的世界时，例如 2027-01-01T00:00:00.000Z。`,
    });
  }
}

/** A token that could never be used. */
export class TokenExpiryPast extends DomainError {
  readonly code = 'ACCESS_TOKEN.EXPIRY_PAST';

  constructor(readonly expiresAt: string) {
    super({
      en: `The token would expire at ${expiresAt}, which is past: give a later instant.`,
      zh: `令牌的到期时间 ${expiresAt} 已过，请填写将来的时间。`,
    });
  }
}

/** A token that could do nothing. */
export class TokenGrantsMissing extends DomainError {
  readonly code = 'ACCESS_TOKEN.GRANTS_MISSING';

  constructor(readonly grantLimit: number) {
    super({
      en: `Field grants: give 1 to ${String(grantLimit)} roles that the token is for.`,
      zh: `请填写令牌的角色（grants），1 至 ${String(grantLimit)} 项。`,
    });
  }
}

/** Nobody gives away more than they have. */
export class TokenExceedsIssuer extends DomainError {
  readonly code = 'ACCESS_TOKEN.EXCEEDS_ISSUER';

  constructor(readonly row: number) {
    super({
      en: `Field grants, row ${String(row)}: your own roles do not reach that far. Give the token one of your own roles, within your own scope.`,
      zh: `角色（grants）第 ${String(row)} 行：超出您本人的角色或范围；令牌的权限不得大于签发人。`,
    });
  }
}

/** There is no token of this id. */
export class TokenUnknown extends DomainError {
  readonly code = 'ACCESS_TOKEN.UNKNOWN';

  constructor(readonly tokenId: string) {
    super({
      en: `There is no token "${tokenId}": \`kaoping token list\` shows those there are.`,
      zh: `没有令牌“${tokenId}”；可用 \`kaoping token list\` 查看现有令牌。`,
    });
  }
}

/** Taking a token back needs a reason for those who look later. */
export class RevocationReasonBlank extends DomainError {
  readonly code = 'ACCESS_TOKEN.REASON_BLANK';

  constructor() {
    super({ en: 'Say why the token is taken back.', zh: '请填写撤销令牌的原因。' });
  }
}
