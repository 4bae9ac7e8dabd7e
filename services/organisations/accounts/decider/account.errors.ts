import { DomainError } from '@kaoping/event-sourcing';

/** There is no account of this id. */
export class AccountUnknown extends DomainError {
  readonly code = 'ACCOUNT.UNKNOWN';

  constructor(readonly accountId: string) {
    super({
      en: `There is no account "${accountId}": the query "accounts" lists those there are.`,
      zh: `没有账号“${accountId}”；可用查询 “accounts” 查看现有账号。`,
    });
  }
}

/** The account was closed for good. */
export class AccountIsClosed extends DomainError {
  readonly code = 'ACCOUNT.CLOSED';

  constructor(readonly loginName: string) {
    super({
      en: `The account "${loginName}" is closed: open another for its holder.`,
      zh: `账号“${loginName}”已停用，请为使用人另开账号。`,
    });
  }
}

/** Another account was opened under this id. */
export class AccountIdTaken extends DomainError {
  readonly code = 'ACCOUNT.ID_TAKEN';

  constructor(readonly accountId: string) {
    super({
      en: `The id "${accountId}" belongs to another account: leave it out and one is made.`,
      zh: `账号编号“${accountId}”已属于其他账号；不填写时系统自动生成。`,
    });
  }
}

/** The name that people see is missing or too long. */
export class DisplayNameMalformed extends DomainError {
  readonly code = 'ACCOUNT.DISPLAY_NAME_MALFORMED';

  constructor(limit: number) {
    super({
      en: `Field displayName: give 1 to ${String(limit)} characters, e.g. "Wang Fang".`,
      zh: `姓名（displayName）应为 1 至 ${String(limit)} 个字符，例如“王芳”。`,
    });
  }
}

/** Sign-in failed. It is never said why, so that nobody can probe for names, locks or passwords. */
export class SignInRefused extends DomainError {
  readonly code = 'SIGN_IN.REFUSED';

  constructor() {
    super({
      en: 'Enterprise, login name and secret do not go together, or the account lets nobody in now. After several tries wait a quarter of an hour, or ask your officer.',
      zh: '企业、登录名与密码不匹配，或该账号目前不能登录。多次失败后请等待一刻钟，或联系管理员。',
    });
  }
}

/** Nobody gives roles to themselves, nor takes a code for their own password from themselves. */
export class NotForOneself extends DomainError {
  readonly code = 'ACCOUNT.NOT_FOR_ONESELF';

  constructor() {
    super({
      en: 'Nobody changes their own roles or resets their own password: ask another officer, or use changePassword.',
      zh: '不能变更自己的角色，也不能重置自己的密码；请由其他管理员办理，或使用 changePassword 修改密码。',
    });
  }
}

/** IT opens accounts, the Party-affairs officer gives roles. */
export class GrantsNeedOfficer extends DomainError {
  readonly code = 'ACCOUNT.GRANTS_NEED_OFFICER';

  constructor() {
    super({
      en: 'Field grants: only an officer gives roles. Open the account without any and ask the officer to grant them.',
      zh: '角色（grants）只能由党务干部授予；请先开设不带角色的账号，再请党务干部授权。',
    });
  }
}

/** A grant makes no sense. */
export class GrantMalformed extends DomainError {
  readonly code = 'ACCOUNT.GRANT_MALFORMED';

  constructor(readonly row: number) {
    super({
      en: `Field grants, row ${String(row)}: name the organisation for the scopes "subtree" and "unit".`,
      zh: `角色（grants）第 ${String(row)} 行：范围为“subtree”或“unit”时须填写单位编号。`,
    });
  }
}

/** More roles than anybody could answer for. */
export class TooManyGrants extends DomainError {
  readonly code = 'ACCOUNT.TOO_MANY_GRANTS';

  constructor(limit: number) {
    super({
      en: `Field grants: an account has at most ${String(limit)} roles; widen a scope instead of adding one more.`,
      zh: `角色（grants）：每个账号最多 ${String(limit)} 项；请扩大范围而不是再增加。`,
    });
  }
}

/** A change of rights needs a reason for those who look later. */
export class AccountReasonBlank extends DomainError {
  readonly code = 'ACCOUNT.REASON_BLANK';

  constructor() {
    super({ en: 'Field reason: say why.', zh: '请填写原因（reason）。' });
  }
}

/** The subject of the sign-on belongs to another account. */
export class SignOnSubjectMalformed extends DomainError {
  readonly code = 'ACCOUNT.SIGN_ON_SUBJECT_MALFORMED';

  constructor() {
    super({
      en: 'Fields issuer and subject: give both as the sign-on tells them, e.g. "https://sso.example.com" and "10086".',
      zh: '请填写统一登录的 issuer 与 subject，例如 “https://sso.example.com” 与 “10086”。',
    });
  }
}
