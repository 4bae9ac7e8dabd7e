import type { RunView } from '../run/run-view.ts';
import type { Sentence } from '../sentence.ts';
import { leastOf } from './entries-column.ts';
import type { EntriesOperator } from './keep-rows.ts';
import type { Absence } from './operator-rule.ts';

const wanted = (operator: EntriesOperator): Sentence => {
  const { exactly } = operator;
  if (exactly !== undefined) return { en: `exactly ${String(exactly)}`, zh: `正好 ${String(exactly)} 项` };
  const least = String(leastOf(operator));
  return { en: `at least ${least}`, zh: `至少 ${least} 项` };
};

/** Why too few entries, or not just so many, make no number. */
export const absencesOfEntries = (
  operator: EntriesOperator,
  run: RunView,
  member: number,
): readonly Absence[] => {
  const { input, members } = run.rows(operator.input);
  const count = String(members.filter((of) => of === member).length);
  const { en, zh } = wanted(operator);
  return [
    {
      kind: 'here',
      name: operator.input,
      sentence: {
        en: `"${input.title.en}" has ${count} entries and needs ${en}.`,
        zh: `“${input.title.zh}”已录入 ${count} 项，需要${zh}。`,
      },
    },
  ];
};
