import { asGolden, goldenSamples, commandMetadata, proposed } from '@kaoping/testing';
import { IssueAccessToken, RevokeAccessToken, type AccessTokenCommand } from './access-token.commands.ts';
import { accessTokenDecider } from './access-token.decider.ts';
import type { AccessTokenEvent } from './access-token.events.ts';
import { accessTokenCatalogue } from './access-token.upcasters.ts';
import { initialAccessToken, type AccessToken } from './access-token.state.ts';

const commands: Readonly<Record<AccessTokenEvent['type'], AccessTokenCommand>> = {
  AccessTokenIssued: new IssueAccessToken(commandMetadata(), {
    tokenId: 't1',
    grants: [{ role: 'officer', scope: { kind: 'subtree', organisationId: 'shijing' } }],
    holder: '王芳',
    secretDigest: '2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b',
    expiresAt: '2018-05-03T08:00:00.000Z',
    issuer: { accountId: 'a1', grants: [{ role: 'officer', scope: { kind: 'tenant' } }] },
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
const written = asGolden(history(), accessTokenCatalogue);
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of an access token', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toMatchObject(written);
    expect(Object.values(written).map(({ type }) => type)).toEqual(Object.keys(commands).sort());
  });

  it('are folded as they were when they were written', () => {
    const fold = (...names: readonly string[]): AccessToken =>
      names.reduce<AccessToken>(
        (state, name) =>
          accessTokenDecider.evolve(state, proposed(golden[name] as unknown as AccessTokenEvent)),
        initialAccessToken,
      );
    const issued = golden['access-token-issued.v2']!.data as object;
    expect(fold('access-token-issued.v2')).toEqual({ status: 'valid', ...issued });
    expect(fold('access-token-issued.v2', 'access-token-revoked.v1')).toEqual({
      status: 'revoked',
      ...issued,
    });
  });

  it('lift the first shape, one role, to a grant for the whole enterprise', () => {
    const { role, ...first } = golden['access-token-issued.v1']!.data as { readonly role: string };
    expect(accessTokenCatalogue['AccessTokenIssued']!.upcasters![1]!({ role, ...first })).toEqual({
      ...first,
      grants: [{ role: 'officer', scope: { kind: 'tenant' } }],
    });
  });
});
