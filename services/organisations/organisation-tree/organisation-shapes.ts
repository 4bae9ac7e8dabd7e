import type {
  Organisation,
  OrganisationChange,
  OrganisationChangeKind,
  OrganisationPage,
} from '../generated/graphql.ts';
import { publicKindOf } from './organisation-kinds.ts';
import type { OrganisationChange as RecordedChange } from './result/organisation-history.ts';
import type { TreeNode } from './result/tree-on.ts';
import type { TreePage } from './tree-view/tree-page.ts';

/** An organisation in the shape of the public schema. */
export const organisationOf = ({ organisationId: id, kind, parentId, ...node }: TreeNode): Organisation => ({
  ...node,
  id,
  kind: publicKindOf(kind),
  parentId: parentId ?? null,
});

/** A page in the shape of the public schema. */
export const organisationPageOf = ({ nodes, totalCount, nextCursor }: TreePage): OrganisationPage => ({
  organisations: nodes.map(organisationOf),
  totalCount,
  nextCursor: nextCursor ?? null,
});

const WHAT: Readonly<Record<RecordedChange['what'], OrganisationChangeKind>> = {
  founded: 'FOUNDED',
  renamed: 'RENAMED',
  reclassified: 'RECLASSIFIED',
  moved: 'MOVED',
  dissolved: 'DISSOLVED',
  merged: 'MERGED',
  absorbed: 'ABSORBED',
  split: 'SPLIT',
  'split-off': 'SPLIT_OFF',
};

/** A change in the shape of the public schema. */
export const organisationChangeOf = (change: RecordedChange): OrganisationChange => {
  const { changeId, on, otherIds, recordedAt, actorId, eventId, position } = change;
  const { name = null, kind, parentId = null, withdrawnFor = null } = change;
  return {
    ...{ changeId, on, otherIds, recordedAt, actorId, eventId, position },
    what: WHAT[change.what],
    name,
    kind: kind ? publicKindOf(kind) : null,
    parentId,
    withdrawnFor,
  };
};
