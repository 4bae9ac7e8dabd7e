import type { Grant } from '@kaoping/nest-platform';
import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { IssueAccessToken, RevokeAccessToken } from './access-token.commands.ts';
import { accessTokenDecider } from './access-token.decider.ts';
import {
  RevocationReasonBlank,
  TokenExceedsIssuer,
  TokenExpiryMalformed,
  TokenExpiryPast,
  TokenGrantsMissing,
  TokenHolderBlank,
  TokenUnknown,
} from './access-token.errors.ts';
import type { AccessTokenIssued, AccessTokenRevoked } from './access-token.events.ts';

const now = '2017-05-03T08:00:00.000Z';
const later = '2018-05-03T08:00:00.000Z';
const officer: Grant = { role: 'officer', scope: { kind: 'tenant' } };
const recorder: Grant = { role: 'recorder', scope: { kind: 'unit', organisationId: 'shijing' } };
const issued: AccessTokenIssued = {
  type: 'AccessTokenIssued',
  data: { grants: [officer], holder: '王芳', secretDigest: 'd1', issuedAt: now },
};
const revoked: AccessTokenRevoked = { type: 'AccessTokenRevoked', data: { reason: '调离', revokedAt: now } };
const metadata = commandMetadata({ now });
const issue = (data: Partial<IssueAccessToken['data']> = {}) =>
  new IssueAccessToken(metadata, {
    tokenId: 't1',
    grants: [officer],
    holder: '王芳',
    secretDigest: 'd1',
    ...data,
  });
const revoke = (reason = '调离') => new RevokeAccessToken(metadata, { tokenId: 't1', reason });
const spec = deciderSpec(accessTokenDecider);

describe('an access token', () => {
  it('is issued to a holder with a role, keeping only the digest of the secret', () => {
    spec.given().when(issue()).then(issued);
  });

  it('may expire', () => {
    spec
      .given()
      .when(issue({ expiresAt: later }))
      .then({ ...issued, data: { ...issued.data, expiresAt: later } });
  });

  it('remembers the account that made it, and never has more than that', () => {
    const issuer = { accountId: 'a1', grants: [officer] };
    spec
      .given()
      .when(issue({ issuer }))
      .then({ ...issued, data: { ...issued.data, issuerAccountId: 'a1' } });
    spec
      .given()
      .when(issue({ issuer, grants: [officer, recorder] }))
      .thenRefuses(TokenExceedsIssuer);
    spec
      .given()
      .when(issue({ issuer: { grants: [] } }))
      .thenRefuses(TokenExceedsIssuer);
  });

  it('refuses to be for nothing, or for everything', () => {
    spec
      .given()
      .when(issue({ grants: [] }))
      .thenRefuses(TokenGrantsMissing);
    spec
      .given()
      .when(issue({ grants: Array.from({ length: 21 }, () => officer) }))
      .thenRefuses(TokenGrantsMissing);
  });

  it('is issued once by a repeated command', () => {
    spec.given(issued).when(issue()).thenNothing();
  });

  it('refuses a blank holder', () => {
    spec
      .given()
      .when(issue({ holder: ' ' }))
      .thenRefuses(TokenHolderBlank);
  });

  it('refuses an expiry that is past', () => {
    spec
      .given()
      .when(issue({ expiresAt: now }))
      .thenRefuses(TokenExpiryPast);
  });

  it.each(['never', '2018-05-03', '2018-05-03T08:00:00Z', '2018-05-03T08:00:00.000+08:00'])(
    'refuses the expiry %p, which could not be compared with the time',
    (expiresAt) => {
      spec.given().when(issue({ expiresAt })).thenRefuses(TokenExpiryMalformed);
    },
  );

  it('is taken back with a reason', () => {
    spec.given(issued).when(revoke()).then(revoked);
  });

  it('is taken back once by a repeated command', () => {
    spec.given(issued, revoked).when(revoke()).thenNothing();
  });

  it('refuses to be taken back without a reason', () => {
    spec.given(issued).when(revoke(' ')).thenRefuses(RevocationReasonBlank);
  });

  it('refuses to take back what was never issued', () => {
    spec.given().when(revoke()).thenRefuses(TokenUnknown);
  });
});
