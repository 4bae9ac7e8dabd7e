import type { Range } from './exact-range.ts';
import type { PlanDraft } from './plan-draft.ts';
import { warningAt } from './scheme-problems.ts';
import { titleOf } from './scheme-titles.ts';

/** Reports fail rules that can never hold, or that always do. */
export const reportIdleFailRules = (draft: PlanDraft, ofName: (name: string) => Range): void => {
  for (const rule of draft.scheme.failRules ?? []) {
    const { least, most } = ofName(rule.key);
    const { zh, en } = titleOf(rule, rule.key);
    const path = ['failRules', rule.key, 'when'];
    if (most?.numerator === 0n)
      draft.report(
        warningAt(
          'NEVER_FAILS',
          { path },
          {
            zh: `“${zh}”永远不会成立：按满分和上限算，达不到这个条件。`,
            en: `"${en}" can never hold: full marks and caps keep everyone out of it.`,
          },
        ),
      );
    if (least !== undefined && least.numerator > 0n)
      draft.report(
        warningAt('ALWAYS_FAILS', { path }, { zh: `“${zh}”对谁都成立。`, en: `"${en}" holds for everyone.` }),
      );
  }
};
