import type { FilePath } from '../problem.ts';
import { treeChanges, type TreeChange } from './tree-change.ts';

/**
 * An indicator that is gone in one dimension and new in another under the same key has moved; what else changed with
 * it is told apart.
 */
export const withMoves = (changes: readonly TreeChange[]): readonly TreeChange[] => {
  const moves = movesIn(changes);
  const gone = new Set(moves.map(({ removed }) => removed));
  return changes.flatMap((change) => {
    if (gone.has(change)) return [];
    const move = moves.find(({ added }) => added === change);
    return move ? moveOf(move) : [change];
  });
};

interface Move {
  readonly removed: TreeChange;
  readonly added: TreeChange;
}

const movesIn = (changes: readonly TreeChange[]): readonly Move[] => {
  const removals = changes.filter((change) => change.kind === 'removed' && isIndicator(change.path));
  const additions = changes.filter((change) => change.kind === 'added' && isIndicator(change.path));
  return additions.flatMap((added) => {
    const key = added.path.at(-1);
    const candidates = removals.filter(({ path }) => path.at(-1) === key);
    const rivals = additions.filter(({ path }) => path.at(-1) === key);
    const [removed] = candidates;
    return removed && candidates.length === 1 && rivals.length === 1 ? [{ removed, added }] : [];
  });
};

const isIndicator = (path: FilePath): boolean =>
  path[0] === 'indicators' && path.at(-2) === 'indicators' && path.length % 2 === 0;

const moveOf = ({ removed, added }: Move): readonly TreeChange[] => {
  const place = { path: added.path, from: removed.path };
  const { before = '' } = removed;
  const { after = '' } = added;
  return [{ kind: 'moved', ...place, before, after }, ...treeChanges(before, after, place)];
};
