import { DomainError } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';
import type { TreeNode } from '../result/tree-on.ts';

/** The most organisations of one page. */
const PAGE_MAX = 500;

/** What is wanted of a tree. */
export interface TreePageWish {
  /** Only this organisation and all below it. */
  readonly underId?: string;
  /** Only those whose name or code contains this text. */
  readonly search?: string;
  readonly first: number;
  /** The organisation after which the page begins. */
  readonly after?: string;
}

/** Some of a tree, in tree order. */
export interface TreePage {
  readonly nodes: readonly TreeNode[];
  readonly totalCount: number;
  readonly nextCursor?: string;
}

/** A page of no size that is served. */
export class TreePageRefused extends DomainError {
  readonly code = 'ORGANISATION_TREE.PAGE_REFUSED';

  constructor(readonly first: number) {
    super({
      en: `first: ask for 1 to ${String(PAGE_MAX)} organisations at once, not ${String(first)}.`,
      zh: `first：每次请取 1 至 ${String(PAGE_MAX)} 个单位，而不是 ${String(first)}。`,
    });
  }
}

/** A page that begins after an organisation which is not among those wanted. */
export class TreeCursorUnknown extends DomainError {
  readonly code = 'ORGANISATION_TREE.CURSOR_UNKNOWN';

  constructor(readonly after: string) {
    super({
      en: `after: "${after}" is not among the organisations asked for (any more). Begin again without it.`,
      zh: `after：“${after}”已不在所查询的单位之中，请从头查询。`,
    });
  }
}

/** The page of a tree that somebody may see. */
export const treePage = (nodes: readonly TreeNode[], reach: Reach, wish: TreePageWish): TreePage => {
  const { first, after } = wish;
  if (first < 1 || first > PAGE_MAX) throw new TreePageRefused(first);
  const wanted = nodes.filter((node) => (reach.isWhole || reach.covers(node)) && isWanted(node, wish));
  const before =
    after === undefined ? -1 : wanted.findIndex(({ organisationId }) => organisationId === after);
  if (after !== undefined && before < 0) throw new TreeCursorUnknown(after);
  const page = wanted.slice(before + 1, before + 1 + first);
  const last = page.at(-1);
  const hasMore = before + 1 + first < wanted.length;
  return {
    nodes: page,
    totalCount: wanted.length,
    ...(hasMore && last && { nextCursor: last.organisationId }),
  };
};

const isWanted = ({ organisationId, ancestorIds, name, code }: TreeNode, wish: TreePageWish): boolean => {
  const { underId, search } = wish;
  if (underId !== undefined && organisationId !== underId && !ancestorIds.includes(underId)) return false;
  const text = search?.trim().toLowerCase() ?? '';
  return text === '' || name.toLowerCase().includes(text) || code.toLowerCase().includes(text);
};
