import type { AppendResult } from '@kaoping/event-sourcing';
import type { CheckedWrite } from '../append/checked-append.ts';
import type { Outcome } from './append-writer.ts';

/** The most appends in one commit; the rest wait for the next, so that no caller waits for thousands. */
const GROUP_LIMIT = 1_000;

interface WaitingAppend {
  readonly writes: readonly CheckedWrite[];
  resolve(result: AppendResult): void;
  reject(error: unknown): void;
}

/** Gathers appends and has them committed together. */
export interface GroupCommit {
  /** Settles once the append's group is on the disk, or refused. */
  submit(writes: readonly CheckedWrite[]): Promise<AppendResult>;
  /** Resolves when nothing is waiting any more. */
  flush(): Promise<void>;
}

const settle = (append: WaitingAppend, outcome: Outcome | undefined): void => {
  if (outcome === undefined || outcome instanceof Error) append.reject(outcome);
  else append.resolve(outcome);
};

/**
 * Makes a group commit: the appends that arrive within one turn of the event loop share one transaction and
 * so one wait for the disk. They are committed in the order in which they arrived.
 *
 * @param commit writes one group; when it rejects, so does every append of that group, and none was written.
 */
export const openGroupCommit = (
  commit: (group: readonly (readonly CheckedWrite[])[]) => Promise<readonly Outcome[]>,
): GroupCommit => {
  let waiting: WaitingAppend[] = [];
  let draining: Promise<void> | undefined;

  const commitGroup = async (group: readonly WaitingAppend[]): Promise<void> => {
    try {
      const outcomes = await commit(group.map(({ writes }) => writes));
      for (const [index, append] of group.entries()) settle(append, outcomes[index]);
    } catch (error) {
      for (const append of group) append.reject(error);
    }
  };

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      await new Promise(setImmediate);
      const group = waiting.slice(0, GROUP_LIMIT);
      waiting = waiting.slice(GROUP_LIMIT);
      await commitGroup(group);
    }
    draining = undefined;
  };

  return {
    submit: (writes) =>
      new Promise((resolve, reject) => {
        waiting.push({ writes, resolve, reject });
        draining ??= drain();
      }),
    flush: async () => {
      while (draining !== undefined) await draining;
    },
  };
};
