import type { Attempt } from './attempt.ts';
import { isOfMany, type EventOfMany } from './fact-changes.ts';
import type { OrganisationTreeEvent } from './organisation-tree.events.ts';
import type { TreeChangePlace, TreeChangeProblem } from './tree-changes-refused.error.ts';
import type { TreeDraft } from './tree-draft.ts';

/** One of many changes asked at once. */
export interface AskedChange {
  readonly place: TreeChangePlace;
  readonly attempt: (draft: TreeDraft) => Attempt;
}

/** What came of many changes. */
export interface Settled {
  readonly events: readonly OrganisationTreeEvent[];
  readonly problems: readonly TreeChangeProblem[];
}

/**
 * Makes changes in whatever order works out, so that a file may name those below before those above: what
 * is refused is tried again for as long as another change was made meanwhile.
 */
export const settleChanges = (draft: TreeDraft, asked: readonly AskedChange[]): Settled => {
  const events: OrganisationTreeEvent[] = [];
  for (let waiting = asked; ;) {
    const problems: TreeChangeProblem[] = [];
    const again: AskedChange[] = [];
    for (const change of waiting) {
      const attempt = change.attempt(draft);
      if (attempt.isRefused) {
        problems.push({ ...change.place, refusals: attempt.refusals });
        again.push(change);
        continue;
      }
      for (const event of attempt.events) {
        draft.apply(event);
        events.push(event);
      }
    }
    if (again.length === 0 || again.length === waiting.length) return { events, problems };
    waiting = again;
  }
};

/** Changes in one event: few enough to read it at once, enough for an import to be some dozens of events. */
const CHANGES_PER_EVENT = 1_000;

/**
 * Joins neighbours of one type into events of many changes, and cuts what is larger: a whole subtree that ends,
 * or comes back, at once.
 */
export const gatherEvents = (events: readonly OrganisationTreeEvent[]): readonly OrganisationTreeEvent[] => {
  const gathered: OrganisationTreeEvent[] = [];
  let run: EventOfMany['data']['organisations'][number][] = [];
  for (const event of events) {
    if (!isOfMany(event)) {
      gathered.push(...cutWithdrawal(event));
      continue;
    }
    for (const change of event.data.organisations) {
      if (gathered.at(-1)?.type !== event.type || run.length === CHANGES_PER_EVENT) {
        run = [];
        gathered.push({ type: event.type, data: { organisations: run } } as OrganisationTreeEvent);
      }
      run.push(change);
    }
  }
  return gathered;
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
