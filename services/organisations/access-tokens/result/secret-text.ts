import { MalformedTenantId, tenantId, type TenantId } from '@kaoping/event-sourcing';

/** The parts of an access token or a session's cookie, as its holder carries it. */
export interface SecretParts {
  readonly tenantId: TenantId;
  /** The id of the token or session: not secret. */
  readonly id: string;
  readonly secret: string;
}

/** `kp` for access tokens, `ks` for sessions: neither is ever taken for the other. */
export type SecretPrefix = 'kp' | 'ks';

const SECRET_PATTERN = /^(kp|ks)\.([^.]+)\.([\w-]+)\.([\w-]+)$/u;

/**
 * The text of a token. The tenant stands in it, so that a token is looked up in one ledger only.
 *
 * @example formatSecret('kp', { tenantId, id: 't1', secret: 's' }) // 'kp.louxing.t1.s'
 */
export const formatSecret = (prefix: SecretPrefix, parts: SecretParts): string =>
  `${prefix}.${parts.tenantId}.${parts.id}.${parts.secret}`;

/** Takes a token apart; undefined when it has another form. */
export const parseSecret = (prefix: SecretPrefix, text: string): SecretParts | undefined => {
  const [, found, tenant, id, secret] = SECRET_PATTERN.exec(text) ?? [];
  if (found !== prefix || tenant === undefined || id === undefined || secret === undefined) return undefined;
  try {
    return { tenantId: tenantId(tenant), id, secret };
  } catch (error) {
    if (error instanceof MalformedTenantId) return undefined;
    throw error;
  }
};
