import type { PlanInput } from '@kaoping/scoring-engine';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import { DESCRIPTION_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { TargetsRefused } from './target-letter.errors.ts';
import type { LetterTarget } from './target-letter.events.ts';

/** The most targets of one letter: more than anybody could keep in mind. */
const TARGET_LIMIT = 100;

/** The longest title, value, unit or wish for evidence, in characters. */
const LINE_LIMIT = 300;

/** Most targets of a draft that one save carries. @throws {TargetsRefused} when there are more. */
export const checkTargetCount = (count: number): void => {
  if (count <= TARGET_LIMIT) return;
  const [given, limit] = [String(count), String(TARGET_LIMIT)];
  throw new TargetsRefused({
    en: `${given} are more than ${limit}: put some together.`,
    zh: `共 ${given} 项，超过上限 ${limit} 项，请合并。`,
  });
};

/**
 * Whether both sides can be bound to these targets.
 *
 * @throws {TargetsRefused} {@link TextRefused} with the row and what would be right.
 */
export const checkTargets = (targets: readonly LetterTarget[], inputs: readonly PlanInput[]): void => {
  if (targets.length === 0) throw new TargetsRefused({ en: 'name at least one.', zh: '至少须有一项。' });
  checkTargetCount(targets.length);
  const byName = new Map(inputs.map((input) => [input.name, input]));
  const taken = new Set<string>();
  for (const [at, target] of targets.entries()) {
    checkTexts(target, at + 1);
    const { indicator } = target;
    if (indicator === undefined) continue;
    if (taken.has(indicator))
      throw refusedIn(at, 'each indicator has one target', '每个指标只能对应一项目标');
    taken.add(indicator);
    checkIndicator(target, byName, at);
  }
};

const checkTexts = ({ title, measure, value, unit, evidenceWanted }: LetterTarget, row: number): void => {
  const field = (en: string, zh: string) => ({
    en: `Target ${String(row)}, ${en}`,
    zh: `第 ${String(row)} 项${zh}`,
  });
  requiredText(title, { field: field('title', '名称'), max: LINE_LIMIT });
  requiredText(measure, { field: field('measure', '衡量标准'), max: DESCRIPTION_LIMIT });
  requiredText(value, { field: field('value', '目标值'), max: LINE_LIMIT });
  if (unit !== undefined) requiredText(unit, { field: field('unit', '单位'), max: LINE_LIMIT });
  if (evidenceWanted !== undefined) {
    requiredText(evidenceWanted, { field: field('evidence wanted', '所需佐证'), max: LINE_LIMIT });
  }
};

/** The figures that the plan asks for have to be figures. */
const checkIndicator = (
  { indicator = '', value, difficulty }: LetterTarget,
  inputs: ReadonlyMap<string, PlanInput>,
  at: number,
): void => {
  if (!inputs.has(indicator)) {
    throw refusedIn(at, `the scheme has no indicator "${indicator}"`, `方案中没有指标“${indicator}”`);
  }
  const asked = [
    [inputs.get(`${indicator}/target`), value],
    [inputs.get(`${indicator}/difficulty`), difficulty ?? ''],
  ] as const;
  for (const [input, figure] of asked) {
    const problem = input && checkEntry(input, figure);
    if (problem) throw refusedIn(at, problem.en, problem.zh);
  }
};

const refusedIn = (at: number, en: string, zh: string): TargetsRefused => {
  const row = String(at + 1);
  return new TargetsRefused({ en: `row ${row}: ${en}`, zh: `第 ${row} 项：${zh}` });
};
