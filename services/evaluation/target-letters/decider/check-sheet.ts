import type { PlanInput } from '@kaoping/scoring-engine';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import { DESCRIPTION_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { LetterSheetRefused } from './target-letter.errors.ts';
import type { LetterEntry, LetterSheetItem, LetterSheetKind, LetterTarget } from './target-letter.events.ts';

/** The most files for one target of a sheet. */
const EVIDENCE_LIMIT = 50;

/** The longest value, in characters. */
const VALUE_LIMIT = 300;

/** @throws {LetterSheetRefused} unless it says something of every target, once, and nothing of others. */
export const checkSheetItems = (
  sheet: LetterSheetKind,
  items: readonly LetterSheetItem[],
  targets: readonly LetterTarget[],
): void => {
  const titles = new Map(targets.map(({ targetId, title }) => [targetId, title]));
  const said = new Set<string>();
  for (const item of items) {
    const title = titles.get(item.targetId);
    if (title === undefined || said.has(item.targetId)) {
      throw new LetterSheetRefused(sheet, {
        en: `"${item.targetId}" is no target, or comes twice.`,
        zh: `“${item.targetId}”不是目标，或重复填写。`,
      });
    }
    said.add(item.targetId);
    checkItem(sheet, item, title);
  }
  const missing = targets.filter(({ targetId }) => !said.has(targetId)).map(({ title }) => title);
  if (missing.length === 0) return;
  throw new LetterSheetRefused(sheet, {
    en: `say something of: ${missing.join(', ')}.`,
    zh: `以下目标尚未填写：${missing.join('、')}。`,
  });
};

const checkItem = (
  sheet: LetterSheetKind,
  { text, value, evidenceIds }: LetterSheetItem,
  title: string,
): void => {
  requiredText(text, { field: { en: title, zh: title }, max: DESCRIPTION_LIMIT });
  if (value !== undefined) requiredText(value, { field: { en: title, zh: title }, max: VALUE_LIMIT });
  if (evidenceIds.length <= EVIDENCE_LIMIT) return;
  throw new LetterSheetRefused(sheet, {
    en: `"${title}" has more than ${String(EVIDENCE_LIMIT)} files.`,
    zh: `“${title}”的佐证超过 ${String(EVIDENCE_LIMIT)} 份。`,
  });
};

/** @throws {LetterSheetRefused} with all figures that the plan cannot take, or that are missing. */
export const checkLetterEntries = (
  entries: readonly LetterEntry[],
  targets: readonly LetterTarget[],
  inputs: readonly PlanInput[],
): void => {
  const given = new Map(entries.map(({ input, value }) => [input, value]));
  const asked = new Set(targets.map(({ indicator }) => indicator));
  const problems = inputs
    .filter(({ name }) => asked.has(name) || given.has(name))
    .flatMap((input) => checkEntry(input, given.get(input.name) ?? '') ?? []);
  if (problems.length === 0) return;
  throw new LetterSheetRefused('result', {
    en: problems.map(({ en }) => en).join(' '),
    zh: problems.map(({ zh }) => zh).join(''),
  });
};
