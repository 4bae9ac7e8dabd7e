import { DomainError, PAGE_LIMIT, type LiveProjection } from '@kaoping/event-sourcing';
import { normalLoginName } from '../decider/login-name.ts';
import type { AccountListQuery, AccountPageView } from './account-list.query.ts';
import { ACCOUNTS, LOGIN_NAME_INDEX, type AccountRow } from './account-list.rows.ts';

/** How long a query waits for the list to catch up, in milliseconds. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/** A page of no account, or of more than anybody reads. */
class AccountPageSizeWrong extends DomainError {
  readonly code = 'ACCOUNT.PAGE_SIZE_WRONG';

  constructor(limit: number) {
    super({
      en: `Field first: ask for 1 to ${String(limit)} accounts a page.`,
      zh: `每页数量（first）应为 1 至 ${String(limit)}。`,
    });
  }
}

/** Reads a page from the live list. */
export const listAccounts = async (
  projection: LiveProjection,
  { first, after, loginName, atLeastPosition = 0 }: AccountListQuery['page'],
): Promise<AccountPageView> => {
  if (first < 1 || first > PAGE_LIMIT) throw new AccountPageSizeWrong(PAGE_LIMIT);
  await projection.reached(atLeastPosition, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
  const { documents, nextCursor } = await projection.list<AccountRow>(ACCOUNTS, {
    limit: first,
    ...(after !== undefined && { cursor: after }),
    ...(loginName !== undefined && {
      where: { index: LOGIN_NAME_INDEX, equals: normalLoginName(loginName) },
    }),
  });
  return {
    accounts: documents.map(({ data }) => data),
    ...(nextCursor !== undefined && { nextCursor }),
  };
};
