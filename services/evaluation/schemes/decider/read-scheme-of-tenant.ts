import { loadState, type EventStore, type Ledger, type TenantId } from '@kaoping/event-sourcing';
import { shippedSchemes, type LibraryScheme } from '@kaoping/schemes';
import { handedDownSchemeDecider } from '../../handed-down-schemes/decider/handed-down-scheme.decider.ts';
import { parentOf, readWrittenScheme, type ReadScheme } from '../result/read-written-scheme.ts';
import { schemeDecider } from './scheme.decider.ts';
import type { BasedOn } from './scheme.events.ts';

/** A scheme that another is derived from, with where it came from. */
interface Parent extends LibraryScheme {
  readonly basedOn: BasedOn;
}

/**
 * Reads a scheme's text in an enterprise: what it is derived from is looked for among the schemes that headquarters
 * handed down, then among the enterprise's own published ones, then among the shipped.
 *
 * @throws {SchemeTextRefused} with every error and its line.
 */
export const readSchemeOfTenant = async (
  eventStore: EventStore,
  tenantId: TenantId,
  yaml: string,
): Promise<ReadScheme> => {
  const named = parentOf(yaml);
  const parent =
    named && (await findParent(await eventStore.ledger(tenantId), named.schemeId, named.version));
  const library = {
    find: (id: string, version: number) =>
      parent?.basedOn.schemeId === id && parent.basedOn.version === version ? parent : undefined,
  };
  return readWrittenScheme(yaml, library, parent?.basedOn);
};

const findParent = async (ledger: Ledger, schemeId: string, version: number): Promise<Parent | undefined> => {
  const { received } = (await loadState(ledger, handedDownSchemeDecider, schemeId)).state;
  const handedDown = received[String(version)];
  if (handedDown) {
    const { digest, from, yaml } = handedDown;
    return { file: schemeId, text: yaml, basedOn: { schemeId, version, digest, handedDownBy: from } };
  }
  const own = (await loadState(ledger, schemeDecider, schemeId)).state.versions[String(version)];
  if (own?.status === 'published') {
    return { file: schemeId, text: own.yaml, basedOn: { schemeId, version, digest: own.digest } };
  }
  const shipped = shippedSchemes().find((one) => one.id === schemeId && one.version === version);
  if (!shipped) return undefined;
  const { written } = readWrittenScheme(shipped.text, { find: () => undefined });
  return { file: shipped.file, text: shipped.text, basedOn: { schemeId, version, digest: written.digest } };
};
