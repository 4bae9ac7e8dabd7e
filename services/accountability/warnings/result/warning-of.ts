import type { Sentence } from '@kaoping/event-sourcing';
import type { CountCondition, WarningCondition } from '../decider/warning-conditions.events.ts';
import { bottomGround, dropGround, gradeGround, seriesOf } from './result-grounds.ts';
import { overdueTasks, type ResultFact, type UnitFacts } from './unit-facts.ts';

/** Red before yellow before green. */
export type WarningColour = 'red' | 'yellow' | 'green';

/** A condition that is met, and by what. */
export interface WarningGround {
  /** Key of the condition. */
  readonly condition: string;
  readonly colour: 'red' | 'yellow';
  readonly sentence: Sentence;
}

/** The colour of a unit with everything that makes it so; green where nothing does. */
export interface UnitWarning {
  readonly colour: WarningColour;
  readonly because: readonly WarningGround[];
}

/**
 * The colour of a unit on a day: the worst that any condition gives it.
 *
 * @example warningOf([], facts, '2026-05-01') // { colour: 'green', because: [] }
 */
export const warningOf = (
  conditions: readonly WarningCondition[],
  facts: UnitFacts,
  today: string,
): UnitWarning => {
  const series = seriesOf(facts.results, today);
  const known = { facts, series, today };
  const because = conditions.flatMap((condition) => groundsOf(condition, known));
  const sorted = [
    ...because.filter(({ colour }) => colour === 'red'),
    ...because.filter(({ colour }) => colour === 'yellow'),
  ];
  return { colour: sorted[0]?.colour ?? 'green', because: sorted };
};

/** What is known of a unit on a day, with its results series by series. */
interface Known {
  readonly facts: UnitFacts;
  readonly series: readonly (readonly ResultFact[])[];
  readonly today: string;
}

const groundsOf = (condition: WarningCondition, known: Known): readonly WarningGround[] => {
  const { key, colour } = condition;
  return sentencesOf(condition, known).map((sentence) => ({ condition: key, colour, sentence }));
};

const sentencesOf = (condition: WarningCondition, known: Known): readonly Sentence[] => {
  const { series } = known;
  if ('atLeast' in condition) return countSentences(condition, known);
  switch (condition.fact) {
    case 'bottom':
      return series.flatMap((one) => bottomGround(condition, one) ?? []);
    case 'grade':
      return series.flatMap((one) => gradeGround(condition, one) ?? []);
    case 'score-drop':
      return series.flatMap((one) => dropGround(condition, one) ?? []);
  }
};

const countSentences = ({ fact, atLeast }: CountCondition, { facts, today }: Known): readonly Sentence[] => {
  const { count, zh, en } = COUNTS[fact];
  const found = count(facts, today);
  return found < atLeast ? [] : [{ zh: `${zh} ${String(found)} 项`, en: `${en}: ${String(found)}` }];
};

/** What each fact counts, and what it is called. */
const COUNTS: {
  readonly [Fact in CountCondition['fact']]: Sentence & {
    readonly count: (facts: UnitFacts, today: string) => number;
  };
} = {
  'rectifications-overdue': {
    count: ({ rectifications }) => rectifications.overdue,
    ...{ zh: '整改超期', en: 'rectifications overdue' },
  },
  'rectifications-relapsed': {
    count: ({ rectifications }) => rectifications.reopened,
    ...{ zh: '整改后反弹', en: 'rectifications that relapsed' },
  },
  'rectifications-poor': {
    count: ({ poorRectifications }) => poorRectifications,
    ...{ zh: '整改不力（两次超期或反弹）', en: 'rectifications poorly done (overdue twice or relapsed)' },
  },
  'consequences-waiting': {
    count: ({ consequences }) => consequences.waiting,
    ...{ zh: '待处理的结果运用', en: 'consequences that wait for a decision' },
  },
  'consequences-confirmed': {
    count: ({ consequences }) => consequences.confirmed,
    ...{ zh: '已确认的结果运用', en: 'consequences confirmed' },
  },
  'tasks-overdue': { count: overdueTasks, ...{ zh: '督办事项超期', en: 'tasks overdue' } },
};
