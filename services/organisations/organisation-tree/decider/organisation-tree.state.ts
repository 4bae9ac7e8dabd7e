import type { ProposedEvent } from '@kaoping/event-sourcing';
import { emptyMap, valueOf, withValues, type BucketedMap } from '../result/bucketed-map.ts';
import type { OrganisationFacts } from '../result/organisation-facts.ts';
import { factsAfter } from './fact-changes.ts';
import type { OrganisationTreeEvent } from './organisation-tree.events.ts';

/** Everything that is known of an enterprise's organisations; plain JSON, so that it can be a snapshot. */
export interface OrganisationTree {
  /** By organisation id. */
  readonly organisations: BucketedMap<OrganisationFacts>;
  /** The organisation of each code that is or was in use. */
  readonly idsByCode: BucketedMap<string>;
  /** All that ever stood right below an organisation, by its id; some may since have been withdrawn. */
  readonly childIds: BucketedMap<readonly string[]>;
  /** The commands that were carried out, so that a repetition is recognised whatever came after it. */
  readonly commandIds: BucketedMap<true>;
}

/** Before anything happened. */
export const initialOrganisationTree: OrganisationTree = {
  organisations: emptyMap,
  idsByCode: emptyMap,
  childIds: emptyMap,
  commandIds: emptyMap,
};

/** Folds one event into the tree. */
export const evolveOrganisationTree = (
  state: OrganisationTree,
  event: ProposedEvent<OrganisationTreeEvent>,
): OrganisationTree => {
  const before = (organisationId: string): OrganisationFacts | undefined =>
    valueOf(state.organisations, organisationId);
  const changed = factsAfter(event, before);
  const codes: [string, string | undefined][] = [];
  const children = new Map<string, string[]>();
  for (const [organisationId, after] of changed) {
    const known = before(organisationId);
    if (after && !known) codes.push([after.code, organisationId]);
    if (!after && known) codes.push([known.code, undefined]);
    for (const parentId of newParentsOf(known, after)) {
      children.set(parentId, [...(children.get(parentId) ?? []), organisationId]);
    }
  }
  return {
    organisations: withValues(state.organisations, changed),
    idsByCode: withValues(state.idsByCode, codes),
    childIds: withValues(state.childIds, joined(state.childIds, children)),
    commandIds: withValues(state.commandIds, [[event.causationId, true]]),
  };
};

/** The parents that an organisation has come below. */
export const newParentsOf = (
  before: OrganisationFacts | undefined,
  after: OrganisationFacts | undefined,
): readonly string[] =>
  (after?.parents ?? []).slice(before?.parents.length ?? 0).flatMap(({ parentId }) => parentId ?? []);

const joined = function* (
  known: OrganisationTree['childIds'],
  added: ReadonlyMap<string, readonly string[]>,
): Generator<readonly [string, readonly string[]]> {
  for (const [parentId, childIds] of added) {
    yield [parentId, [...new Set([...(valueOf(known, parentId) ?? []), ...childIds])]];
  }
};
