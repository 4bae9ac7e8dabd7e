import type { ScoreChange, ScoreChangeKind } from '../../generated/graphql.ts';
import type { ScoreChangeKind as KindOfView, ScoreChangeView } from './score-history.query.ts';

const KINDS: Readonly<Record<KindOfView, ScoreChangeKind>> = {
  recorded: 'RECORDED',
  corrected: 'CORRECTED',
  withdrawn: 'WITHDRAWN',
};

/** A change of a score in the shape of the public schema. */
export const publicScoreChange = (change: ScoreChangeView): ScoreChange => ({
  ...change,
  kind: KINDS[change.kind],
});
