import { DomainError } from '@kaoping/event-sourcing';
import type {
  DissolveOrganisationInput,
  FoundOrganisationInput,
  MoveOrganisationInput,
  QueryOrganisationTreeArgs,
  SplitPartInput,
} from '../generated/graphql.ts';
import type { Dissolving, Founding, Moving, SplitPart } from './decider/organisation-tree.commands.ts';
import { kindOf } from './organisation-kinds.ts';
import type { TreePageWish } from './tree-view/tree-page.ts';

/** Organisations in one request; more are imported. */
const LIST_MAX = 500;

/** A list of one request is too long. */
class OrganisationListTooLong extends DomainError {
  readonly code = 'ORGANISATION_TREE.LIST_TOO_LONG';

  constructor(
    readonly field: string,
    readonly length: number,
  ) {
    super({
      en: `${field}: at most ${String(LIST_MAX)} at once, not ${String(length)}. Import longer lists from a table.`,
      zh: `${field}：每次最多 ${String(LIST_MAX)} 项，现有 ${String(length)} 项；更多请用表格导入。`,
    });
  }
}

/** @throws {OrganisationListTooLong} when a list is longer than one request takes. */
export const requireShort = <Item>(field: string, list: readonly Item[]): readonly Item[] => {
  if (list.length > LIST_MAX) throw new OrganisationListTooLong(field, list.length);
  return list;
};

/** The id that an organisation is given: made from the request, so that a repetition makes the same. */
const idOf = (given: string | null | undefined, commandId: string, index: number): string =>
  given ?? `${commandId}.${String(index)}`;

/** Organisations to be founded, as the domain takes them. */
export const foundingsOf = (
  inputs: readonly FoundOrganisationInput[],
  commandId: string,
): readonly Founding[] =>
  requireShort('organisations', inputs).map(({ organisationId, kind, parentId, ...input }, index) => ({
    ...input,
    organisationId: idOf(organisationId, commandId, index),
    kind: kindOf(kind),
    ...(parentId != null && { parentId }),
  }));

/** Parts of a split, as the domain takes them. */
export const partsOf = (inputs: readonly SplitPartInput[], commandId: string): readonly SplitPart[] =>
  requireShort('into', inputs).map(({ organisationId, kind, parentId, childIds, ...input }, index) => ({
    ...input,
    organisationId: idOf(organisationId, commandId, index),
    kind: kindOf(kind),
    childIds: requireShort('childIds', childIds ?? []),
    ...(parentId != null && { parentId }),
  }));

/** A move as the domain takes it. */
export const movingOf = ({ organisationId, parentId, on }: MoveOrganisationInput): Moving => ({
  organisationId,
  on,
  ...(parentId != null && { parentId }),
});

/** An end as the domain takes it. */
export const dissolvingOf = (input: DissolveOrganisationInput): Dissolving => {
  const { organisationId, on, childrenToId, withSubtree } = input;
  return {
    organisationId,
    on,
    ...(childrenToId != null && { childrenToId }),
    ...(withSubtree != null && { withSubtree }),
  };
};

/** What is wanted of a tree, as the query takes it. */
export const wishOf = ({ underId, search, first, after }: QueryOrganisationTreeArgs): TreePageWish => ({
  first: first ?? 100,
  ...(underId != null && { underId }),
  ...(search != null && { search }),
  ...(after != null && { after }),
});
