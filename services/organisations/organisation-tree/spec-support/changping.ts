import type { CommandMetadata } from '@kaoping/event-sourcing';
import { commandMetadata, proposed } from '@kaoping/testing';
import {
  FoundOrganisations,
  type Founding,
  type OrganisationTreeCommand,
} from '../decider/organisation-tree.commands.ts';
import { organisationTreeDecider } from '../decider/organisation-tree.decider.ts';
import type { OrganisationsFounded, OrganisationTreeEvent } from '../decider/organisation-tree.events.ts';
import { initialOrganisationTree, type OrganisationTree } from '../decider/organisation-tree.state.ts';

/** The Party committee of 长平公司 with two general branches and their branches. */
export const CHANGPING: readonly Founding[] = [
  { organisationId: 'party', code: 'CP', name: '长平公司党委', kind: 'party-committee', on: '2010-01-01' },
  {
    organisationId: 'mining',
    code: 'CP-01',
    name: '采煤党总支',
    kind: 'general-branch',
    parentId: 'party',
    on: '2010-01-01',
  },
  {
    organisationId: 'team-1',
    code: 'CP-0101',
    name: '综采一队党支部',
    kind: 'branch',
    parentId: 'mining',
    on: '2010-03-01',
  },
  {
    organisationId: 'team-2',
    code: 'CP-0102',
    name: '综采二队党支部',
    kind: 'branch',
    parentId: 'mining',
    on: '2010-03-01',
  },
  {
    organisationId: 'safety',
    code: 'CP-02',
    name: '通风安全党总支',
    kind: 'general-branch',
    parentId: 'party',
    on: '2011-07-01',
  },
  {
    organisationId: 'air',
    code: 'CP-0201',
    name: '通风队党支部',
    kind: 'branch',
    parentId: 'safety',
    on: '2011-07-01',
  },
];

/** Metadata of the command that founded {@link CHANGPING}; `found/2` is the change that founded the first team. */
const FOUNDING = commandMetadata({ commandId: 'found' });

/** The command that founds 长平公司. */
export const foundChangping = (metadata: CommandMetadata = FOUNDING): FoundOrganisations =>
  new FoundOrganisations(metadata, { organisations: CHANGPING });

/** The fact that 长平公司 was founded. */
export const changpingFounded: OrganisationsFounded = {
  type: 'OrganisationsFounded',
  data: {
    organisations: CHANGPING.map((founding, index) => ({ ...founding, changeId: `found/${String(index)}` })),
  },
};

/** Folds what commands decide, one after another, into a tree. */
export const treeAfter = (
  commands: readonly OrganisationTreeCommand[],
  start: OrganisationTree = initialOrganisationTree,
): { readonly tree: OrganisationTree; readonly events: readonly OrganisationTreeEvent[] } => {
  let tree = start;
  const events: OrganisationTreeEvent[] = [];
  for (const command of commands) {
    for (const event of organisationTreeDecider.decide(command, tree)) {
      tree = organisationTreeDecider.evolve(
        tree,
        proposed<OrganisationTreeEvent>(event, { causationId: command.metadata.commandId }),
      );
      events.push(event);
    }
  }
  return { tree, events };
};
