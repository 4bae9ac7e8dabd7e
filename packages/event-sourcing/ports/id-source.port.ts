/** Makes ids where they enter the system; the pure core is given them as arguments. */
export interface IdSource {
  /** A new id, never given before: a time-ordered UUID in production, a counter in tests. */
  next(): string;
}
