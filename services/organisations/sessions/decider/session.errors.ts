import { DomainError } from '@kaoping/event-sourcing';

/** There is no session of this id. */
export class SessionUnknown extends DomainError {
  readonly code = 'SESSION.UNKNOWN';

  constructor(readonly sessionId: string) {
    super({
      en: `There is no session "${sessionId}": the query "sessions" lists those of an account.`,
      zh: `没有登录会话“${sessionId}”；可用查询 “sessions” 查看账号的会话。`,
    });
  }
}
