import { loadState, type Ledger } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';
import type { TableToWrite } from '@kaoping/spreadsheets';
import { organisationTreeDecider } from '../../organisation-tree/decider/organisation-tree.decider.ts';
import type { OrganisationTree } from '../../organisation-tree/decider/organisation-tree.state.ts';
import { lastLineOf } from '../../organisation-tree/result/last-line.ts';
import type { RegisteredPerson } from '../../people/decider/person.state.ts';
import { isInReach } from '../../people/result/person-in-reach.ts';
import type { DirectoryKind } from '../decider/import-mapping.events.ts';
import { foldPeople } from '../result/fold-people.ts';
import { organisationsTable } from './organisations-table.ts';
import { peopleTable, postsTable } from './people-tables.ts';

/** What of the directory is wanted, and how far whoever asks reaches. */
export interface TableWanted {
  readonly kind: DirectoryKind;
  readonly day: string;
  readonly reach: Reach;
}

/** A part of the directory as a table that an import takes back without a change. */
export const directoryTable = async (
  ledger: Ledger,
  { kind, day, reach }: TableWanted,
): Promise<TableToWrite> => {
  const { state: tree } = await loadState(ledger, organisationTreeDecider, ledger.tenantId);
  if (kind === 'organisations') return organisationsTable(tree, day, reach.covers);
  const people = await peopleInReach(ledger, tree, reach);
  if (kind === 'people') return peopleTable(people);
  const covered = people.map((person) => ({
    ...person,
    posts: person.posts.filter(({ organisationId }) =>
      reach.covers({ organisationId, ancestorIds: lastLineOf(tree, organisationId) ?? [] }),
    ),
  }));
  return postsTable(covered, tree);
};

const peopleInReach = async (
  ledger: Ledger,
  tree: OrganisationTree,
  reach: Reach,
): Promise<readonly RegisteredPerson[]> => {
  const { people } = await foldPeople(ledger);
  return [...people.values()].flatMap((person) =>
    person.status === 'registered' && isInReach(reach, person.posts, tree) ? [person] : [],
  );
};
