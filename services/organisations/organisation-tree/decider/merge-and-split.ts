import type { DomainError } from '@kaoping/event-sourcing';
import { inForceOn, lastNameOf, type OrganisationFacts } from '../result/organisation-facts.ts';
import { decided, refused, type Attempt } from './attempt.ts';
import { problemsOfChange } from './change-problems.ts';
import type {
  Founding,
  MergeOrganisations,
  SplitOrganisation,
  SplitPart,
} from './organisation-tree.commands.ts';
import type { OrganisationTreeEvent } from './organisation-tree.events.ts';
import { TreeOrganisationUnknown } from './organisation-tree.errors.ts';
import { found, moveAll, problemsOfEnding } from './single-changes.ts';
import {
  MergedIntoOwnPart,
  MergerIncomplete,
  OrganisationHasChildren,
  SplitChildForeign,
  SplitIncomplete,
} from './tree-placement.errors.ts';
import type { TreeDraft } from './tree-draft.ts';

/** Parts of one split, and organisations of one merger: more would be an import. */
const PART_MAX = 100;

/** Those right below the ended organisations go to the one that they become part of. */
export const merge = (draft: TreeDraft, { data }: MergeOrganisations, changeId: string): Attempt => {
  const { intoId, fromIds, on } = data;
  const into = draft.facts(intoId);
  if (!into) return refused(new TreeOrganisationUnknown(intoId));
  if (!isListOfOthers(fromIds, intoId)) return refused(new MergerIncomplete());
  const absent = problemsOfChange(into, [], on);
  if (absent.length > 0) return refused(...absent);
  const attempts = fromIds.map((fromId) => empty(draft, fromId, { ...data, changeId }));
  const refusals = attempts.flatMap((attempt) => (attempt.isRefused ? attempt.refusals : []));
  if (refusals.length > 0) return refused(...refusals);
  return decided(...attempts.flatMap((attempt) => (attempt.isRefused ? [] : attempt.events)), {
    type: 'OrganisationsMerged',
    data: { changeId, intoId, fromIds, on },
  });
};

const isListOfOthers = (ids: readonly string[], thatId: string): boolean =>
  ids.length > 0 && ids.length <= PART_MAX && new Set([...ids, thatId]).size === ids.length + 1;

/** Moves everything away from an organisation that is to end by a merger. */
const empty = (
  draft: TreeDraft,
  fromId: string,
  merger: MergeOrganisations['data'] & { readonly changeId: string },
): Attempt => {
  const { intoId, fromIds, on, changeId } = merger;
  const from = draft.facts(fromId);
  if (!from) return refused(new TreeOrganisationUnknown(fromId));
  const untimely = problemsOfEnding(from, on);
  if (untimely.length > 0) return refused(...untimely);
  if (draft.isBelow(intoId, fromId, { from: on })) {
    return refused(new MergedIntoOwnPart(lastNameOf(from), lastNameOf(draft.facts(intoId) ?? from)));
  }
  const children = draft.childrenIn(fromId, { from: on });
  const staying = children.filter(({ organisationId }) => !fromIds.includes(organisationId));
  return moveAll(draft, staying, { parentId: intoId, on, changeId });
};

/** Parts stand where the whole stood unless told otherwise; each takes along the children named for it. */
export const split = (draft: TreeDraft, { data }: SplitOrganisation, changeId: string): Attempt => {
  const { fromId, into, on, continues } = data;
  const from = draft.facts(fromId);
  if (!from) return refused(new TreeOrganisationUnknown(fromId));
  const untimely = [...problemsOfParts(data), ...problemsOfEnding(from, on)];
  if (untimely.length > 0) return refused(...untimely);
  const parts = inTurn(draft, [
    ...into.map((part) => () => found(draft, foundingOf(part, from, on), changeId)),
    ...into.map((part) => () => takeAlong(draft, part, { ...data, changeId })),
  ]);
  if (parts.isRefused) return parts;
  const left = continues ? [] : draft.childrenIn(fromId, { from: on });
  if (left.length > 0) return refused(new OrganisationHasChildren(lastNameOf(from), left.map(lastNameOf)));
  const intoIds = into.map(({ organisationId }) => organisationId);
  return decided(...parts.events, {
    type: 'OrganisationSplit',
    data: { changeId, fromId, intoIds, on, continues },
  });
};

const problemsOfParts = ({ into, continues }: SplitOrganisation['data']): readonly DomainError[] => {
  const partMin = continues ? 1 : 2;
  return into.length < partMin || into.length > PART_MAX ? [new SplitIncomplete(partMin, PART_MAX)] : [];
};

const foundingOf = ({ childIds: _, ...part }: SplitPart, from: OrganisationFacts, on: string): Founding => {
  const parentId = inForceOn(from.parents, on)?.parentId;
  return { ...(parentId !== undefined && { parentId }), ...part, on };
};

/** One after the other, each beside what the others led to; the first refusal ends it. */
const inTurn = (draft: TreeDraft, attempts: readonly (() => Attempt)[]): Attempt => {
  const events: OrganisationTreeEvent[] = [];
  for (const attempt of attempts) {
    const outcome = attempt();
    if (outcome.isRefused) return outcome;
    for (const event of outcome.events) draft.apply(event);
    events.push(...outcome.events);
  }
  return decided(...events);
};

const takeAlong = (
  draft: TreeDraft,
  part: SplitPart,
  { fromId, on, changeId }: { readonly fromId: string; readonly on: string; readonly changeId: string },
): Attempt => {
  const children = draft.childrenIn(fromId, { from: on });
  const going = part.childIds.map((childId) =>
    children.find(({ organisationId }) => organisationId === childId),
  );
  const foreign = part.childIds.find((_, index) => !going[index]);
  if (foreign !== undefined || new Set(part.childIds).size < part.childIds.length) {
    const name = draft.facts(fromId);
    return refused(
      new SplitChildForeign(foreign ?? part.childIds[0] ?? '', name ? lastNameOf(name) : fromId),
    );
  }
  return moveAll(
    draft,
    going.flatMap((child) => child ?? []),
    { parentId: part.organisationId, on, changeId },
  );
};
