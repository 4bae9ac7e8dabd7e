import { DomainError } from '@kaoping/event-sourcing';

/** Nobody comes into this enterprise by sign-on. Whether there is such an enterprise is not said. */
export class SignOnNotConfigured extends DomainError {
  readonly code = 'SIGN_ON.NOT_CONFIGURED';

  constructor() {
    super({
      en: 'This enterprise has no sign-on of its own: sign in with login name and password.',
      zh: '该企业未启用统一登录，请使用登录名和密码登录。',
    });
  }
}

/** What came back from the provider proves nobody. */
export class SignOnFailed extends DomainError {
  readonly code = 'SIGN_ON.FAILED';

  constructor() {
    super({
      en: 'The sign-on was not completed, or took too long: begin again from the sign-in page of this browser.',
      zh: '统一登录未完成或已超时，请在本浏览器的登录页重新开始。',
    });
  }
}

/** The provider does not answer. */
export class SignOnUnavailable extends DomainError {
  readonly code = 'SIGN_ON.UNAVAILABLE';

  constructor() {
    super({
      en: 'The sign-on of your enterprise does not answer: try again later, or sign in with your password.',
      zh: '统一登录服务没有响应，请稍后再试，或使用密码登录。',
    });
  }
}
