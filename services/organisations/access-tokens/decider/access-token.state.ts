import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { AccessTokenEvent, AccessTokenIssued } from './access-token.events.ts';

/** A token that was issued, revoked or not. */
export type IssuedToken = { readonly status: 'valid' | 'revoked' } & AccessTokenIssued['data'];

/** What is so about an access token. */
export type AccessToken = { readonly status: 'absent' } | IssuedToken;

/** Before anything happened. */
export const initialAccessToken: AccessToken = { status: 'absent' };

/** Folds one event into the token. */
export const evolveAccessToken = (
  state: AccessToken,
  event: ProposedEvent<AccessTokenEvent>,
): AccessToken => {
  switch (event.type) {
    case 'AccessTokenIssued':
      return { status: 'valid', ...event.data };
    case 'AccessTokenRevoked':
      return state.status === 'absent' ? state : { ...state, status: 'revoked' };
  }
};
