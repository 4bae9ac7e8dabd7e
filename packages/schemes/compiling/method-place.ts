import type { Expression, InputKind, Operator, QuantityType, Sentence } from '@kaoping/scoring-engine';
import type { Rater } from '../language/rater.ts';
import type { FilePath } from '../problem.ts';
import type { PlanDraft } from './plan-draft.ts';
import { joinTitles } from './scheme-titles.ts';

/** Where a method's points go and whence its entries come. */
export interface MethodPlace {
  readonly draft: PlanDraft;
  /** Name of the quantity that takes the points. */
  readonly target: string;
  /** Path of the indicator, or `path.rater`: names of its votes begin with it. */
  readonly name: string;
  /** Name of its input, or the beginning of its inputs' names: `path` or `path@rater`. */
  readonly input: string;
  readonly title: Sentence;
  /** Decimal text. */
  readonly fullMark: string;
  readonly clause?: string;
  readonly path: FilePath;
  /** Flags by which it is exempt for an organisation, which then takes no place and blocks nobody's. */
  readonly exemptBy: readonly string[];
  /** Whether it, or a dimension above it, counts as zero where it is missing, and so blocks nobody's place. */
  readonly isZeroIfMissing: boolean;
  /** The rater group, whose people each enter for themselves. */
  readonly group?: Rater;
}

/** One more quantity of a method: what it is called, what it measures and how it comes about. */
export interface MethodQuantity {
  readonly name: string;
  readonly type: QuantityType;
  readonly operator: Operator;
  readonly title?: Sentence;
}

const clauseField = ({ clause }: MethodPlace) => (clause === undefined ? {} : { clause });

/** Adds a quantity of a method. */
export const addQuantity = (place: MethodPlace, { name, type, operator, title }: MethodQuantity): string =>
  place.draft.quantity({
    name,
    title: title === undefined ? place.title : joinTitles(place.title, title),
    type,
    stage: operator.op === 'entry' || operator.op === 'entries' ? 'entry' : 'method',
    latest: 'score',
    operator,
    path: place.path,
    ...clauseField(place),
  });

/** Adds the quantity that takes the method's points, made by a formula. */
export const addPoints = (place: MethodPlace, expression: Expression): string =>
  addQuantity(place, { name: place.target, type: 'points', operator: { op: 'formula', expression } });

/** Something entered for a method. */
export interface Entered {
  /** Name of the quantity; its input is named after the place. */
  readonly name: string;
  readonly type: QuantityType;
  readonly entry: InputKind;
  /** What follows the place's input name, such as `/target`. */
  readonly suffix?: string;
  readonly title?: Sentence;
  readonly ifNone?: string;
}

const addInput = (place: MethodPlace, entered: Entered, entries: 'one' | 'many'): string =>
  place.draft.input({
    name: `${place.input}${entered.suffix ?? ''}`,
    title: entered.title === undefined ? place.title : joinTitles(place.title, entered.title),
    entry: entered.entry,
    entries,
    ...clauseField(place),
  });

/** Adds an input with one entry, and its quantity. */
export const addEntry = (place: MethodPlace, entered: Entered): string => {
  const input = addInput(place, entered, 'one');
  const operator = {
    op: 'entry',
    input,
    ...(entered.ifNone === undefined ? {} : { ifNone: entered.ifNone }),
  } as const;
  return addQuantity(place, { ...entered, operator });
};

/** How many entries become one number; what an input of many entries is reduced by. */
export type Reduction = Omit<Operator & { readonly op: 'entries' }, 'op' | 'input'>;

/** Adds an input with many entries, and the quantity that they become. */
export const addEntries = (place: MethodPlace, entered: Entered, reduction: Reduction): string => {
  const input = addInput(place, entered, 'many');
  return addQuantity(place, { ...entered, operator: { op: 'entries', input, ...reduction } });
};

const groupReduction = ({ combine, minimumReturns }: Rater): Reduction => ({
  reduce: typeof combine === 'object' ? 'trimmed-mean' : 'mean',
  ...(typeof combine === 'object' ? { trim: combine.trim } : {}),
  ...(minimumReturns === undefined ? {} : { atLeast: minimumReturns }),
});

/** Adds what is entered as the method's figure: once by the office, or by each person of a rater group. */
export const addFigure = (place: MethodPlace, entered: Entered): string =>
  place.group === undefined
    ? addEntry(place, entered)
    : addEntries(place, entered, groupReduction(place.group));
