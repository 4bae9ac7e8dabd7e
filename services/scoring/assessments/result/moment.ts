import { isDay } from '@kaoping/calendar';
import type { Ledger } from '@kaoping/event-sourcing';
import { AssessmentMomentRefused } from '../decider/assessment.errors.ts';

/** A moment as a request names it: an instant in UTC, a ledger position, or neither for the present. */
export interface WantedMoment {
  readonly instant?: string | null;
  readonly position?: number | null;
}

const INSTANT = /^(?<day>\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?Z$/u;

/** With seconds and milliseconds, so that instants compare as texts. */
const spelledOut = (instant: string): string => {
  const [whole = '', part = ''] = instant.slice(0, -1).split('.');
  const seconds = whole.length === 'yyyy-mm-ddThh:mm'.length ? ':00' : '';
  return `${whole}${seconds}.${part.padEnd(3, '0')}Z`;
};

const pastInstant = (instant: string, now: string): string => {
  const day = INSTANT.exec(instant)?.groups?.['day'];
  const spelled = spelledOut(instant);
  // At or after now more may yet be recorded: the answer would not stay the same.
  if (day === undefined || !isDay(day) || spelled >= now) throw new AssessmentMomentRefused(instant);
  return spelled;
};

/**
 * The ledger position that a moment means.
 *
 * @throws {AssessmentMomentRefused} when it is malformed, not past, or given twice over.
 */
export const positionOfMoment = async (
  ledger: Ledger,
  { instant, position }: WantedMoment,
  now: string,
): Promise<number> => {
  if (instant != null && position != null)
    throw new AssessmentMomentRefused(`${instant} / ${String(position)}`);
  if (instant != null) return ledger.positionAt(pastInstant(instant, now));
  const head = (await ledger.head()).position;
  if (position == null) return head;
  if (!Number.isInteger(position) || position < 1 || position > head)
    throw new AssessmentMomentRefused(String(position));
  return position;
};
