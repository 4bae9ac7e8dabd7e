import { isDay } from '@kaoping/calendar';
import type { Sentence } from '@kaoping/event-sourcing';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import type { RecordDailyFact } from './daily-fact.commands.ts';
import { DailyFactRefused } from './daily-fact.errors.ts';

/** The most pieces of evidence of one fact, and inputs that it counts under. */
const EVIDENCE_LIMIT = 20;
const VALUE_LIMIT = 20;

/** The longest name of a place, in characters. */
const PLACE_LIMIT = 100;

/** @throws {DailyFactRefused} with everything that is missing or wrong. */
export const checkFact = (data: RecordDailyFact['data'], today: string): void => {
  const problems = [...wrongDay(data.on, today), ...wrongSize(data), ...wrongValues(data)];
  if (problems.length > 0) throw new DailyFactRefused(problems);
};

const wrongDay = (on: string, today: string): readonly Sentence[] =>
  isDay(on) && on <= today
    ? []
    : [{ en: `"on" is a day up to ${today}.`, zh: `发生日期应为 ${today} 及以前的日期。` }];

const wrongSize = ({ evidenceIds, values, place = '' }: RecordDailyFact['data']): readonly Sentence[] => {
  const isCounted = values.length > 0 && values.length <= VALUE_LIMIT;
  if (isCounted && evidenceIds.length <= EVIDENCE_LIMIT && place.length <= PLACE_LIMIT) return [];
  const [inputs, pieces, characters] = [String(VALUE_LIMIT), String(EVIDENCE_LIMIT), String(PLACE_LIMIT)];
  return [
    {
      en: `"values" name 1 to ${inputs} inputs, with up to ${pieces} pieces of evidence and ${characters} characters of place.`,
      zh: `应有 1 至 ${inputs} 个评分项，佐证不超过 ${pieces} 份，地点不超过 ${characters} 字。`,
    },
  ];
};

const wrongValues = ({ inputs, values }: RecordDailyFact['data']): readonly Sentence[] => {
  const seen = new Set<string>();
  return values.flatMap(({ input: name, value }, at) => {
    const input = inputs.find((one) => one.name === name);
    const isTwice = seen.has(name);
    seen.add(name);
    const row = String(at + 1);
    if (!input || isTwice) {
      return [
        {
          en: `Row ${row}: "${name}" is no input of daily records, or comes twice.`,
          zh: `第 ${row} 行：“${name}”不是日常考评的评分项，或重复填写。`,
        },
      ];
    }
    const problem = checkEntry(input, value);
    return problem ? [{ en: `Row ${row}: ${problem.en}`, zh: `第 ${row} 行：${problem.zh}` }] : [];
  });
};
