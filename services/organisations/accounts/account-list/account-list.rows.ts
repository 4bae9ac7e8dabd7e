import type { Grant } from '@kaoping/nest-platform';

/** An account as its managers see it: no hash, no code. */
export interface AccountRow {
  readonly id: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly personId?: string;
  readonly grants: readonly Grant[];
  readonly isClosed: boolean;
  readonly lockedUntil?: string;
  readonly hasPassword: boolean;
  readonly signOnLinks: readonly { readonly issuer: string; readonly subject: string }[];
  readonly lastSignInAt?: string;
  readonly openedAt: string;
}

/** The table of {@link AccountRow}, by the position of its opening: pages come in that order. */
export const ACCOUNTS = 'accounts';

/** The table of the keys of {@link ACCOUNTS}, by account id. */
export const ACCOUNT_KEYS = 'account-keys';

/** Finds an account by its login name. */
export const LOGIN_NAME_INDEX = 'loginName';
