import { isDay } from '@kaoping/calendar';
import { StagesRefused } from './evaluation-cycle.errors.ts';
import type { CycleStage } from './evaluation-cycle.events.ts';

/** @throws {StagesRefused} when a stage comes twice, a day is none, or a stage ends before it begins. */
export const checkStages = (stages: readonly CycleStage[]): void => {
  const seen = new Set<string>();
  for (const { stage, title, from, until } of stages) {
    if (seen.has(stage)) {
      throw new StagesRefused({ en: `"${title.en}" comes twice.`, zh: `“${title.zh}”重复。` });
    }
    for (const given of [from, until]) {
      if (!isDay(given)) {
        throw new StagesRefused({
          en: `"${given}" of "${title.en}" is no day: write it as 2017-05-03.`,
          zh: `“${title.zh}”的日期“${given}”无效：应写作 2017-05-03。`,
        });
      }
    }
    if (until < from) {
      throw new StagesRefused({
        en: `"${title.en}" would end on ${until}, before it begins on ${from}.`,
        zh: `“${title.zh}”的截止日 ${until} 早于开始日 ${from}。`,
      });
    }
    seen.add(stage);
  }
};
