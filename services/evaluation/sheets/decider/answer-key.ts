import type { SheetQuestion } from './sheet.events.ts';

/**
 * Tells answers apart: by question and, where one question takes several, by label. Brackets and quotes keep two
 * texts from running into one.
 */
export const answerKey = ({
  input,
  organisationId,
  label,
}: SheetQuestion & { readonly label?: string }): string =>
  JSON.stringify([input, organisationId, label ?? '']);

/** Tells questions apart. */
export const questionKey = ({ input, organisationId }: SheetQuestion): string =>
  JSON.stringify([input, organisationId]);
