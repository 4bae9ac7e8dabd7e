import type { Attempt } from './attempt.ts';
import { isOfMany, type EventOfMany } from './fact-changes.ts';
import type { OrganisationTreeEvent } from './organisation-tree.events.ts';
import type { TreeChangeList, TreeChangeProblem } from './tree-changes-refused.error.ts';
import type { TreeDraft } from './tree-draft.ts';

/** One list of changes asked at once. */
export interface AskedChanges {
  readonly list: TreeChangeList;
  readonly count: number;
  /** Tries the change at an index of the list. */
  readonly attempt: (draft: TreeDraft, index: number) => Attempt;
}

/**
 * Makes changes in whatever order works out, so that a file may name those below before those above: what
 * is refused is tried again for as long as another change was made meanwhile.
 *
 * @returns What is wrong with those that could not be made.
 */
export const settleChanges = (
  draft: TreeDraft,
  { list, count, attempt }: AskedChanges,
  gathering: EventGathering,
): readonly TreeChangeProblem[] => {
  for (let waiting = Array.from({ length: count }, (_, index) => index); ;) {
    const problems: TreeChangeProblem[] = [];
    const again: number[] = [];
    for (const index of waiting) {
      const attempted = attempt(draft, index);
      if (attempted.isRefused) {
        problems.push({ list, index, refusals: attempted.refusals });
        again.push(index);
        continue;
      }
      for (const event of attempted.events) {
        draft.apply(event);
        gathering.add(event);
      }
    }
    if (again.length === 0 || again.length === waiting.length) return problems;
    waiting = again;
  }
};

/** Changes in one event: few enough to read it at once, enough for an import to be some dozens of events. */
const CHANGES_PER_EVENT = 1_000;

/**
 * Joins neighbours of one type into events of many changes, and cuts what is larger: a whole subtree that ends,
 * or comes back, at once. It joins them as they come, so that an import never holds an event for each of its rows.
 */
export class EventGathering {
  readonly events: OrganisationTreeEvent[] = [];
  private run: EventOfMany['data']['organisations'][number][] = [];

  add(event: OrganisationTreeEvent): void {
    if (!isOfMany(event)) {
      this.events.push(...cutWithdrawal(event));
      return;
    }
    for (const change of event.data.organisations) {
      if (this.events.at(-1)?.type !== event.type || this.run.length === CHANGES_PER_EVENT) {
        this.run = [];
        this.events.push({ type: event.type, data: { organisations: this.run } } as OrganisationTreeEvent);
      }
      this.run.push(change);
    }
  }
}

/** The events of one change, joined and cut by {@link EventGathering}. */
export const gatherEvents = (events: readonly OrganisationTreeEvent[]): readonly OrganisationTreeEvent[] => {
  const gathering = new EventGathering();
  for (const event of events) gathering.add(event);
  return gathering.events;
};

const cutWithdrawal = (event: OrganisationTreeEvent): readonly OrganisationTreeEvent[] => {
  if (event.type !== 'OrganisationChangeWithdrawn') return [event];
  const { organisationIds } = event.data;
  const count = Math.ceil(organisationIds.length / CHANGES_PER_EVENT);
  return Array.from({ length: count }, (_, part) => ({
    type: event.type,
    data: {
      ...event.data,
      organisationIds: organisationIds.slice(part * CHANGES_PER_EVENT, (part + 1) * CHANGES_PER_EVENT),
    },
  }));
};
