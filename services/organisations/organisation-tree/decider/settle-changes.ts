import type { Attempt } from './attempt.ts';
import { isOfMany } from './fact-changes.ts';
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

/** Joins neighbours of one type into events of many changes. */
export const gatherEvents = (events: readonly OrganisationTreeEvent[]): readonly OrganisationTreeEvent[] => {
  const gathered: OrganisationTreeEvent[] = [];
  let run: unknown[] = [];
  for (const event of events) {
    const last = gathered.at(-1);
    if (!isOfMany(event)) {
      gathered.push(event);
      continue;
    }
    const { organisations } = event.data;
    if (last?.type === event.type && run.length + organisations.length <= CHANGES_PER_EVENT) {
      run.push(...organisations);
      continue;
    }
    run = [...organisations];
    gathered.push({ type: event.type, data: { organisations: run } } as OrganisationTreeEvent);
  }
  return gathered;
};
