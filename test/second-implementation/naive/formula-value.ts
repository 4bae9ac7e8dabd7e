import { formulaTree, type FormulaTree } from './formula-tree.ts';
import { placeAmong } from './places.ts';
import {
  allOf,
  below,
  between,
  greater,
  isYes,
  known,
  lesser,
  mean,
  minus,
  over,
  plus,
  rational,
  same,
  times,
  total,
  whole,
  yes,
  ZERO,
  type Rational,
  type Value,
} from './rational.ts';
import { rounded } from './rational-text.ts';
import type { World } from './world.ts';

const SIGNS: Readonly<Record<string, (a: Rational, b: Rational) => Value>> = {
  '+': plus,
  '-': minus,
  '*': times,
  '/': over,
  '<': (a, b) => yes(below(a, b)),
  '<=': (a, b) => yes(!below(b, a)),
  '>': (a, b) => yes(below(b, a)),
  '>=': (a, b) => yes(!below(a, b)),
  '=': (a, b) => yes(same(a, b)),
  '≠': (a, b) => yes(!same(a, b)),
};

const FUNCTIONS: Readonly<Record<string, (of: readonly Rational[]) => Value>> = {
  min: (of) => of.reduce(lesser),
  max: (of) => of.reduce(greater),
  mean,
  sum: total,
  clamp: ([x = ZERO, least = ZERO, most = ZERO]) => between(x, least, most),
  round: ([x = ZERO, places = ZERO]) => rounded(x, { places: Number(places.n) }),
};

/** Functions over the whole peer group; those whose value is missing are not counted. */
const GROUP_FUNCTIONS: Readonly<Record<string, (of: readonly Rational[]) => Value>> = {
  highest: (of) => (of.length === 0 ? undefined : of.reduce(greater)),
  first: (of) => (of.length === 0 ? undefined : of.reduce(greater)),
  lowest: (of) => (of.length === 0 ? undefined : of.reduce(lesser)),
  groupMean: mean,
  groupSum: (of) => (of.length === 0 ? undefined : total(of)),
  groupCount: (of) => whole(of.length),
};

/** No is stronger than missing in `and`, yes is in `or`. */
const both = (left: Value, right: Value): Value => {
  if ((left !== undefined && !isYes(left)) || (right !== undefined && !isYes(right))) return yes(false);
  return left === undefined || right === undefined ? undefined : yes(true);
};

const opposite = (value: Value): Value => (value === undefined ? undefined : yes(!isYes(value)));
const either = (left: Value, right: Value): Value => opposite(both(opposite(left), opposite(right)));

/** Functions that can do with something missing. */
const WITH_MISSING: Readonly<Record<string, (of: readonly Value[]) => Value>> = {
  ifMissing: (of) => of.find((value) => value !== undefined),
  anyOf: (of) => of.reduce(either),
  allOf: (of) => of.reduce(both),
};

/** What the formula of one organisation comes to. */
class Evaluation {
  constructor(
    private readonly world: World,
    private readonly organisation: string,
  ) {}

  of(tree: FormulaTree): Value {
    switch (tree.is) {
      case 'number':
        return rational(tree.text);
      case 'name':
        return this.world.named(tree.name, this.organisation);
      case 'not':
        return opposite(this.of(tree.of));
      case 'negative':
        return this.onBoth('-', ZERO, this.of(tree.of));
      case 'operation':
        return this.operation(tree.sign, tree.left, tree.right);
      case 'call':
        return this.call(tree.name, tree.of);
    }
  }

  private onBoth(sign: string, left: Value, right: Value): Value {
    return left === undefined || right === undefined ? undefined : SIGNS[sign]?.(left, right);
  }

  private operation(sign: string, left: FormulaTree, right: FormulaTree): Value {
    if (sign === 'and') return both(this.of(left), this.of(right));
    if (sign === 'or') return either(this.of(left), this.of(right));
    return this.onBoth(sign, this.of(left), this.of(right));
  }

  private call(name: string, of: readonly FormulaTree[]): Value {
    if (name === 'if') return this.choice(of);
    if (name === 'rank' || name in GROUP_FUNCTIONS) return this.ofGroup(name, of);
    const values = of.map((tree) => this.of(tree));
    const ofMissing = WITH_MISSING[name];
    if (ofMissing !== undefined) return ofMissing(values);
    const present = allOf(values);
    return present && FUNCTIONS[name]?.(present);
  }

  private choice([condition, then, otherwise]: readonly FormulaTree[]): Value {
    const holds = condition && this.of(condition);
    if (holds === undefined || then === undefined || otherwise === undefined) return undefined;
    return this.of(isYes(holds) ? then : otherwise);
  }

  private ofGroup(name: string, [tree]: readonly FormulaTree[]): Value {
    if (tree === undefined) return undefined;
    const all = this.world.peers(this.organisation).map((peer) => new Evaluation(this.world, peer).of(tree));
    // One missing number makes every place wrong.
    if (name === 'rank') return all.includes(undefined) ? undefined : placeAmong(this.of(tree), all, {});
    return GROUP_FUNCTIONS[name]?.(known(all));
  }
}

/** What a formula comes to, for one organisation. */
export const formulaValue = (world: World, text: string, organisation: string): Value =>
  new Evaluation(world, organisation).of(formulaTree(text));
