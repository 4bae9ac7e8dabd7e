import type { PlanInput, PlanQuantity, QuantityType, Sentence, Stage } from '@kaoping/scoring-engine';
import type { Scheme } from '../language/scheme.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';

/** A quantity on its way into the plan. Its stage is the earliest it may have: what it takes can make it later. */
export interface DraftQuantity extends PlanQuantity {
  /** Where in the file it comes from. */
  readonly path: FilePath;
  /** The last stage in which it makes sense; a score that takes a grade goes beyond it. */
  readonly latest: Stage;
}

/** What a name in a formula stands for. */
export interface NamedQuantity {
  readonly quantity: string;
  readonly title: Sentence;
  readonly type: QuantityType | 'choice';
  /** Known only once the score is there, so steps of the calculation cannot take it. */
  readonly isLate?: boolean;
  /** Flag by which it is exempt for an organisation. */
  readonly exempt?: string;
  /** Names of the indicators of a dimension, in order. */
  readonly parts?: readonly string[];
  readonly isSumOfParts?: boolean;
  readonly path: FilePath;
}

/** The plan while it is being put together: quantities, inputs, names and every problem met on the way. */
export class PlanDraft {
  readonly quantities = new Map<string, DraftQuantity>();
  readonly inputs = new Map<string, PlanInput>();
  readonly names = new Map<string, NamedQuantity>();
  readonly problems: SchemeProblem[] = [];
  /** Names that formulas have taken, so that what nobody takes can be told. */
  readonly taken = new Set<string>();

  constructor(readonly scheme: Scheme) {}

  /** Adds a quantity and gives its name, by which others take it. */
  quantity(quantity: DraftQuantity): string {
    this.quantities.set(quantity.name, quantity);
    return quantity.name;
  }

  /** Adds an input and gives its name. */
  input(input: PlanInput): string {
    this.inputs.set(input.name, input);
    return input.name;
  }

  /** Lets formulas name a quantity; of two with one name the second is a problem. */
  name(name: string, named: NamedQuantity): void {
    const before = this.names.get(name);
    if (before === undefined) this.names.set(name, named);
    else this.report(repeatedName(name, before.title, named.path));
  }

  /** Keeps a problem, once: a formula may be read more than once. */
  report(problem: SchemeProblem): void {
    const known = this.problems.some(
      (each) =>
        each.code === problem.code &&
        each.offset === problem.offset &&
        each.path.join('\n') === problem.path.join('\n'),
    );
    if (!known) this.problems.push(problem);
  }
}

const repeatedName = (name: string, { zh, en }: Sentence, path: FilePath): SchemeProblem => ({
  code: 'SCHEME.REPEATED_NAME',
  severity: 'error',
  path,
  sentence: {
    zh: `“${name}”已经是“${zh}”的名称；公式里会分不清，请换一个。`,
    en: `"${name}" already names "${en}"; formulas could not tell them apart, so take another name.`,
  },
});
