import type { Sentence } from '@kaoping/event-sourcing';
import { nameOf } from '@kaoping/spreadsheets/plain-text';
import type { AssessedOrganisation } from '../../assessments/result/assessment.ts';

/** A name or id that stands for no unit, and why. */
interface Unmatched {
  readonly code: string;
  readonly sentence: Sentence;
}

/** Finds the units of a ranking by id or name, those only that whoever asks may see. */
export class PayUnitMatcher {
  private readonly found = new Map<string, AssessedOrganisation[]>();

  constructor(units: readonly AssessedOrganisation[]) {
    for (const unit of units) {
      for (const key of new Set([nameOf(unit.organisationId), nameOf(unit.name)]))
        this.found.set(key, [...(this.found.get(key) ?? []), unit]);
    }
  }

  match(text: string): AssessedOrganisation | Unmatched {
    const [unit, ...others] = this.found.get(nameOf(text)) ?? [];
    if (unit === undefined) return UNKNOWN;
    return others.length === 0 ? unit : ambiguous([unit, ...others]);
  }
}

const UNKNOWN: Unmatched = {
  code: 'PAY_TABLE.ORGANISATION_UNKNOWN',
  sentence: {
    en: 'No unit of this peer group within your reach has that name or id. Write it as on the roster of the cycle.',
    zh: '本周期该组名单中没有这个单位，或不在您的范围内；请按名单上的名称或编号填写。',
  },
};

const ambiguous = (units: readonly AssessedOrganisation[]): Unmatched => {
  const ids = units.map(({ organisationId }) => organisationId);
  return {
    code: 'PAY_TABLE.ORGANISATION_AMBIGUOUS',
    sentence: {
      en: `Several units have that name: write one of the ids ${ids.join(', ')} instead.`,
      zh: `名单中有多个同名单位，请改写其中一个的编号：${ids.join('、')}。`,
    },
  };
};
