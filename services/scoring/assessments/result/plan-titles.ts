import type { Sentence } from '@kaoping/event-sourcing';
import type { Plan } from '@kaoping/scoring-engine';

/** What a name of a plan is called, and the clause that it comes from. */
export interface Titled {
  readonly title: Sentence;
  readonly clause?: string;
}

/** The titles of a plan by name. */
export interface PlanTitles {
  readonly quantity: (name: string) => Titled;
  readonly input: (name: string) => Titled;
  readonly grade: (key: string) => Sentence;
}

const made = new WeakMap<Plan, PlanTitles>();

const untitled = (name: string): Titled => ({ title: { zh: name, en: name } });

const byName = (titled: readonly (Titled & { readonly name: string })[]): ReadonlyMap<string, Titled> =>
  new Map(
    titled.map(({ name, title, clause }) => [name, { title, ...(clause !== undefined && { clause }) }]),
  );

/** The titles of a plan; made once for each. What the plan does not name is called by its name. */
export const titlesOf = (plan: Plan): PlanTitles => {
  const known = made.get(plan);
  if (known !== undefined) return known;
  const quantities = byName(plan.quantities);
  const inputs = byName(plan.inputs);
  const grades = new Map(plan.grades.map(({ key, title }) => [key, title]));
  const titles: PlanTitles = {
    quantity: (name) => quantities.get(name) ?? untitled(name),
    input: (name) => inputs.get(name) ?? untitled(name),
    grade: (key) => grades.get(key) ?? untitled(key).title,
  };
  made.set(plan, titles);
  return titles;
};
