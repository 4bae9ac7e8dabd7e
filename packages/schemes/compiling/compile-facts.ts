import type { Expression } from '@kaoping/scoring-engine';
import { binary, chain, number, quantity } from './expression-parts.ts';
import { SIDES } from './indicator-names.ts';
import type { PlanDraft } from './plan-draft.ts';
import { clauseOf, joinTitles, titleOf, type Titled } from './scheme-titles.ts';

/** Circumstances that set a fact, as conditions: entered at least once. */
const settersOf = ({ scheme }: PlanDraft, key: string): readonly Expression[] =>
  SIDES.flatMap((side) =>
    (scheme.adjustments?.[side]?.circumstances ?? [])
      .filter(({ sets }) => sets === key)
      .map((each) => binary(quantity(`${side}.${each.key}@entered`), 'above', number('0'))),
  );

interface Raised extends Titled {
  readonly key: string;
}

const addFlag = (draft: PlanDraft, each: Raised, part: 'vetoes' | 'facts'): void => {
  const { key } = each;
  const title = titleOf(each, key);
  const shared = { type: 'flag', latest: 'fail-rule', path: [part, key], ...clauseOf(each) } as const;
  const stage = part === 'vetoes' ? 'eligibility' : 'entry';
  const input = draft.input({ name: key, title, entry: { kind: 'flag' }, entries: 'one', ...clauseOf(each) });
  const setters = settersOf(draft, key);
  const entry = { op: 'entry', input } as const;
  if (setters.length === 0) {
    draft.quantity({ ...shared, name: key, title, stage, operator: entry });
    return;
  }
  const recorded = `${key}@recorded`;
  const own = joinTitles(title, { zh: '直接认定', en: 'recorded' });
  draft.quantity({ ...shared, name: recorded, title: own, stage: 'entry', operator: entry });
  const expression = chain('or', [quantity(recorded), ...setters]);
  draft.quantity({ ...shared, name: key, title, stage, operator: { op: 'formula', expression } });
};

/** Adds vetoes and facts as flags: what nobody raised is not raised. None of them touches the score by itself. */
export const compileFacts = (draft: PlanDraft): void => {
  for (const veto of draft.scheme.vetoes ?? []) addFlag(draft, veto, 'vetoes');
  for (const fact of draft.scheme.facts ?? []) addFlag(draft, fact, 'facts');
};
