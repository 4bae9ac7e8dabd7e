import { wholeAt } from '../columns/column.ts';
import type { GradeOperator } from '../plan/operator.ts';
import { groupsOfRank } from '../run/rank-groups.ts';
import type { RunView } from '../run/run-view.ts';
import type { Sentence } from '../sentence.ts';
import { alike, joined } from '../wording/wording.ts';
import { countedIn, groupPlaces } from './grade-column.ts';
import { hasQuota } from './grade-places.ts';
import { givenGrade, isExempt, limitOf, type GradePlace } from './grade-standing.ts';
import type { Making } from './operator-rule.ts';
import { gradeTitle, gradeTitleAt, numberAt, titleOf } from './value-words.ts';

const limitWords = (place: GradePlace): Sentence => {
  const best = place.operator.grades[limitOf(place)];
  if (best === undefined || limitOf(place) === 0) return alike('');
  const { en, zh } = gradeTitle(place.run, best.grade);
  return { en: `at best ${en} by a fail rule; `, zh: `因限制条件最高只能定为${zh}；` };
};

const groupOf = ({ operator, run, member }: GradePlace): readonly number[] => {
  const groups = groupsOfRank(run, operator.rank);
  return groups.members[groups.of[member] ?? -1] ?? [];
};

/** Thresholds as the scheme lists them: `优秀 ≥ 90`. */
const thresholdWords = ({ operator, run }: GradePlace): Sentence => {
  const listed = operator.grades.flatMap(({ grade, from }) => {
    const { en, zh } = gradeTitle(run, grade);
    return from === undefined ? [] : [{ en: `${en} from ${from}`, zh: `${zh} ≥ ${from}` }];
  });
  if (listed.length === 0) return alike('');
  const { en, zh } = joined(listed);
  return { en: ` (${en})`, zh: `（${zh}）` };
};

const quotaWords = (place: GradePlace, counted: readonly number[]): Sentence => {
  const { operator, run, member } = place;
  const places = groupPlaces(operator, run, counted);
  const { en, zh } = joined(
    operator.grades.flatMap(({ grade }, at) => {
      const own = places[at];
      const title = gradeTitle(run, grade);
      return own === undefined
        ? []
        : [{ en: `${title.en} ${String(own)}`, zh: `${title.zh} ${String(own)} 名` }];
    }),
  );
  const [rank, size] = [numberAt(run, operator.rank, member), String(counted.length)];
  return {
    en: `; place ${rank}, ${size} are graded, places: ${en}`,
    zh: `；第 ${rank} 名，参与分档 ${size} 家，名额：${zh}`,
  };
};

const usualWords = (place: GradePlace): Sentence => {
  const { operator, run, member } = place;
  const value = numberAt(run, operator.by, member);
  const thresholds = thresholdWords(place);
  const counted = countedIn(operator, run, groupOf(place));
  const isCounted = !isExempt(place) && hasQuota(operator, counted.length);
  const quota = isCounted ? quotaWords(place, counted) : alike('');
  const exempt: Sentence = isExempt(place) ? { en: ', outside the quotas', zh: '，不占名额' } : alike('');
  return {
    en: `with ${value}${thresholds.en}${exempt.en}${quota.en}`,
    zh: `得分 ${value}${thresholds.zh}${exempt.zh}${quota.zh}`,
  };
};

const reasonWords = (place: GradePlace): Sentence => {
  const given = givenGrade(place);
  if (given === undefined) return usualWords(place);
  const { en, zh } = titleOf(place.run, given.flag);
  return { en: `given outright by "${en}"`, zh: `因“${zh}”直接确定` };
};

/** Says which rule gave an organisation its grade. */
export const explainGrade = (
  operator: GradeOperator,
  quantity: string,
  run: RunView,
  member: number,
): Making => {
  const place = { operator, run, member };
  const limit = limitWords(place);
  const reason = reasonWords(place);
  const grade = gradeTitleAt(run, wholeAt(run.column(quantity), member));
  const rank = operator.distribution === 'none' ? [] : [operator.rank];
  const flags = operator.grades.flatMap(({ needs = [], givenBy = [] }) => [...givenBy, ...needs]);
  const limits = operator.limits.map(({ flag }) => flag);
  const exempt = operator.exempt === undefined ? [] : [operator.exempt];
  return {
    text: { en: `${limit.en}${reason.en}: ${grade.en}`, zh: `${limit.zh}${reason.zh}，定为${grade.zh}` },
    inputs: [...new Set([operator.by, ...rank, ...limits, ...flags, ...exempt])],
  };
};
