import { valuesOf } from '../result/bucketed-map.ts';
import { lastNameOf, type Dated, type OrganisationFacts } from '../result/organisation-facts.ts';
import { decided, refused, type Attempt } from './attempt.ts';
import { problemsOfPlacement } from './change-problems.ts';
import type { WithdrawOrganisationChange } from './organisation-tree.commands.ts';
import {
  OrganisationChangeNeeded,
  OrganisationChangeUnknown,
  OrganisationReasonRefused,
} from './organisation-tree.errors.ts';
import type { OrganisationTree } from './organisation-tree.state.ts';
import { TreeDraft } from './tree-draft.ts';

/** Characters of a reason. */
const REASON_LENGTH_MAX = 500;

/**
 * Takes a change back in all organisations that it touched. Rare, so it looks through the whole tree; what
 * comes back must be as sound as if it had never been away.
 */
export const withdraw = (tree: OrganisationTree, { data }: WithdrawOrganisationChange): Attempt => {
  const { changeId } = data;
  const reason = data.reason.trim();
  if (reason === '' || reason.length > REASON_LENGTH_MAX) {
    return refused(new OrganisationReasonRefused(REASON_LENGTH_MAX));
  }
  const touched = [...valuesOf(tree.organisations)].filter((facts) => changesOf(facts).has(changeId));
  if (touched.length === 0) return refused(new OrganisationChangeUnknown(changeId));
  const overtaken = touched.find((facts) => !isLastWord(facts, changeId));
  if (overtaken) return refused(new OrganisationChangeNeeded(changeId, lastNameOf(overtaken)));
  const organisationIds = touched.map(({ organisationId }) => organisationId).sort();
  const event = {
    type: 'OrganisationChangeWithdrawn',
    data: { withdrawnChangeId: changeId, organisationIds, reason },
  } as const;
  const draft = new TreeDraft(tree);
  draft.apply(event);
  const needing = touched.find((facts) => isNeeded(draft, tree, facts));
  return needing ? refused(new OrganisationChangeNeeded(changeId, lastNameOf(needing))) : decided(event);
};

const listsOf = ({ names, kinds, parents, offshoots }: OrganisationFacts): readonly (readonly Dated[])[] => [
  names,
  kinds,
  parents,
  offshoots,
];

const changesOf = (facts: OrganisationFacts): ReadonlySet<string> =>
  new Set([
    ...listsOf(facts).flatMap((dated) => dated.map(({ changeId }) => changeId)),
    ...(facts.end ? [facts.end.changeId] : []),
  ]);

/** Whether nothing of the same sort was recorded after it; after a founding, nothing at all. */
const isLastWord = (facts: OrganisationFacts, changeId: string): boolean => {
  if (facts.names[0]?.changeId === changeId) return changesOf(facts).size === 1;
  return listsOf(facts).every((dated) => {
    const first = dated.findIndex((fact) => fact.changeId === changeId);
    return first < 0 || dated.slice(first).every((fact) => fact.changeId === changeId);
  });
};

/** Whether something that stays would have lost its ground: its place, its part, or what it became. */
const isNeeded = (draft: TreeDraft, tree: OrganisationTree, before: OrganisationFacts): boolean => {
  const { organisationId } = before;
  const facts = draft.facts(organisationId);
  if (!facts) return isReferredTo(draft, tree, organisationId);
  const place = facts.parents.at(-1);
  if (!place) return true;
  const span = { from: place.from, ...(facts.end && { until: facts.end.on }) };
  const { parentId } = place;
  const placement = {
    organisationId,
    name: lastNameOf(facts),
    ...(parentId !== undefined && { parentId }),
    span,
  };
  return problemsOfPlacement(draft, placement).length > 0;
};

const isReferredTo = (draft: TreeDraft, tree: OrganisationTree, organisationId: string): boolean => {
  for (const { organisationId: otherId } of valuesOf(tree.organisations)) {
    const other = draft.facts(otherId);
    if (!other) continue;
    const { parents, offshoots, end } = other;
    const referred = [
      ...parents.map(({ parentId }) => parentId),
      ...offshoots.flatMap(({ organisationIds }) => organisationIds),
      ...(end?.successorIds ?? []),
    ];
    if (referred.includes(organisationId)) return true;
  }
  return false;
};
