import { DomainError, type Ledger } from '@kaoping/event-sourcing';

/** A moment of a ledger that can be asked for. */
export type Moment =
  | {
      readonly kind: 'now';
      /** Waits until everything up to this position counts, so that callers see their own changes. */
      readonly atLeastPosition?: number;
    }
  /** Everything recorded at or before this ISO instant. */
  | { readonly kind: 'instant'; readonly instant: string }
  /** Everything recorded up to this ledger position. */
  | { readonly kind: 'position'; readonly position: number };

/** The moment asked for is no instant, or not past yet: what will be recorded by then nobody knows. */
export class MomentRefused extends DomainError {
  readonly code = 'RANKING.MOMENT_REFUSED';

  constructor(readonly given: string) {
    super({
      en: `"${given}" is no past moment: give an instant such as 2017-05-03T08:00:00Z, or a ledger position from 1.`,
      zh: `“${given}”不是过去的时刻：请给出如 2017-05-03T08:00:00Z 的时间，或从 1 起的账本位置。`,
    });
  }
}

const INSTANT_PATTERN = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/u;

/**
 * Turns a moment into the ledger position that it means.
 *
 * @param now The present: an instant at or after it is refused, since more may yet be recorded then.
 * @throws {MomentRefused} when the moment is malformed or not past.
 */
export const positionOf = async (ledger: Ledger, moment: Moment, now: string): Promise<number> => {
  if (moment.kind === 'instant') return ledger.positionAt(pastInstant(moment.instant, now));
  const head = (await ledger.head()).position;
  if (moment.kind === 'now') return head;
  const { position } = moment;
  if (!Number.isInteger(position) || position < 1 || position > head)
    throw new MomentRefused(String(position));
  return position;
};

const pastInstant = (text: string, now: string): string => {
  const milliseconds = INSTANT_PATTERN.test(text) && isOnCalendar(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(milliseconds) || milliseconds >= Date.parse(now)) throw new MomentRefused(text);
  return new Date(milliseconds).toISOString();
};

/** `Date` takes 30 February for 2 March; here it is no day. */
const isOnCalendar = (text: string): boolean => {
  const day = text.slice(0, 'yyyy-mm-dd'.length);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
};
