import type { AwardKind, AwardRules, ResultNeed } from '../decider/award-list.events.ts';

/** Excellent in the year itself (004-16), A+ in it, or A or better in three years running (000-46). */
const PRIORITY: readonly ResultNeed[] = [
  { grades: ['优秀'], years: 1 },
  { grades: ['A+'], years: 1 },
  { grades: ['A+', 'A'], years: 3 },
];

/**
 * By what somebody is eligible where the officer says nothing else. Which bans count comes of the documents (000-46,
 * 001-29, 001-34, 004-17); that awards need no particular grade is our choice (自定): it is the bans that bar.
 */
export const DEFAULT_RULES: Readonly<Record<AwardKind, AwardRules>> = {
  'advanced-party-organisation': {
    barredBy: ['awards', 'collective-awards'],
    needs: [],
    priority: PRIORITY,
  },
  'red-flag-branch': { barredBy: ['awards', 'collective-awards'], needs: [], priority: PRIORITY },
  'outstanding-member': { barredBy: ['awards', 'annual-excellent'], needs: [], priority: PRIORITY },
  'outstanding-worker': { barredBy: ['awards', 'annual-excellent'], needs: [], priority: PRIORITY },
  appointment: { barredBy: ['promotion'], needs: [], priority: PRIORITY },
  other: { barredBy: ['awards'], needs: [], priority: [] },
};
