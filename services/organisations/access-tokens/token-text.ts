import type { TenantId } from '@kaoping/event-sourcing';
import { formatSecret } from './result/secret-text.ts';

/** The parts of an access token as its holder carries it. */
export interface TokenParts {
  readonly tenantId: TenantId;
  readonly tokenId: string;
  readonly secret: string;
}

/**
 * The text of an access token.
 *
 * @example formatToken({ tenantId, tokenId: 't1', secret: 's' }) // 'kp.louxing.t1.s'
 */
export const formatToken = ({ tenantId, tokenId, secret }: TokenParts): string =>
  formatSecret('kp', { tenantId, id: tokenId, secret });
