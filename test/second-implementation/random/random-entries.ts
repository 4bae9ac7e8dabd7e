import type { GroupMember, PlanEntry } from '@kaoping/scoring-engine';
import type { Scheme } from '@kaoping/schemes';
import { voteKeys } from '../naive/ballot-result.ts';
import { fullMarkOf, childrenOf, type Placed } from '../naive/indicator-tree.ts';
import { fraction, rational, times, type Rational } from '../naive/rational.ts';
import { exactText } from '../naive/rational-text.ts';
import type { Circumstance, Method } from '../naive/scheme-parts.ts';
import type { Tape } from './tape.ts';

/** Writes down entries of one organisation after another. */
class Notes {
  readonly entries: PlanEntry[] = [];

  constructor(
    readonly tape: Tape,
    private readonly organisation: string,
    /** In how many of a hundred something is not entered. */
    readonly gaps: number,
  ) {}

  note(input: string, value: string, label?: string): void {
    const { organisation } = this;
    const id = `${organisation}|${input}|${label ?? ''}`;
    this.entries.push({ id, organisation, input, value, ...(label === undefined ? {} : { label }) });
  }

  isGiven(): boolean {
    return this.gaps === 0 || !this.tape.chance(this.gaps);
  }
}

/** A few marks only, so that many organisations tie. */
const mark = (tape: Tape, most: Rational): string =>
  exactText(times(most, fraction(BigInt(tape.pick([100, 90, 50, 95, 0, 75, 33])), 100n)));

type Place<Kind extends Method['kind'] = Method['kind']> = {
  readonly input: string;
  readonly method: Extract<Method, { kind: Kind }>;
  readonly fullMark: Rational;
  readonly isRated: boolean;
};

const noteMany = (notes: Notes, input: string, count: number, value: () => string): void => {
  for (let index = 0; index < count; index += 1) notes.note(input, value(), `n${index}`);
};

const noteOne = (notes: Notes, input: string, value: () => string): void => {
  if (notes.isGiven()) notes.note(input, value());
};

const notePoints = (
  notes: Notes,
  { input, method, fullMark, isRated }: Place<'direct' | 'imported'>,
): void => {
  const value = () => mark(notes.tape, method.max === undefined ? fullMark : rational(method.max));
  if (!isRated) noteOne(notes, input, value);
  else if (notes.isGiven()) noteMany(notes, input, 1 + notes.tape.below(4), value);
};

const noteBallot = (notes: Notes, { input, method }: Place<'ballot' | 'share' | 'borda'>): void => {
  if (!notes.isGiven()) return;
  const votes = voteKeys(method).map((key) => [key, notes.tape.pick([3, 1, 0, 5])] as const);
  for (const [key, count] of votes) notes.note(`${input}/${key}`, `${count}`);
  const returned = votes.reduce((sum, [, count]) => sum + count, 0) + notes.tape.pick([0, 0, 1]);
  const issued = Math.max(returned + notes.tape.pick([0, 2, 5, -1]), 0);
  notes.note(`${input}/returned`, `${returned}`);
  notes.note(`${input}/issued`, `${issued}`);
  notes.note(`${input}/due`, `${Math.max(issued, returned) + notes.tape.pick([0, 3, 10])}`);
};

const figure = (tape: Tape): string => tape.pick(['90', '50', '10', '9.5', '100', '33.3', '0', '120']);

type Noting<Kind extends Method['kind']> = (notes: Notes, place: Place<Kind>) => void;

const noteFigure = (notes: Notes, { input }: { readonly input: string }): void =>
  noteOne(notes, input, () => figure(notes.tape));

