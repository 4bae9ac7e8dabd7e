import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { AccountEvent } from '../decider/account.events.ts';
import { accountRow } from './account-row.ts';
import { evolveAccount, type Account } from '../decider/account.state.ts';
import { ACCOUNT_KEYS, ACCOUNTS, LOGIN_NAME_INDEX, type AccountRow } from './account-list.rows.ts';

/** The injection token of the accounts of all tenants. */
export const ACCOUNT_LIST = Symbol('AccountList');

/** Keeps the list of accounts with what their managers look for: locks, last sign-ins, roles. */
export const accountListProjection: Projection = {
  name: 'account-list',
  version: 1,
  categories: ['account'],
  tables: [ACCOUNTS, ACCOUNT_KEYS],
  project: async (events, rows) => {
    for (const event of events) await apply(event as RecordedEvent<AccountEvent>, rows);
  },
};

const apply = async (event: RecordedEvent<AccountEvent>, rows: Rows): Promise<void> => {
  const { id } = event.stream;
  const known = await rows.get<string>(ACCOUNT_KEYS, id);
  const key = known ?? String(event.position).padStart(POSITION_DIGITS, '0');
  const row = await rows.get<AccountRow>(ACCOUNTS, key);
  const account = evolveAccount(row ? accountOf(row) : { status: 'absent' }, event);
  if (account.status === 'absent') return;
  if (known === undefined) rows.put(ACCOUNT_KEYS, id, key);
  const hasPassword = row?.hasPassword === true || event.type === 'PasswordChosen';
  const next = accountRow(id, account, hasPassword);
  rows.put(ACCOUNTS, key, next, { [LOGIN_NAME_INDEX]: next.loginName });
};

/** Digits of the greatest safe integer: texts of this width sort as their numbers do. */
const POSITION_DIGITS = 16;

/** As much of the account as its own rules need to go on from; hashes and codes stay out of rows. */
const accountOf = (row: AccountRow): Account => {
  const { loginName, displayName, personId, grants, openedAt, lockedUntil, lastSignInAt } = row;
  return {
    status: row.isClosed ? 'closed' : 'open',
    holder: { loginName, displayName, ...(personId !== undefined && { personId }), grants, openedAt },
    links: row.signOnLinks,
    failures: [],
    ...(lockedUntil !== undefined && { lockedUntil }),
    ...(lastSignInAt !== undefined && { lastSignInAt }),
    sessionEpoch: 0,
    changedBy: [],
  };
};
