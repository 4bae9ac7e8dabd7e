import {
  loadState,
  UnknownTenant,
  type EventStore,
  type Ledger,
  type TenantId,
} from '@kaoping/event-sourcing';
import { enterpriseDecider } from '../../enterprises/decider/enterprise.decider.ts';
import { accountDecider } from '../decider/account.decider.ts';
import type { OpenedAccount } from '../decider/account.state.ts';
import { LoginNameMalformed, normalLoginName } from '../decider/login-name.ts';
import { loginNameStream, signInNameDecider } from '../decider/sign-in-name.decider.ts';

/** An account that a name led to. */
export interface FoundAccount {
  readonly accountId: string;
  readonly account: OpenedAccount;
}

/** The account of a login name, however it was typed; undefined for whatever leads to none. */
export const findByLoginName = async (
  eventStore: EventStore,
  tenantId: TenantId,
  typed: string,
): Promise<FoundAccount | undefined> => {
  try {
    const ledger = await eventStore.ledger(tenantId);
    return await findByName(ledger, loginNameStream(normalLoginName(typed)));
  } catch (error) {
    if (error instanceof UnknownTenant || error instanceof LoginNameMalformed) return undefined;
    throw error;
  }
};

/**
 * The account of somebody who wants to come in with a secret. Nobody is found in an enterprise that is gone: what is
 * written there is refused, which would tell names that exist from those that do not.
 */
export const findWhoEnters = async (
  eventStore: EventStore,
  tenantId: TenantId,
  typed: string,
): Promise<FoundAccount | undefined> => {
  const found = await findByLoginName(eventStore, tenantId, typed);
  if (!found) return undefined;
  const { state } = await loadState(await eventStore.ledger(tenantId), enterpriseDecider, tenantId);
  return state.status === 'registered' && state.goneAt !== undefined ? undefined : found;
};

/** The account that a name's stream leads to. */
export const findByName = async (ledger: Ledger, stream: string): Promise<FoundAccount | undefined> => {
  const { accountId } = (await loadState(ledger, signInNameDecider, stream)).state;
  if (accountId === undefined) return undefined;
  const { state: account } = await loadState(ledger, accountDecider, accountId);
  return account.status === 'absent' ? undefined : { accountId, account };
};
