import type { SelfAnswer } from './group-self-assessment.events.ts';

/** Stands in no name of an input, so that two texts never run into one. */
const BETWEEN = '\u0000';

/** Tells answers apart: by question and, where one question takes several, by label. */
export const answerKey = ({ input, label = '' }: SelfAnswer): string => `${input}${BETWEEN}${label}`;
