import { loadState, type EventStore, type TenantId } from '@kaoping/event-sourcing';
import { openSchemeText, shippedSchemes, type CheckedScheme } from '@kaoping/schemes';
import { readSchemeOfTenant } from '../schemes/result/read-scheme-of-tenant.ts';
import { schemeDecider } from '../schemes/decider/scheme.decider.ts';
import { latestPublished, type SchemeState } from '../schemes/decider/scheme.state.ts';
import { TableSchemeUnknown } from './decider/published-table.errors.ts';

/** A scheme by its id; its latest published version where none is named. */
export interface SchemeWanted {
  readonly schemeId: string;
  readonly version?: number;
}

/**
 * A published scheme of the enterprise, or a shipped one.
 *
 * @throws {TableSchemeUnknown} when there is none.
 */
export const findScheme = async (
  eventStore: EventStore,
  tenantId: TenantId,
  { schemeId, version }: SchemeWanted,
): Promise<CheckedScheme> => {
  const { state } = await loadState(await eventStore.ledger(tenantId), schemeDecider, schemeId);
  const own = publishedOf(state, version);
  if (own) {
    const { checked } = openSchemeText(own.canonical, { file: schemeId });
    if (checked) return checked;
  }
  const shipped = shippedSchemes().find(
    (one) => one.id === schemeId && (version === undefined || one.version === version),
  );
  if (!shipped) throw new TableSchemeUnknown(schemeId, version);
  return (await readSchemeOfTenant(eventStore, tenantId, shipped.text)).checked;
};

const publishedOf = (
  state: SchemeState,
  version: number | undefined,
): SchemeState['versions'][string] | undefined => {
  if (version === undefined) return latestPublished(state);
  const named = state.versions[String(version)];
  return named?.status === 'published' ? named : undefined;
};
