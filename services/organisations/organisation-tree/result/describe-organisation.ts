import type { DataOf, organisationsDescribed } from '@kaoping/contracts';
import { isOfMany } from '../decider/fact-changes.ts';
import type { OrganisationTreeEvent } from '../decider/organisation-tree.events.ts';
import type { OrganisationTree } from '../decider/organisation-tree.state.ts';
import { valueOf } from './bucketed-map.ts';
import type { OrganisationFacts } from './organisation-facts.ts';

/** An organisation with its whole past, as other services are told of it. */
export type DescribedOrganisation = DataOf<typeof organisationsDescribed>['organisations'][number];

/** The organisations that an event touched, as they are known after it. One that never was is not told. */
export const describeTouched = (
  event: OrganisationTreeEvent,
  after: OrganisationTree,
): readonly DescribedOrganisation[] =>
  [...new Set(touchedBy(event))].flatMap((organisationId) => {
    const facts = valueOf(after.organisations, organisationId);
    return facts ? describeOrganisation(facts) : [];
  });

/** An organisation as other services are told of it. */
const describeOrganisation = (facts: OrganisationFacts): DescribedOrganisation => {
  const { organisationId, code, foundedOn, names, kinds, parents, end, offshoots } = facts;
  return {
    organisationId,
    code,
    kind: kinds.at(-1)?.kind ?? 'other',
    foundedOn,
    names: names.map(({ name, from }) => ({ name, from })),
    parents: parents.map(({ parentId, from }) => ({ ...(parentId !== undefined && { parentId }), from })),
    ...(end && { endedOn: end.on }),
    successorIds: [
      ...(end?.successorIds ?? []),
      ...offshoots.flatMap(({ organisationIds }) => organisationIds),
    ],
  };
};

const touchedBy = (event: OrganisationTreeEvent): readonly string[] => {
  if (isOfMany(event)) return event.data.organisations.map(({ organisationId }) => organisationId);
  switch (event.type) {
    case 'OrganisationsMerged':
      return event.data.fromIds;
    case 'OrganisationSplit':
      return [event.data.fromId];
    case 'OrganisationChangeWithdrawn':
      return event.data.organisationIds;
  }
};
