import { DomainError } from '@kaoping/event-sourcing';

/** The provider would be reached in the clear, or not at all. */
export class IssuerMalformed extends DomainError {
  readonly code = 'SIGN_ON.ISSUER_MALFORMED';

  constructor(readonly issuer: string) {
    super({
      en: `Field issuer: "${issuer}" is no address of a provider: use https, e.g. https://sso.example.com (http only on this machine itself).`,
      zh: `issuer：“${issuer}”不是有效的统一登录地址：应使用 https，例如 https://sso.example.com（仅本机可用 http）。`,
    });
  }
}

/** Where people reach the product is not an address that a browser can be sent back to. */
export class PublicUrlMalformed extends DomainError {
  readonly code = 'SIGN_ON.PUBLIC_URL_MALFORMED';

  constructor(readonly publicUrl: string) {
    super({
      en: `Field publicUrl: "${publicUrl}" is not where people reach this product: use https without a path, e.g. https://kaoping.example.com.`,
      zh: `publicUrl：“${publicUrl}”不是本系统的访问地址：应使用 https 且不带路径，例如 https://kaoping.example.com。`,
    });
  }
}

/** The client or the claim is missing. */
export class SignOnFieldBlank extends DomainError {
  readonly code = 'SIGN_ON.FIELD_BLANK';

  constructor(readonly field: string) {
    super({
      en: `Field ${field}: give it as your provider's administrator told you, in at most 200 characters without blanks.`,
      zh: `请填写 ${field}（不含空格，最多 200 个字符），由统一登录的管理员提供。`,
    });
  }
}

/** Switching off needs a reason for those who look later. */
export class SignOnReasonBlank extends DomainError {
  readonly code = 'SIGN_ON.REASON_BLANK';

  constructor() {
    super({
      en: 'Field reason: say why sign-on is switched off.',
      zh: '请填写停用统一登录的原因（reason）。',
    });
  }
}
