import type { Sentence } from '@kaoping/event-sourcing';
import type { AssessmentAt } from '../result/assessment-reader.ts';
import { neededParameters } from '../result/needed-parameters.ts';

/** What a ranking still waits for, or what keeps it from being settled. */
export const blockingSentences = (at: AssessmentAt): readonly Sentence[] => {
  const { openAppeals, cancelledBecause } = at.assessment;
  const cancelled =
    cancelledBecause === undefined
      ? []
      : [{ en: `The cycle was cancelled: ${cancelledBecause}`, zh: `该周期已取消：${cancelledBecause}` }];
  const appeals =
    openAppeals.length === 0
      ? []
      : [
          {
            en: `Appeals that are not decided: ${String(openAppeals.length)}.`,
            zh: `尚有 ${String(openAppeals.length)} 件申诉未裁定。`,
          },
        ];
  const parameters = neededParameters(at)
    .filter(({ isNeeded }) => isNeeded)
    .map(({ title }) => ({ en: `Not given yet: ${title.en}.`, zh: `尚未给定：${title.zh}。` }));
  return [...cancelled, ...openStages(at), ...appeals, ...parameters];
};

const openStages = ({ assessment, compiled }: AssessmentAt): readonly Sentence[] =>
  compiled.entering.stages
    .filter(({ stage }) => !Object.hasOwn(assessment.closedStages, stage))
    .map(({ stage, title = { zh: stage, en: stage } }) => ({
      en: `The stage "${title.en}" is still open.`,
      zh: `“${title.zh}”阶段尚未结束。`,
    }));
