/** Tells the time where it enters the system; the pure core is given instants as arguments. */
export interface Clock {
  /** The present as an ISO instant in UTC with milliseconds, e.g. `2017-05-03T08:00:00.000Z`. */
  now(): string;
}
