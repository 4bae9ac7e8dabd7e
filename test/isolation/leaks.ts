import type { SeenAnswer } from './scene/door.ts';

/** What only one tenant knows. */
export interface Secrets {
  /** Letters that stand in everything of it. */
  readonly marks: readonly string[];
  /** Whole words of its ledger and files that no ledger of the asker has: ids, digests, names, titles. */
  readonly words: ReadonlySet<string>;
}

/** Between the words of a sentence or a header: ids are written with letters, digits, `_`, `-`, `.` and `:`. */
const BETWEEN_WORDS = /[^\p{L}\p{N}_.:-]+/u;

const withoutStop = (word: string): string => word.replace(/[.:]+$/u, '');

/** Every text in a JSON value, the names of its fields included. */
export const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...textsIn(inner)]);
};

/**
 * What an answer gives away, beyond what the asker sent.
 *
 * @param sent The values of the request: to hear one's own words again is no leak.
 * @returns The words that are given away; none where all is well.
 */
export const leaksIn = (answer: SeenAnswer, sent: unknown, { marks, words }: Secrets): readonly string[] => {
  const own = textsIn(sent).filter((text) => text !== '');
  const said = [...answer.headers.split('\n'), ...textsOf(answer.text)];
  const heard = own
    .toSorted((one, other) => other.length - one.length)
    .reduce((all, text) => all.map((one) => one.replaceAll(text, '')), said);
  const marked = heard.flatMap((text) =>
    marks.filter((mark) => text.includes(mark)).map((mark) => `${mark} in “${around(text, mark)}”`),
  );
  const known = heard
    .flatMap((text) => [text, ...text.split(BETWEEN_WORDS).map(withoutStop)])
    .filter((word) => words.has(word));
  return [...new Set([...marked, ...known])];
};

/** Letters on either side of a find, to see where it stands. */
const CONTEXT = 100;

const around = (text: string, mark: string): string => {
  const at = text.indexOf(mark);
  return text.slice(Math.max(0, at - CONTEXT), at + mark.length + CONTEXT);
};

const textsOf = (body: string): readonly string[] => {
  try {
    return textsIn(JSON.parse(body));
  } catch {
    return [body];
  }
};

/** Two texts that mean the same thing, by the same name. */
export type Renaming = readonly (readonly [victims: string, nowheres: string])[];

/**
 * Where the answer for what a neighbour has differs from that for what nobody has, but in the ids that were sent: then
 * it tells that the thing exists.
 * Of changes only what became of them is compared (`isOutcomeOnly`), since they make new ids each time.
 */
export const differenceOf = (
  forVictims: SeenAnswer,
  forNowheres: SeenAnswer,
  { renaming, isOutcomeOnly }: { readonly renaming: Renaming; readonly isOutcomeOnly: boolean },
): readonly string[] => {
  const renamed = renaming.reduce(
    (text, [victims, nowheres]) => text.replaceAll(victims, nowheres),
    forVictims.text,
  );
  const [one, other] = [renamed, forNowheres.text].map((text) => (isOutcomeOnly ? outcomeOf(text) : text));
  return one === other && forVictims.status === forNowheres.status
    ? []
    : [`${String(forVictims.status)} ${String(one)} ≠ ${String(forNowheres.status)} ${String(other)}`];
};

const outcomeOf = (text: string): string => {
  const { errors, data } = JSON.parse(text) as { readonly errors?: unknown; readonly data?: unknown };
  return errors === undefined ? `done: ${Object.keys(data ?? {}).join()}` : text;
};
