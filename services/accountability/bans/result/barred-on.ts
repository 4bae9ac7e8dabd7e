import type { BarredThing } from '../decider/ban.events.ts';
import { subjectKey, type BanRow, type BanSubjectId } from './ban-row.ts';

/** Which bans would also keep somebody from a thing: barred from awards is barred from those of organisations. */
const BLOCKED_BY: Readonly<Record<BarredThing, readonly BarredThing[]>> = {
  awards: ['awards'],
  'collective-awards': ['collective-awards', 'awards'],
  promotion: ['promotion'],
  'annual-excellent': ['annual-excellent'],
};

/** Whether a ban barred on a day: from its first to its last, and no longer from the day on which it ended. */
export const isInForceOn = (
  { from, until, endedOn }: Pick<BanRow, 'from' | 'until' | 'endedOn'>,
  day: string,
): boolean => from <= day && day <= until && (endedOn === undefined || day < endedOn);

/**
 * The bans that keep somebody from something on a day: each says by which fact and until when. None: it is open.
 *
 * @param bans Of whomever: those of others are left aside.
 * @example barredOn(bans, { kind: 'organisation', organisationId: 'sihe' }, 'awards', '2026-07-01') // []
 */
export const barredOn = (
  bans: readonly BanRow[],
  subject: BanSubjectId,
  from: BarredThing,
  day: string,
): readonly BanRow[] => {
  const key = subjectKey(subject);
  return bans.filter(
    (ban) =>
      isInForceOn(ban, day) &&
      ban.blocks.some((blocked) => BLOCKED_BY[from].includes(blocked)) &&
      ban.subjects.some((one) => subjectKey(one) === key),
  );
};
