/**
 * Names one stream inside a tenant's ledger. The full key is always (tenant, category, id): two categories
 * may hold the same id, and two tenants the same category and id, without ever meeting.
 */
export interface StreamName {
  /** The kind of aggregate in kebab-case, e.g. `scorecard`. */
  readonly category: string;
  /** The aggregate's id within its category, e.g. `2017-04-towns:shijing`. */
  readonly id: string;
}

/** The text form used in messages and map keys: `scorecard/2017-04-towns:shijing`. */
export const streamKey = (stream: StreamName): string => `${stream.category}/${stream.id}`;
