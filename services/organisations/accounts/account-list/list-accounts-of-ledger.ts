import { READ_LIMIT, type Ledger, type ProposedEvent } from '@kaoping/event-sourcing';
import { accountDecider } from '../decider/account.decider.ts';
import type { AccountEvent } from '../decider/account.events.ts';
import type { Account } from '../decider/account.state.ts';
import { accountRow } from './account-row.ts';
import type { AccountRow } from './account-list.rows.ts';

/**
 * Every account of a tenant from the ledger alone, in the order in which they were opened: for a process that comes
 * and goes beside one that serves.
 */
export const listAccountsOfLedger = async (ledger: Ledger): Promise<readonly AccountRow[]> => {
  const accounts = new Map<string, Account>();
  for (let afterPosition = 0; ;) {
    const events = await ledger.read({ afterPosition, categories: [accountDecider.category] });
    for (const event of events) {
      const { id } = event.stream;
      const state = accounts.get(id) ?? accountDecider.initialState;
      accounts.set(id, accountDecider.evolve(state, event as ProposedEvent<AccountEvent>));
    }
    if (events.length < READ_LIMIT) break;
    afterPosition = events.at(-1)?.position ?? afterPosition;
  }
  return [...accounts].flatMap(([id, account]) =>
    account.status === 'absent' ? [] : [accountRow(id, account, account.password !== undefined)],
  );
};
