import type { Decider } from '@kaoping/event-sourcing';
import { valueOf } from '../result/bucketed-map.ts';
import type { Attempt } from './attempt.ts';
import { merge, split } from './merge-and-split.ts';
import type {
  ApplyTreeChanges,
  FoundOrganisations,
  OrganisationTreeCommand,
} from './organisation-tree.commands.ts';
import type { OrganisationTreeEvent } from './organisation-tree.events.ts';
import {
  evolveOrganisationTree,
  initialOrganisationTree,
  type OrganisationTree,
} from './organisation-tree.state.ts';
import { EventGathering, gatherEvents, settleChanges, type AskedChanges } from './settle-changes.ts';
import { dissolve, found, move, reclassify, rename } from './single-changes.ts';
import { TreeChangesRefused, TreeChangesTooMany, type TreeChangeList } from './tree-changes-refused.error.ts';
import { TreeDraft } from './tree-draft.ts';
import { withdraw } from './withdraw-change.ts';

/** Changes in one command: the largest import, 50,000 rows, with room for what it ends. */
const CHANGE_MAX = 60_000;

/** Organisations that one enterprise ever has: five times the largest known; the whole tree is kept in memory. */
const ORGANISATION_MAX = 100_000;

/** Several changes of one command, all or none. */
const applyAll = (
  { metadata, data }: ApplyTreeChanges | FoundOrganisations,
  state: OrganisationTree,
): readonly OrganisationTreeEvent[] => {
  const lists: ApplyTreeChanges['data'] = 'organisations' in data ? { found: data.organisations } : data;
  let number = 0;
  const asked = <Change>(
    list: TreeChangeList,
    changes: readonly Change[] = [],
    make: (draft: TreeDraft, change: Change, changeId: string) => Attempt,
  ): AskedChanges => {
    const first = number;
    number += changes.length;
    return {
      list,
      count: changes.length,
      attempt: (draft, index) =>
        make(draft, changes[index] as Change, changeIdOf(metadata.commandId, first + index)),
    };
  };
  const groups = [
    asked('found', lists.found, found),
    asked('rename', lists.rename, rename),
    asked('reclassify', lists.reclassify, reclassify),
    asked('move', lists.move, move),
    asked('dissolve', lists.dissolve, dissolve),
  ];
  if (number > CHANGE_MAX) throw new TreeChangesTooMany(number, CHANGE_MAX);
  const count = state.organisations.size + (lists.found ?? []).length;
  if (count > ORGANISATION_MAX) throw new TreeChangesTooMany(count, ORGANISATION_MAX);
  const draft = new TreeDraft(state);
  const gathering = new EventGathering();
  const problems = groups.flatMap((group) => settleChanges(draft, group, gathering));
  if (problems.length > 0) throw new TreeChangesRefused(problems);
  return gathering.events;
};

/** The n-th change of a command, from 0: the same in every repetition of it. */
const changeIdOf = (commandId: string, number: number): string => `${commandId}/${String(number)}`;

const decide = (
  command: OrganisationTreeCommand,
  state: OrganisationTree,
): readonly OrganisationTreeEvent[] => {
  const { commandId } = command.metadata;
  if (valueOf(state.commandIds, commandId)) return [];
  if (command.type === 'FoundOrganisations' || command.type === 'ApplyTreeChanges') {
    return applyAll(command, state);
  }
  const attempt = attemptOf(command, state, changeIdOf(commandId, 0));
  if (!attempt.isRefused) return gatherEvents(attempt.events);
  const [refusal] = attempt.refusals;
  throw refusal ?? new TreeChangesRefused([]);
};

type SingleCommand = Exclude<OrganisationTreeCommand, ApplyTreeChanges | FoundOrganisations>;

const attemptOf = (command: SingleCommand, state: OrganisationTree, changeId: string): Attempt => {
  const draft = new TreeDraft(state);
  switch (command.type) {
    case 'RenameOrganisation':
      return rename(draft, command.data, changeId);
    case 'ReclassifyOrganisation':
      return reclassify(draft, command.data, changeId);
    case 'MoveOrganisation':
      return move(draft, command.data, changeId);
    case 'MergeOrganisations':
      return merge(draft, command, changeId);
    case 'SplitOrganisation':
      return split(draft, command, changeId);
    case 'DissolveOrganisation':
      return dissolve(draft, command.data, changeId);
    case 'WithdrawOrganisationChange':
      return withdraw(state, command);
  }
};

/**
 * The rules of an enterprise's organisation tree; its stream id is the tenant id. A command that was carried
 * out decides nothing when it is repeated, so one execution holds one command for the tree.
 */
export const organisationTreeDecider: Decider<
  OrganisationTree,
  OrganisationTreeCommand,
  OrganisationTreeEvent
> = {
  category: 'organisation-tree',
  initialState: initialOrganisationTree,
  stateVersion: 2,
  evolve: evolveOrganisationTree,
  decide,
};
