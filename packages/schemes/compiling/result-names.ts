import type { Scheme } from '../language/scheme.ts';

/** Name of the quantity that is the rank. */
export const RANK = 'result.rank';

/** Name of the score as it is printed. */
export const PRINTED_SCORE = 'result.printed';

/** Name of the quantity that is the grade. */
export const GRADE = 'result.grade';

export const RANK_TITLE = { zh: '名次', en: 'Rank' };
export const SCORE_TITLE = { zh: '得分', en: 'Score' };
export const GRADE_TITLE = { zh: '等次', en: 'Grade' };

/** Name of the score by which organisations are ranked, graded and compared. */
export const judgedScore = (scheme: Scheme): string =>
  scheme.result.rankBy === 'rounded' ? PRINTED_SCORE : scheme.result.score;
