import type { consequencesDerived, DataOf } from '@kaoping/contracts';
import type { PutDocument, RemoveDocument, TenantReadModels } from '@kaoping/event-sourcing';
import { commitInBatches, placeOf, putRow } from './put-row.ts';
import { rankingKey, RESULTS, type MeritListRow, type MeritRow } from './result-rows.ts';

type Derived = DataOf<typeof consequencesDerived>;

/** Keeps whom a ranking gives priority (优先推荐); an older list that comes late changes nothing. */
export const keepMerits = async (rows: TenantReadModels, derived: Derived): Promise<void> => {
  const ranking = rankingKey(derived.cycleId, derived.peerGroup.key);
  const list = await placeOf<MeritListRow>(rows, RESULTS.meritLists, ranking);
  const before = list.stored?.data ?? { derivation: 0, organisationIds: [] };
  if (before.derivation >= derived.derivation) return;
  const merits = meritsOf(derived);
  const changes: (PutDocument | RemoveDocument)[] = [];
  for (const organisationId of new Set([...before.organisationIds, ...merits.keys()])) {
    const key = `${ranking}:${organisationId}`;
    changes.push(...(await meritChange(rows, key, organisationId, merits.get(organisationId))));
  }
  // The list comes last: one that is interrupted is written anew when it comes again.
  await commitInBatches(rows, changes);
  const { derivation } = derived;
  await rows.commit({ changes: [putRow(list, { derivation, organisationIds: [...merits.keys()] })] });
};

const meritChange = async (
  rows: TenantReadModels,
  key: string,
  organisationId: string,
  merit: MeritRow | undefined,
): Promise<readonly (PutDocument | RemoveDocument)[]> => {
  const place = await placeOf<MeritRow>(rows, RESULTS.merits, key);
  if (merit) return [putRow(place, merit, organisationId)];
  if (!place.stored) return [];
  return [{ kind: 'remove', collection: RESULTS.merits, key, expectedVersion: place.stored.version }];
};

const meritsOf = ({ cycleId, period, definitions, triggered }: Derived): ReadonlyMap<string, MeritRow> => {
  const priorities = definitions.filter(({ does }) => does === 'priority');
  const titles = new Map(priorities.map(({ key, title }) => [key, title]));
  const merits = new Map<string, MeritRow>();
  for (const { consequence: key, organisationId, evidence } of triggered) {
    const title = titles.get(key);
    if (!title) continue;
    const before = merits.get(organisationId)?.merits ?? [];
    merits.set(organisationId, { cycleId, period, merits: [...before, { key, title, evidence }] });
  }
  return merits;
};
