import type { TenantId } from '@kaoping/event-sourcing';
import type { BanRow, BanSubjectId } from './ban-row.ts';

/** Reads the bans of an enterprise, whatever became of them: `barredOn` says which hold on a day. */
export abstract class BanReader {
  /** The bans of one organisation or person. */
  abstract of(tenantId: TenantId, subject: BanSubjectId): Promise<readonly BanRow[]>;
  /** All bans, for lists of many; at most 50,000, the earliest by id. */
  abstract all(tenantId: TenantId): Promise<readonly BanRow[]>;
}
