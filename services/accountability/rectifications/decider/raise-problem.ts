import { addMonths, dayOf, isDay } from '@kaoping/calendar';
import type { ListProblem, PromptDeficit, RaiseRectification } from './rectification.commands.ts';
import {
  RectificationDayRefused,
  RectificationFoundOnRefused,
  RectificationIdRefused,
  RectificationKnown,
} from './rectification.errors.ts';
import type { RectificationEvent, RectificationRaised } from './rectification.events.ts';
import type { Rectification } from './rectification.state.ts';
import { requiredWords, WORDS_LIMIT } from './required-words.ts';

type Decision = readonly RectificationEvent[];

/** In which a problem is to be put right where nobody said. */
const USUAL_MONTHS = 1;

const ID_PATTERN = /^[\p{L}\p{N}:._/-]{1,120}$/u;

/** The day by which a problem is to be put right where nobody said. */
export const usualDay = (foundOn: string): string => addMonths(foundOn, USUAL_MONTHS);

/** A day by which something is to be done. @throws {RectificationDayRefused} when it is none, or past. */
export const checkDay = (dueOn: string, now: string): void => {
  if (!isDay(dueOn) || dueOn < dayOf(now)) throw new RectificationDayRefused(dueOn);
};

/** A problem is told of at least once: one task comes of it. */
export const raise = ({ data }: RaiseRectification, state: Rectification): Decision => {
  if (state.status !== 'absent') return [];
  const { rectificationId: _, dueOn = usualDay(data.foundOn), ...raised } = data;
  return [{ type: 'RectificationRaised', data: { ...raised, dueOn } }];
};

/** Problems that a person puts on the list have the procedure `by-hand`. */
export const listProblem = (command: ListProblem, state: Rectification): Decision => {
  const { data, metadata } = command;
  const { foundOn = dayOf(metadata.now), organisation, source, ownerId } = data;
  if (!isDay(foundOn) || foundOn > dayOf(metadata.now)) throw new RectificationFoundOnRefused(foundOn);
  const { dueOn = usualDay(dayOf(metadata.now)) } = data;
  const raised = {
    organisation,
    problem: requiredWords(data.problem, { en: 'problem', zh: '问题' }, WORDS_LIMIT),
    foundOn,
    source: { procedure: 'by-hand', sourceId: data.rectificationId, ...source },
    dueOn,
    ...(ownerId !== undefined && { ownerId }),
  };
  return raiseByHand(command, raised, state);
};

/** Notices of a deficit have the procedure `prompt` (003-18). */
export const prompt = (command: PromptDeficit, state: Rectification): Decision => {
  const { data, metadata } = command;
  const { organisation, source, dueOn } = data;
  const raised = {
    organisation,
    problem: requiredWords(data.deficit, { en: 'deficit', zh: '短板' }, WORDS_LIMIT),
    foundOn: dayOf(metadata.now),
    source: { procedure: 'prompt', sourceId: data.rectificationId, ...source },
    dueOn,
  };
  return raiseByHand(command, raised, state);
};

const raiseByHand = (
  { metadata, data: { rectificationId } }: ListProblem | PromptDeficit,
  raised: RectificationRaised['data'],
  state: Rectification,
): Decision => {
  if (state.status !== 'absent') {
    if (state.doneBy.includes(metadata.commandId)) return [];
    throw new RectificationKnown(rectificationId);
  }
  if (!ID_PATTERN.test(rectificationId)) throw new RectificationIdRefused();
  checkDay(raised.dueOn, metadata.now);
  return [{ type: 'RectificationRaised', data: raised }];
};
