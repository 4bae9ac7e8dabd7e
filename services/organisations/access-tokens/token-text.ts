import { MalformedTenantId, tenantId, type TenantId } from '@kaoping/event-sourcing';

/** The parts of an access token as its holder carries it. */
export interface TokenParts {
  readonly tenantId: TenantId;
  readonly tokenId: string;
  readonly secret: string;
}

const TOKEN_PATTERN = /^kp\.([^.]+)\.([\w-]+)\.([\w-]+)$/u;

/**
 * The text of a token. The tenant stands in it, so that a token is looked up in one ledger only.
 *
 * @example formatToken({ tenantId, tokenId: 't1', secret: 's' }) // 'kp.louxing.t1.s'
 */
export const formatToken = (parts: TokenParts): string =>
  `kp.${parts.tenantId}.${parts.tokenId}.${parts.secret}`;

/** Takes a token apart; undefined when it has another form. */
export const parseToken = (text: string): TokenParts | undefined => {
  const [, tenant, tokenId, secret] = TOKEN_PATTERN.exec(text) ?? [];
  if (tenant === undefined || tokenId === undefined || secret === undefined) return undefined;
  try {
    return { tenantId: tenantId(tenant), tokenId, secret };
  } catch (error) {
    if (error instanceof MalformedTenantId) return undefined;
    throw error;
  }
};
