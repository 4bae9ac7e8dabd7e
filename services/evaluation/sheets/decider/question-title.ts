import type { Sentence } from '@kaoping/event-sourcing';
import type { SheetAssigned, SheetQuestion } from './sheet.events.ts';

/** What a question is called where it is spoken of: the organisation and the input's title. */
export const questionTitle = (
  { assessed, inputs }: Pick<SheetAssigned['data'], 'assessed' | 'inputs'>,
  { input, organisationId }: SheetQuestion,
): Sentence => {
  const name = assessed.find((one) => one.organisationId === organisationId)?.name ?? organisationId;
  const title = inputs.find((one) => one.name === input)?.title ?? { en: input, zh: input };
  return { en: `${name}, ${title.en}`, zh: `${name}·${title.zh}` };
};
