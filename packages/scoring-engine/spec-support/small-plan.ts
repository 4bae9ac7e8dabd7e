import { toExactText } from '../exact/exact-text.ts';
import type { GroupInput, PlanEntry } from '../plan/group-input.ts';
import type { Operator } from '../plan/operator.ts';
import type { InputKind, Plan, PlanInput, PlanQuantity, QuantityType } from '../plan/plan.ts';
import type { Sentence } from '../sentence.ts';
import { explainQuantity } from '../run/explain-quantity.ts';
import type { PlanRun } from '../run/plan-run.ts';
import { runPlan } from '../run/run-plan.ts';
import { valueOf } from '../run/value-of.ts';

/** A title that reads the same in both languages. */
const alikeTitle = (text: string): Sentence => ({ en: text, zh: text });

/** One quantity of a small plan: its operator, and its type where it is no points. */
export type SmallQuantity = Operator | readonly [QuantityType, Operator];

/** What a spec says of its plan; everything else is made up around it. */
export interface SmallPlan {
  /** Inputs by name; a decimal from −1000 to 1000 with one entry unless said otherwise. */
  readonly inputs?: Readonly<Record<string, Partial<Pick<PlanInput, 'entry' | 'entries'>>>>;
  readonly quantities: Readonly<Record<string, SmallQuantity>>;
  /** Grade keys, the best first. */
  readonly grades?: readonly string[];
  readonly plan?: Partial<Plan>;
}

const DECIMAL: InputKind = { kind: 'decimal', min: '-1000', max: '1000' };

const quantityOf = (name: string, given: SmallQuantity): PlanQuantity => {
  const [type, operator] = 'op' in given ? (['points', given] as const) : given;
  return { name, title: alikeTitle(name), type, stage: 'score', operator };
};

/** A plan of these quantities, all of one stage, ranked by the first. Every input also has a quantity of its name. */
export const smallPlan = ({ inputs = {}, quantities, grades = [], plan = {} }: SmallPlan): Plan => {
  const made = Object.entries(quantities).map(([name, given]) => quantityOf(name, given));
  const first = made[0]?.name ?? '';
  return {
    schemeDigest: 'small',
    inputs: Object.entries(inputs).map(([name, { entry = DECIMAL, entries = 'one' }]) => ({
      name,
      title: alikeTitle(name),
      entry,
      entries,
    })),
    quantities: [
      ...made,
      quantityOf('placing', [
        'rank',
        {
          op: 'rank',
          of: first,
          within: 'peer-group',
          order: 'highest-first',
          ties: 'standard',
          missing: 'leave-out',
        },
      ]),
    ],
    grades: grades.map((key) => ({ key, title: alikeTitle(key) })),
    consequences: [],
    outcome: { score: first, printedScore: first, rank: 'placing', pay: [], flags: [] },
    ...plan,
  };
};

/** What is entered for an organisation by input: one value, or one for each label. */
export type Entered = Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;

const entriesOf = (organisation: string, entered: Entered): readonly PlanEntry[] =>
  Object.entries(entered).flatMap(([input, value]) => {
    if (typeof value === 'string') return [{ id: `${organisation} ${input}`, organisation, input, value }];
    return Object.entries(value).map(([label, each]) => ({
      id: `${organisation} ${input} ${label}`,
      organisation,
      input,
      label,
      value: each,
    }));
  });

/** An input of one peer group, by organisation. */
export const groupOf = (
  entered: Readonly<Record<string, Entered>>,
  rest: Partial<GroupInput> = {},
): GroupInput => ({
  period: { kind: 'year', label: '2018' },
  members: Object.keys(entered).map((organisation) => ({ organisation, peerGroup: 'group' })),
  entries: Object.entries(entered).flatMap(([organisation, values]) => entriesOf(organisation, values)),
  history: [],
  parameters: {},
  ...rest,
});

/** One input's values, by organisation: `{ A: '1' }` under `score` is `{ A: { score: '1' } }`. */
export const entering = (
  input: string,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, Entered>> =>
  Object.fromEntries(
    Object.entries(values).map(([organisation, value]) => [organisation, { [input]: value }]),
  );

/** A quantity's exact texts in the order of the members; `missing` where there is none. */
export const textsOf = (run: PlanRun, quantity: string): readonly string[] =>
  run.facts.members.map(({ organisation }) => {
    const value = valueOf(run, organisation, quantity);
    return value === undefined ? 'missing' : toExactText(value);
  });

/** Runs a small plan and reads one quantity. */
export const computing = (plan: SmallPlan, input: GroupInput, quantity: string): readonly string[] =>
  textsOf(runPlan(smallPlan(plan), input), quantity);

/** The sentence in which a number is explained, without its title. */
export const wordsFor = (run: PlanRun, organisation: string, quantity: string): Sentence => {
  const text = explainQuantity(run, organisation, quantity)?.text ?? alikeTitle('');
  return { en: text.en.replace(`${quantity}: `, ''), zh: text.zh.replace(`${quantity}：`, '') };
};
