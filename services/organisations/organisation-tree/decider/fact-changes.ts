import type {
  Dated,
  OrganisationEnd,
  OrganisationFacts,
  OrganisationKind,
} from '../result/organisation-facts.ts';
import type { OrganisationsFounded, OrganisationTreeEvent } from './organisation-tree.events.ts';

type Lookup = (organisationId: string) => OrganisationFacts | undefined;
type Edit = (facts: OrganisationFacts) => OrganisationFacts | undefined;
/** What an event does to one organisation; a founding takes no account of what was before. */
type Edited = readonly [organisationId: string, edit: Edit | OrganisationFacts];

/** What is known of each organisation that an event touches, once it happened; undefined of one that never was. */
export const factsAfter = (
  event: OrganisationTreeEvent,
  before: Lookup,
): ReadonlyMap<string, OrganisationFacts | undefined> => {
  const changed = new Map<string, OrganisationFacts | undefined>();
  for (const [organisationId, edit] of isOfMany(event) ? editsOfMany(event) : editsOf(event)) {
    const facts = changed.has(organisationId) ? changed.get(organisationId) : before(organisationId);
    if (typeof edit !== 'function') changed.set(organisationId, edit);
    else if (facts) changed.set(organisationId, edit(facts));
  }
  return changed;
};

/** Events of many changes, each with an organisation and a day of its own. */
export type EventOfMany = Extract<OrganisationTreeEvent, { data: { organisations: unknown } }>;

/** Tells {@link EventOfMany} from the others. */
export const isOfMany = (event: OrganisationTreeEvent): event is EventOfMany => 'organisations' in event.data;

const editsOfMany = (event: EventOfMany): readonly Edited[] => {
  switch (event.type) {
    case 'OrganisationsFounded':
      return event.data.organisations.map((change) => [change.organisationId, founded(change)]);
    case 'OrganisationsRenamed':
      return event.data.organisations.map((change) => [change.organisationId, renamed(change)]);
    case 'OrganisationsReclassified':
      return event.data.organisations.map((change) => [change.organisationId, reclassified(change)]);
    case 'OrganisationsMoved':
      return event.data.organisations.map((change) => [change.organisationId, moved(change)]);
    case 'OrganisationsDissolved':
      return event.data.organisations.map(({ organisationId, on, changeId }) => [
        organisationId,
        ended({ on, how: 'dissolved', successorIds: [], changeId }),
      ]);
  }
};

const editsOf = (event: Exclude<OrganisationTreeEvent, EventOfMany>): readonly Edited[] => {
  switch (event.type) {
    case 'OrganisationsMerged': {
      const { fromIds, intoId, on, changeId } = event.data;
      const end = ended({ on, how: 'merged', successorIds: [intoId], changeId });
      return fromIds.map((fromId) => [fromId, end]);
    }
    case 'OrganisationSplit':
      return [[event.data.fromId, splitUp(event.data)]];
    case 'OrganisationChangeWithdrawn': {
      const { organisationIds, withdrawnChangeId } = event.data;
      const restored: Edit = (facts) => withoutChange(facts, withdrawnChangeId);
      return organisationIds.map((organisationId) => [organisationId, restored]);
    }
  }
};

/** One organisation of an event of foundings. */
export type FoundedOrganisation = OrganisationsFounded['data']['organisations'][number];
interface Change {
  readonly changeId: string;
  readonly on: string;
}

const NONE: OrganisationFacts['offshoots'] = [];

/** What is known of an organisation that was founded just now. */
export const founded = (founding: FoundedOrganisation): OrganisationFacts => {
  const { changeId, organisationId, code, name, kind, parentId, on } = founding;
  // Written out: objects put together by spreading take half as much again, and an import makes 50,000 of them.
  const place = parentId === undefined ? { from: on, changeId } : { parentId, from: on, changeId };
  return {
    organisationId,
    code,
    foundedOn: on,
    names: [{ name, from: on, changeId }],
    kinds: [{ kind, from: on, changeId }],
    parents: [place],
    offshoots: NONE,
  };
};

const renamed =
  ({ name, on, changeId }: Change & { readonly name: string }): Edit =>
  (facts) => ({ ...facts, names: [...facts.names, { name, from: on, changeId }] });

const reclassified =
  ({ kind, on, changeId }: Change & { readonly kind: OrganisationKind }): Edit =>
  (facts) => ({ ...facts, kinds: [...facts.kinds, { kind, from: on, changeId }] });

const moved =
  ({ parentId, on, changeId }: Change & { readonly parentId?: string }): Edit =>
  (facts) => ({
    ...facts,
    parents: [...facts.parents, { ...(parentId !== undefined && { parentId }), from: on, changeId }],
  });

const ended =
  (end: OrganisationEnd): Edit =>
  (facts) => ({ ...facts, end });

const splitUp = (split: Extract<OrganisationTreeEvent, { type: 'OrganisationSplit' }>['data']): Edit => {
  const { intoIds, on, changeId, continues } = split;
  if (!continues) return ended({ on, how: 'split', successorIds: intoIds, changeId });
  return (facts) => ({
    ...facts,
    offshoots: [...facts.offshoots, { organisationIds: intoIds, from: on, changeId }],
  });
};

const withoutChange = (facts: OrganisationFacts, changeId: string): OrganisationFacts | undefined => {
  const others = <Fact extends Dated>(dated: readonly Fact[]): readonly Fact[] =>
    dated.filter((fact) => fact.changeId !== changeId);
  const { end, ...rest } = facts;
  const names = others(facts.names);
  if (names.length === 0) return undefined;
  return {
    ...rest,
    names,
    kinds: others(facts.kinds),
    parents: others(facts.parents),
    offshoots: others(facts.offshoots),
    ...(end !== undefined && end.changeId !== changeId && { end }),
  };
};
