import { lastNameOf, type OrganisationFacts } from '../result/organisation-facts.ts';
import { decided, refused, type Attempt } from './attempt.ts';
import {
  problemsOfChange,
  problemsOfCode,
  problemsOfDay,
  problemsOfId,
  problemsOfName,
  problemsOfPlacement,
} from './change-problems.ts';
import type { Dissolving, Founding, Moving, Reclassifying, Renaming } from './organisation-tree.commands.ts';
import {
  OrganisationCodeTaken,
  OrganisationIdTaken,
  TreeOrganisationUnknown,
} from './organisation-tree.errors.ts';
import { OrganisationHasChildren } from './tree-placement.errors.ts';
import type { TreeDraft } from './tree-draft.ts';

/** Everything that is wrong with a founding is told at once: it is mostly a row of a file. */
export const found = (draft: TreeDraft, founding: Founding, changeId: string): Attempt => {
  const { organisationId, code, kind, parentId, on } = founding;
  const name = founding.name.trim();
  const taken = draft.facts(organisationId);
  const codeOwner = draft.facts(draft.idOfCode(code) ?? '');
  const refusals = [
    ...problemsOfId(organisationId),
    ...(taken ? [new OrganisationIdTaken(organisationId, lastNameOf(taken))] : []),
    ...problemsOfCode(code),
    ...(codeOwner ? [new OrganisationCodeTaken(code, lastNameOf(codeOwner))] : []),
    ...problemsOfName(name),
    ...problemsOfDay(on),
    ...problemsOfPlacement(draft, { ...placeOf(parentId), organisationId, name, span: { from: on } }),
  ];
  if (refusals.length > 0) return refused(...refusals);
  // Written out, since it stays for as long as the state does and spreading would make it larger.
  const organisation =
    parentId === undefined
      ? { changeId, organisationId, code, name, kind, on }
      : { changeId, organisationId, code, name, kind, parentId, on };
  return decided({ type: 'OrganisationsFounded', data: { organisations: [organisation] } });
};

/** Taking the name that it has is a repetition: it decides nothing. */
export const rename = (draft: TreeDraft, renaming: Renaming, changeId: string): Attempt => {
  const { organisationId, on } = renaming;
  const facts = draft.facts(organisationId);
  if (!facts) return refused(new TreeOrganisationUnknown(organisationId));
  const name = renaming.name.trim();
  const last = facts.names.at(-1);
  const refusals = [...problemsOfName(name), ...problemsOfChange(facts, [last], on)];
  if (refusals.length > 0) return refused(...refusals);
  if (last?.name === name) return decided();
  const organisation = { changeId, organisationId, name, on };
  return decided({ type: 'OrganisationsRenamed', data: { organisations: [organisation] } });
};

/** Becoming what it is decides nothing. */
export const reclassify = (draft: TreeDraft, change: Reclassifying, changeId: string): Attempt => {
  const { organisationId, kind, on } = change;
  const facts = draft.facts(organisationId);
  if (!facts) return refused(new TreeOrganisationUnknown(organisationId));
  const last = facts.kinds.at(-1);
  const refusals = problemsOfChange(facts, [last], on);
  if (refusals.length > 0) return refused(...refusals);
  if (last?.kind === kind) return decided();
  const organisation = { changeId, organisationId, kind, on };
  return decided({ type: 'OrganisationsReclassified', data: { organisations: [organisation] } });
};

/** Going where it stands decides nothing. */
export const move = (draft: TreeDraft, moving: Moving, changeId: string): Attempt => {
  const { organisationId, parentId, on } = moving;
  const facts = draft.facts(organisationId);
  if (!facts) return refused(new TreeOrganisationUnknown(organisationId));
  const last = facts.parents.at(-1);
  const untimely = problemsOfChange(facts, [last], on);
  if (untimely.length > 0) return refused(...untimely);
  if (last?.parentId === parentId) return decided();
  const placement = { ...placeOf(parentId), organisationId, name: lastNameOf(facts), span: { from: on } };
  const misplaced = problemsOfPlacement(draft, placement);
  if (misplaced.length > 0) return refused(...misplaced);
  const organisation = { changeId, organisationId, ...placeOf(parentId), on };
  return decided({ type: 'OrganisationsMoved', data: { organisations: [organisation] } });
};

