import type { EventStore, TenantId } from '@kaoping/event-sourcing';
import type { CheckedScheme } from '@kaoping/schemes';
import type { HandedDownVersion } from '../../handed-down-schemes/decider/handed-down-scheme.events.ts';
import { readSchemeOfTenant } from '../../schemes/result/read-scheme-of-tenant.ts';
import { SchemeTextRefused } from '../../schemes/result/scheme-text-refused.error.ts';
import { GroupSchemeUnreadable } from './self-assessment-form.errors.ts';

/** How many compiled schemes are kept: more than headquarters hand down side by side. */
const KEPT_SCHEMES = 100;

const kept = new Map<string, CheckedScheme>();

/**
 * Compiles a scheme as headquarters published it. That takes some milliseconds and always gives the same for the same
 * digest, which is compared before it is kept.
 *
 * @throws {GroupSchemeUnreadable} when it does not come to the digest that headquarters named.
 */
export const readHandedDownScheme = async (
  eventStore: EventStore,
  tenantId: TenantId,
  { schemeId, version, digest, yaml }: HandedDownVersion & { readonly schemeId: string },
): Promise<CheckedScheme> => {
  const known = kept.get(digest);
  if (known) return known;
  const checked = await checkedOf(eventStore, tenantId, yaml);
  if (checked?.digest !== digest) throw new GroupSchemeUnreadable(schemeId, version);
  const oldest = kept.keys().next().value;
  if (kept.size >= KEPT_SCHEMES && oldest !== undefined) kept.delete(oldest);
  kept.set(digest, checked);
  return checked;
};

/** It was sound at headquarters: what is wrong with it here is what it is derived from. */
const checkedOf = async (
  eventStore: EventStore,
  tenantId: TenantId,
  yaml: string,
): Promise<CheckedScheme | undefined> => {
  try {
    return (await readSchemeOfTenant(eventStore, tenantId, yaml)).checked;
  } catch (error) {
    if (error instanceof SchemeTextRefused) return undefined;
    throw error;
  }
};
