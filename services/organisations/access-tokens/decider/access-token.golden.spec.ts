import { asGolden, goldenSamples, commandMetadata, proposed } from '@kaoping/testing';
import { IssueAccessToken, RevokeAccessToken, type AccessTokenCommand } from './access-token.commands.ts';
import { accessTokenDecider } from './access-token.decider.ts';
import type { AccessTokenEvent } from './access-token.events.ts';
import { initialAccessToken, type AccessToken } from './access-token.state.ts';

const commands: Readonly<Record<AccessTokenEvent['type'], AccessTokenCommand>> = {
  AccessTokenIssued: new IssueAccessToken(commandMetadata(), {
    tokenId: 't1',
    role: 'officer',
    holder: '王芳',
    secretDigest: '2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b',
    expiresAt: '2018-05-03T08:00:00.000Z',
  }),
  AccessTokenRevoked: new RevokeAccessToken(commandMetadata(), { tokenId: 't1', reason: '调离' }),
};
const history = (): readonly AccessTokenEvent[] => {
  let state: AccessToken = initialAccessToken;
  return Object.values(commands).flatMap((command) =>
    accessTokenDecider.decide(command, state).map((event) => {
      state = accessTokenDecider.evolve(state, proposed(event));
      return event;
    }),
  );
};
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of an access token', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(history()));
    expect(Object.values(golden).map(({ type }) => type)).toEqual(Object.keys(commands).sort());
  });

  it('are folded as they were when they were written', () => {
    const fold = (...names: readonly string[]): AccessToken =>
      names.reduce<AccessToken>(
        (state, name) =>
          accessTokenDecider.evolve(state, proposed(golden[name] as unknown as AccessTokenEvent)),
        initialAccessToken,
      );
    const issued = golden['access-token-issued.v1']!.data as object;
    expect(fold('access-token-issued.v1')).toEqual({ status: 'valid', ...issued });
    expect(fold('access-token-issued.v1', 'access-token-revoked.v1')).toEqual({
      status: 'revoked',
      ...issued,
    });
  });
});
