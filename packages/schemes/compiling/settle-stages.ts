import { STAGES, type Stage } from '@kaoping/scoring-engine';
import { referencesOf } from './operator-references.ts';
import type { DraftQuantity, PlanDraft } from './plan-draft.ts';
import { errorAt } from './scheme-problems.ts';

const placeOf = (stage: Stage): number => STAGES.indexOf(stage);

/** The name that people gave to what a quantity belongs to: `final` for `final@rounded`. */
const ownName = (name: string): string => name.split('@')[0] ?? name;

/** Goes through the quantities, those taken before those that take them. */
class StageSettler {
  private readonly settled = new Map<string, Stage>();
  private readonly open: string[] = [];
  hasCircle = false;

  constructor(private readonly draft: PlanDraft) {}

  settle(name: string): Stage {
    const known = this.settled.get(name);
    if (known !== undefined) return known;
    const quantity = this.draft.quantities.get(name);
    if (quantity === undefined) return 'entry';
    if (this.open.includes(name)) return this.circle(quantity);
    this.open.push(name);
    const stage = this.latestTaken(quantity);
    this.open.pop();
    this.settled.set(name, stage);
    this.draft.quantities.set(name, { ...quantity, stage });
    return stage;
  }

  private latestTaken(quantity: DraftQuantity): Stage {
    let stage = quantity.stage;
    for (const name of referencesOf(quantity.operator)) {
      const taken = this.settle(name);
      if (placeOf(taken) <= placeOf(stage)) continue;
      stage = taken;
      if (placeOf(taken) > placeOf(quantity.latest) && !this.hasCircle) this.tooLate(quantity, name);
    }
    return stage;
  }

  private tooLate(quantity: DraftQuantity, taken: string): void {
    const of = this.draft.quantities.get(taken)?.title ?? { zh: taken, en: taken };
    this.draft.report(
      errorAt(
        'TOO_EARLY',
        { path: quantity.path },
        {
          zh: `“${quantity.title.zh}”用到了“${of.zh}”，但那要到后面才算得出来（计算顺序：得分、否决、名次、等次、薪酬、结果运用）。`,
          en: `"${quantity.title.en}" takes "${of.en}", which is known only later (order: score, vetoes, rank, grade, pay, consequences).`,
        },
      ),
    );
  }

  private circle(quantity: DraftQuantity): Stage {
    this.hasCircle = true;
    const names = this.open.slice(this.open.indexOf(quantity.name)).map(ownName);
    const round = [...new Set(names)];
    const text = [...round, round[0] ?? ''].join(' → ');
    this.draft.report(
      errorAt(
        'CIRCLE',
        { path: quantity.path },
        {
          zh: `步骤互相引用，成了圈：${text}。请去掉其中一处。`,
          en: `These take each other in a circle: ${text}. Take one of them out.`,
        },
      ),
    );
    return quantity.stage;
  }
}

/**
 * Gives every quantity the stage that it needs: its own, or the latest of what it takes. Reports circles, and what
 * takes something that is known only later.
 *
 * @returns Whether there is no circle, so that the plan can be followed.
 */
export const settleStages = (draft: PlanDraft): boolean => {
  const settler = new StageSettler(draft);
  for (const name of [...draft.quantities.keys()]) settler.settle(name);
  return !settler.hasCircle;
};
