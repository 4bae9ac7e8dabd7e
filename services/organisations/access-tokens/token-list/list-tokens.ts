import { READ_LIMIT, type Ledger, type ProposedEvent } from '@kaoping/event-sourcing';
import { accessTokenDecider } from '../decider/access-token.decider.ts';
import type { AccessTokenEvent } from '../decider/access-token.events.ts';
import type { AccessToken, IssuedToken } from '../decider/access-token.state.ts';

/** A token as its officer sees it: everything but the secret, which nobody has. */
export interface ListedToken extends Omit<IssuedToken, 'secretDigest'> {
  readonly tokenId: string;
}

/** Every token of a tenant, in the order in which they were issued. */
export const listTokens = async (ledger: Ledger): Promise<readonly ListedToken[]> => {
  const tokens = new Map<string, AccessToken>();
  for (let afterPosition = 0; ;) {
    const events = await ledger.read({ afterPosition, categories: [accessTokenDecider.category] });
    for (const event of events) {
      const { id } = event.stream;
      const state = tokens.get(id) ?? accessTokenDecider.initialState;
      tokens.set(id, accessTokenDecider.evolve(state, event as ProposedEvent<AccessTokenEvent>));
    }
    if (events.length < READ_LIMIT) break;
    afterPosition = events.at(-1)?.position ?? afterPosition;
  }
  return [...tokens].flatMap(([tokenId, token]) => {
    if (token.status === 'absent') return [];
    const { secretDigest: _, ...shown } = token;
    return [{ tokenId, ...shown }];
  });
};
