import { loadState, type EventStore, type Ledger, type TenantId } from '@kaoping/event-sourcing';
import { openSchemeText, shippedSchemes, type LibraryScheme, type SchemeLibrary } from '@kaoping/schemes';
import { handedDownSchemeDecider } from '../../handed-down-schemes/decider/handed-down-scheme.decider.ts';
import { readWrittenScheme, type ReadScheme } from './read-written-scheme.ts';
import { schemeDecider } from '../decider/scheme.decider.ts';
import type { BasedOn } from '../decider/scheme.events.ts';

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
  const ledger = await eventStore.ledger(tenantId);
  const parents = await parentsOf(ledger, yaml);
  const library: SchemeLibrary = { find: (id, version) => parents.get(keyOf(id, version)) };
  return readWrittenScheme(yaml, library, parents.values().next().value?.basedOn);
};

/** What a text asks its library for, the scheme that it names first, then those which that one rests on. */
const parentsOf = async (ledger: Ledger, yaml: string): Promise<ReadonlyMap<string, Parent>> => {
  const parents = new Map<string, Parent>();
  for (;;) {
    const asked: { readonly id: string; readonly version: number }[] = [];
    const find: SchemeLibrary['find'] = (id, version) => {
      const known = parents.get(keyOf(id, version));
      if (!known) asked.push({ id, version });
      return known;
    };
    openSchemeText(yaml, { file: '方案', library: { find } });
    const wanted = asked[0];
    const found = wanted && (await findParent(ledger, wanted.id, wanted.version));
    if (!wanted || !found) return parents;
    parents.set(keyOf(wanted.id, wanted.version), found);
  }
};

const keyOf = (id: string, version: number): string => JSON.stringify([id, version]);

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
