/**
 * The instant so many milliseconds after another, before it where they are negative.
 *
 * @example instantAfter('2017-05-03T08:00:00.000Z', 60_000) // '2017-05-03T08:01:00.000Z'
 */
export const instantAfter = (instant: string, durationMs: number): string =>
  new Date(Date.parse(instant) + durationMs).toISOString();