/** Ending what was dissolved on that very day decides nothing. */
export const dissolve = (draft: TreeDraft, dissolving: Dissolving, changeId: string): Attempt => {
  const { organisationId, on } = dissolving;
  const facts = draft.facts(organisationId);
  if (!facts) return refused(new TreeOrganisationUnknown(organisationId));
  if (isDissolvedOn(facts, on)) return decided();
  const untimely = problemsOfEnding(facts, on);
  if (untimely.length > 0) return refused(...untimely);
  if (dissolving.withSubtree === true) return dissolveAll(draft, facts, { on, changeId });
  const moves = sendAway(draft, facts, { ...dissolving, changeId });
  if (moves.isRefused) return moves;
  const ended = { changeId, organisationId, on };
  return decided(...moves.events, { type: 'OrganisationsDissolved', data: { organisations: [ended] } });
};

const isDissolvedOn = ({ end }: OrganisationFacts, on: string): boolean =>
  end?.how === 'dissolved' && end.on === on;

const sendAway = (
  draft: TreeDraft,
  facts: OrganisationFacts,
  { on, childrenToId, changeId }: Dissolving & { readonly changeId: string },
): Attempt => {
  const children = draft.childrenIn(facts.organisationId, { from: on });
  const isLeftAlone = childrenToId === undefined || childrenToId === facts.organisationId;
  if (children.length > 0 && isLeftAlone) {
    return refused(new OrganisationHasChildren(lastNameOf(facts), children.map(lastNameOf)));
  }
  return moveAll(draft, children, { parentId: childrenToId, on, changeId });
};

/** What keeps an organisation from ending on a day. */
export const problemsOfEnding = (
  facts: OrganisationFacts,
  on: string,
): ReturnType<typeof problemsOfChange> => {
  const { names, kinds, parents, offshoots } = facts;
  return problemsOfChange(
    facts,
    [names, kinds, parents, offshoots].map((dated) => dated.at(-1)),
    on,
  );
};

/** Moves several at once; each must be able to go. */
export const moveAll = (
  draft: TreeDraft,
  organisations: readonly OrganisationFacts[],
  to: { readonly parentId: string | undefined; readonly on: string; readonly changeId: string },
): Attempt => {
  const attempts = organisations.map(({ organisationId }) =>
    move(draft, { organisationId, ...placeOf(to.parentId), on: to.on }, to.changeId),
  );
  const refusals = attempts.flatMap((attempt) => (attempt.isRefused ? attempt.refusals : []));
  if (refusals.length > 0) return refused(...refusals);
  return decided(...attempts.flatMap((attempt) => (attempt.isRefused ? [] : attempt.events)));
};

/** Ends an organisation with all below it, the lowest first. */
const dissolveAll = (
  draft: TreeDraft,
  top: OrganisationFacts,
  { on, changeId }: { readonly on: string; readonly changeId: string },
): Attempt => {
  // Two that change places some day are each below the other in time: a set looks at each of them once.
  const all = new Map([[top.organisationId, top]]);
  for (const above of all.keys()) {
    for (const below of draft.childrenIn(above, { from: on })) all.set(below.organisationId, below);
  }
  const refusals = [...all.values()].flatMap((facts) => problemsOfEnding(facts, on));
  if (refusals.length > 0) return refused(...refusals);
  const organisations = [...all.keys()].reverse().map((organisationId) => ({ changeId, organisationId, on }));
  return decided({ type: 'OrganisationsDissolved', data: { organisations } });
};

const placeOf = (parentId: string | undefined): { readonly parentId?: string } =>
  parentId === undefined ? {} : { parentId };
