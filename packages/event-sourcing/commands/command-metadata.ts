import type { TenantId } from '../events/tenant-id.ts';
import type { CommandContext } from './command-context.ts';

/** What travels with every command: whose ledger, what time it is, and who asks. */
export interface CommandMetadata extends CommandContext {
  readonly tenantId: TenantId;
  /** The instant of the request, so that deciders need no clock. */
  readonly now: string;
}
