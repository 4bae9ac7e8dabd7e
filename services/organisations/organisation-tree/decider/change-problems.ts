import { isDay } from '@kaoping/calendar';
import type { DomainError } from '@kaoping/event-sourcing';
import { lastNameOf, type Dated, type OrganisationFacts } from '../result/organisation-facts.ts';
import {
  ChangeOutOfOrder,
  OrganisationCodeMalformed,
  OrganisationEnded,
  OrganisationIdMalformed,
  OrganisationNameRefused,
  TreeDayMalformed,
} from './organisation-tree.errors.ts';
import { ParentNotFounded, ParentUnknown, PlacedBelowItself, TreeTooDeep } from './tree-placement.errors.ts';
import type { Span, TreeDraft } from './tree-draft.ts';

/** Characters of a name: the longest official names of units stay below half of it. */
const NAME_LENGTH_MAX = 200;

/** Levels of the tree: a group has seldom more than eight; more would be a mistake in a file. */
const LEVEL_MAX = 30;

const ID_PATTERN = /^[\p{L}\p{N}._:/-]{1,120}$/u;
const CODE_PATTERN = /^[\p{L}\p{N}._:/-]{1,60}$/u;
const NAME_PATTERN = /^[^\p{Cc}\p{Zl}\p{Zp}]+$/u;

/** What is wrong with an organisation's id by itself. */
export const problemsOfId = (id: string): readonly DomainError[] =>
  ID_PATTERN.test(id) ? [] : [new OrganisationIdMalformed(id)];

/** What is wrong with a code by itself. */
export const problemsOfCode = (code: string): readonly DomainError[] =>
  CODE_PATTERN.test(code) ? [] : [new OrganisationCodeMalformed(code)];

/** What is wrong with a name by itself. */
export const problemsOfName = (name: string): readonly DomainError[] => {
  const trimmed = name.trim();
  return NAME_PATTERN.test(trimmed) && trimmed.length <= NAME_LENGTH_MAX
    ? []
    : [new OrganisationNameRefused(name, NAME_LENGTH_MAX)];
};

/** What is wrong with a day by itself. */
export const problemsOfDay = (day: string): readonly DomainError[] =>
  isDay(day) ? [] : [new TreeDayMalformed(day)];

/** What keeps an organisation from changing from a day on, beside or after what is known. */
export const problemsOfChange = (
  facts: OrganisationFacts,
  known: readonly (Dated | undefined)[],
  on: string,
): readonly DomainError[] => {
  const malformed = problemsOfDay(on);
  if (malformed.length > 0) return malformed;
  const name = lastNameOf(facts);
  if (facts.end) return [new OrganisationEnded(name, facts.end.on)];
  const last = known.reduce(
    (latest, fact) => (fact && fact.from > latest ? fact.from : latest),
    facts.foundedOn,
  );
  return on < last ? [new ChangeOutOfOrder(name, last, on)] : [];
};

/** Where an organisation is to stand, and when. */
export interface Placement {
  readonly organisationId: string;
  readonly name: string;
  /** Absent for the top, where any may stand. */
  readonly parentId?: string;
  readonly span: Span;
}

/** What keeps an organisation from standing below another throughout a span. */
export const problemsOfPlacement = (draft: TreeDraft, placement: Placement): readonly DomainError[] => {
  const { organisationId, name, parentId, span } = placement;
  if (parentId === undefined) return [];
  if (parentId === organisationId) return [new PlacedBelowItself(name, name)];
  const parent = draft.facts(parentId);
  if (!parent) return [new ParentUnknown(parentId)];
  const absent = problemsOfParent(parent, span);
  if (absent.length > 0) return absent;
  if (draft.isBelow(parentId, organisationId, span)) return [new PlacedBelowItself(name, lastNameOf(parent))];
  const isTooDeep = draft.depthOn(parentId, span.from) + 1 >= LEVEL_MAX;
  return isTooDeep ? [new TreeTooDeep(lastNameOf(parent), LEVEL_MAX)] : [];
};

/** What keeps an organisation from having others below it throughout a span. */
const problemsOfParent = (parent: OrganisationFacts, { from, until }: Span): readonly DomainError[] => {
  const { foundedOn, end } = parent;
  if (from < foundedOn) return [new ParentNotFounded(lastNameOf(parent), foundedOn, from)];
  const outlives = end === undefined || (until !== undefined && until <= end.on);
  return outlives ? [] : [new OrganisationEnded(lastNameOf(parent), end.on)];
};
