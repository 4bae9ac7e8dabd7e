import type { Language } from '@kaoping/nest-platform';
import { STAGES, type PlanDerivation, type Sentence, type Stage } from '@kaoping/scoring-engine';

const STAGE_NAMES: Readonly<Record<Stage, Sentence>> = {
  entry: { zh: '录入', en: 'entry' },
  method: { zh: '计分', en: 'method' },
  base: { zh: '基础', en: 'base' },
  coefficient: { zh: '系数', en: 'coefficient' },
  adjustment: { zh: '加减', en: 'adjustment' },
  score: { zh: '得分', en: 'score' },
  eligibility: { zh: '资格', en: 'eligibility' },
  'fail-rule': { zh: '降等', en: 'fail rule' },
  rank: { zh: '名次', en: 'rank' },
  grade: { zh: '等次', en: 'grade' },
  pay: { zh: '兑现', en: 'pay' },
  consequence: { zh: '运用', en: 'consequence' },
};

const REPEATED: Sentence = { zh: '（构成见前）', en: '(its parts stand above)' };

/** How the score came about in one line: past the rounding, and past steps that only hand a number on. */
export const scoreLine = ([score]: readonly PlanDerivation[], language: Language): string =>
  score === undefined ? '' : lineOf(score, language);

const lineOf = ({ text, inputs }: PlanDerivation, language: Language): string => {
  const [only, ...others] = inputs;
  if (only === undefined) return text[language];
  const [next] = only.inputs;
  const isHandedOn = only.inputs.length === 1 && next?.value === only.value;
  return others.length === 0 && isHandedOn ? lineOf(only, language) : only.text[language];
};

/**
 * Derivations line by line, each number once: its stage in the fixed order of calculation, what was done, the clause
 * that says so, and the entries it came of.
 */
export const derivationLines = (
  derivations: readonly PlanDerivation[],
  language: Language,
): readonly string[] => {
  const told = new Set<string>();
  return derivations.flatMap((derivation) => treeLines(derivation, 2, { language, told }));
};

interface Telling {
  readonly language: Language;
  /** Names of the numbers whose parts stand above. */
  readonly told: Set<string>;
}

const treeLines = (derivation: PlanDerivation, depth: number, telling: Telling): readonly string[] => {
  const { quantity, inputs } = derivation;
  const isRepeated = telling.told.has(quantity) && inputs.length > 0;
  telling.told.add(quantity);
  const line = `${'  '.repeat(depth)}${lineText(derivation, telling.language)}`;
  if (isRepeated) return [`${line}${REPEATED[telling.language]}`];
  return [line, ...inputs.flatMap((input) => treeLines(input, depth + 1, telling))];
};

const lineText = ({ stage, text, clause, entries }: PlanDerivation, language: Language): string => {
  const order = `${String(STAGES.indexOf(stage) + 1)} ${STAGE_NAMES[stage][language]}`;
  const source = clause === undefined ? '' : ` [${clause}]`;
  const ids = entries.length === 0 ? '' : `  ← ${entries.map(({ id }) => id).join(', ')}`;
  return `‹${order}› ${text[language]}${source}${ids}`;
};
