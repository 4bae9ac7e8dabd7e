import type { SheetQuestion } from './sheet.events.ts';

/** Stands in no id and no title, so that two texts never run into one. */
const BETWEEN = '\u0000';

/** Tells questions apart. A sheet of 40 is checked within a fraction of a millisecond, so it is made quickly. */
export const questionKey = ({ input, organisationId }: SheetQuestion): string =>
  `${input}${BETWEEN}${organisationId}`;

/** Tells answers apart: by question and, where one question takes several, by label. */
export const answerKey = (answer: SheetQuestion & { readonly label?: string }): string =>
  `${questionKey(answer)}${BETWEEN}${answer.label ?? ''}`;

/** The organisation that a question is about. */
export const organisationOfKey = (key: string): string | undefined => key.split(BETWEEN)[1];
