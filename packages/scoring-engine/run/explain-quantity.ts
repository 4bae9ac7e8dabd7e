import type { PlanDerivation } from '../plan/plan-result.ts';
import type { Sentence } from '../sentence.ts';
import { textInPlace } from '../wording/text-in-place.ts';
import { explainNumber } from './explain-number.ts';
import type { PlanRun } from './plan-run.ts';

/** A tree that a person could read to its end has far fewer nodes, and its depth no stack minds. */
const NODES_MAX = 5000;
const DEPTH_MAX = 64;

/** A node whose inputs are still to be filled in. */
interface OpenNode {
  readonly derivation: Omit<PlanDerivation, 'inputs'> & { readonly inputs: PlanDerivation[] };
  readonly inputs: readonly string[];
  readonly depth: number;
}

/** A tree while it grows, for one organisation. */
interface Growth {
  readonly run: PlanRun;
  readonly member: number;
  /** Quantities that stand in the tree with their own inputs. */
  readonly told: Set<string>;
  nodes: number;
}

const withNote = (text: Sentence, note: Sentence): Sentence => ({
  en: `${text.en} ${note.en}`,
  zh: `${text.zh}${note.zh}`,
});

const TOLD: Sentence = { en: '(Its parts stand above.)', zh: '（其构成见前。）' };
const CUT: Sentence = { en: '(Ask for this quantity to see its parts.)', zh: '（其构成请单独查看该项。）' };

const grow = (
  growth: Growth,
  quantity: string,
  { depth, above }: { readonly depth: number; readonly above?: Sentence },
): OpenNode | undefined => {
  const compiled = growth.run.plan.byName.get(quantity);
  if (compiled === undefined) return undefined;
  const { derivation: explained, inputs } = explainNumber(growth.run, compiled, growth.member);
  const derivation = { ...explained, text: textInPlace(explained, above) };
  growth.nodes += 1;
  const isTold = growth.told.has(quantity);
  const isCut = depth >= DEPTH_MAX || growth.nodes >= NODES_MAX;
  if (inputs.length > 0 && (isTold || isCut)) {
    const text = withNote(derivation.text, isTold ? TOLD : CUT);
    return { derivation: { ...derivation, text, inputs: [] }, inputs: [], depth };
  }
  growth.told.add(quantity);
  return { derivation: { ...derivation, inputs: [] }, inputs, depth };
};

const growAll = (growth: Growth, root: OpenNode): void => {
  const open: { readonly parent: OpenNode; readonly quantity: string }[] = [];
  const put = (parent: OpenNode): void => {
    for (const quantity of [...parent.inputs].reverse()) open.push({ parent, quantity });
  };
  put(root);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { depth, derivation } = next.parent;
    const node = grow(growth, next.quantity, { depth: depth + 1, above: derivation.title });
    if (node === undefined) continue;
    next.parent.derivation.inputs.push(node.derivation);
    if (growth.nodes < NODES_MAX) put(node);
  }
};

/**
 * Explains one number of one organisation: a tree from it down to the entries, read off the very columns that the
 * result was printed from. A quantity that serves twice has its parts where it first stands; a tree of thousands of
 * numbers is cut, and what was cut can be asked for by name.
 *
 * @param quantity Name of a quantity; the printed score where it is left out.
 * @returns Undefined where run or plan know no such name. A missing number is explained by where its gaps start.
 * @example explainQuantity(run, '花山')?.text.zh // '最后得分：94.034 按“四舍五入”保留 2 位小数，得 94.03。'
 */
export const explainQuantity = (
  run: PlanRun,
  organisation: string,
  quantity: string = run.plan.index.plan.outcome.printedScore,
): PlanDerivation | undefined => {
  const member = run.memberAt.get(organisation);
  if (member === undefined) return undefined;
  const growth: Growth = { run, member, told: new Set(), nodes: 0 };
  const root = grow(growth, quantity, { depth: 1 });
  if (root === undefined) return undefined;
  growAll(growth, root);
  return root.derivation;
};