const NOTINGS: { readonly [Kind in Method['kind']]: Noting<Kind> } = {
  direct: notePoints as Noting<'direct'>,
  imported: notePoints as Noting<'imported'>,
  deduct: (notes, { input, method, fullMark }) =>
    noteMany(notes, input, notes.tape.below(4), () =>
      method.each === undefined
        ? mark(notes.tape, times(fullMark, fraction(1n, 2n)))
        : notes.tape.pick(['1', '3']),
    ),
  accumulate: (notes, { input, method }) =>
    noteMany(notes, input, notes.tape.below(4), () =>
      notes.tape.pick(method.min === undefined ? ['5', '20', '7.5'] : ['5', '20', '-2']),
    ),
  children: (notes, { input, method, fullMark }) =>
    noteMany(notes, input, method.sample - (notes.isGiven() ? 0 : 1), () => mark(notes.tape, fullMark)),
  ratio: (notes, { input, method }) => {
    noteFigure(notes, { input });
    if (method.target === undefined)
      noteOne(notes, `${input}/target`, () => notes.tape.pick(['100', '50', '0', '10']));
    if (method.difficulty === true && notes.tape.chance(50))
      notes.note(`${input}/difficulty`, notes.tape.pick(['0.9', '1.1']));
  },
  ratioToBest: noteFigure,
  steps: noteFigure,
  line: noteFigure,
  levels: (notes, { input, method }) =>
    noteOne(notes, input, () => method.levels[notes.tape.below(method.levels.length)]?.key ?? ''),
  ballot: noteBallot as Noting<'ballot'>,
  share: noteBallot as Noting<'share'>,
  borda: noteBallot as Noting<'borda'>,
  rankPoints: noteFigure,
  carried: (notes, { input }) => {
    if (!notes.isGiven()) return;
    const raised = notes.tape.pick([4, 0, 3]);
    notes.note(`${input}/raised`, `${raised}`);
    notes.note(`${input}/solved`, `${Math.max(raised - notes.tape.below(3), 0)}`);
  },
  formula: () => undefined,
};

/** Inputs that an indicator has: its path, or one for each rater group. */
const inputsOf = ({ indicator: { raters }, path }: Placed): readonly string[] => {
  if (raters === undefined) return [path];
  return (Array.isArray(raters) ? raters : Object.keys(raters)).map((group) => `${path}@${group}`);
};

const noteIndicator = (notes: Notes, place: Placed): void => {
  const { indicator, path } = place;
  const { method, raters, missing } = indicator;
  if (missing === 'exempt' && notes.tape.chance(20))
    notes.note(`${path}/exempt`, notes.tape.pick(['yes', 'no']));
  for (const child of childrenOf(place)) noteIndicator(notes, child);
  if (method === undefined) return;
  const note = NOTINGS[method.kind] as Noting<Method['kind']>;
  for (const input of inputsOf(place))
    note(notes, { input, method, fullMark: fullMarkOf(indicator), isRated: raters !== undefined });
};

const noteCircumstance = (notes: Notes, input: string, { points, upTo, further }: Circumstance): void => {
  const { tape } = notes;
  if (!tape.chance(45)) return;
  const labels = ['x', 'y', 'z'].slice(0, 1 + tape.below(3));
  for (const label of labels) {
    notes.note(input, upTo === undefined ? tape.pick(['1', '2']) : tape.pick(['1', '2.5', '3']), label);
    if (points === undefined) break;
  }
  if (further !== undefined) notes.note(`${input}/beyond`, tape.pick(['25', '9', '100']), 'x');
};

const noteFigures = (notes: Notes, { figures = [] }: Scheme): void => {
  for (const { key, ofGroup, ifNone } of figures) {
    if (ofGroup === true) continue;
    const isEntered = ifNone === undefined ? notes.isGiven() : notes.tape.chance(50);
    if (isEntered) notes.note(key, notes.tape.pick(['2', '0', '-1']));
  }
};

const noteAdjustments = (notes: Notes, { adjustments }: Scheme): void => {
  for (const side of ['bonus', 'deduction'] as const)
    for (const circumstance of adjustments?.[side]?.circumstances ?? [])
      noteCircumstance(notes, `${side}/${circumstance.key}`, circumstance);
};

const noteFlags = (notes: Notes, { vetoes = [], facts = [] }: Scheme): void => {
  for (const { key } of [...vetoes, ...facts])
    if (notes.tape.chance(20)) notes.note(key, notes.tape.pick(['yes', 'yes', 'no']));
};

const noteGradeExemption = (notes: Notes, { grades }: Scheme): void => {
  if (grades?.distribution?.exemptions === true && notes.tape.chance(20)) notes.note('grade/exempt', 'yes');
};

/** Whatever may be entered for one organisation under a scheme, with gaps. */
export const randomEntries = (
  tape: Tape,
  { scheme, member, gaps }: { scheme: Scheme; member: GroupMember; gaps: number },
): readonly PlanEntry[] => {
  const notes = new Notes(tape, member.organisation, gaps);
  for (const indicator of scheme.indicators) noteIndicator(notes, { path: indicator.key, indicator });
  noteFigures(notes, scheme);
  noteAdjustments(notes, scheme);
  noteFlags(notes, scheme);
  noteGradeExemption(notes, scheme);
  return notes.entries;
};
