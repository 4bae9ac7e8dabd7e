import type { PastSource } from '../history/past-window.ts';
import type { PeriodKind } from '../plan/operator.ts';
import type { RunView } from '../run/run-view.ts';

/** A member's earlier results, of the present period's kind unless another is asked for. */
export const pastOf = (run: RunView, member: number, kind?: PeriodKind): PastSource => {
  const { present, of } = run.past;
  const wanted = kind ?? present.kind;
  return { present, kind: wanted, rows: of(run.members[member]?.organisation ?? '', wanted) };
};
