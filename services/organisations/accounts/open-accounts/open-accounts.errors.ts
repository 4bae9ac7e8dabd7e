import { DomainError } from '@kaoping/event-sourcing';

/** No account, or more than one request may open. */
export class AccountBatchSizeWrong extends DomainError {
  readonly code = 'ACCOUNT.BATCH_SIZE_WRONG';

  constructor(limit: number) {
    super({
      en: `Field accounts: give 1 to ${String(limit)} at a time.`,
      zh: `账号（accounts）每次应为 1 至 ${String(limit)} 个。`,
    });
  }
}

/** One of several accounts cannot be opened, so none is. */
export class AccountRowRefused extends DomainError {
  readonly code = 'ACCOUNT.ROW_REFUSED';

  constructor(
    readonly row: number,
    readonly wrong: DomainError,
  ) {
    super({
      en: `Field accounts, row ${String(row)}: ${wrong.sentence.en}`,
      zh: `账号（accounts）第 ${String(row)} 行：${wrong.sentence.zh}`,
    });
  }
}
