import type { EntryIndicator, EntryPart } from '@kaoping/schemes';
import type { RosterOrganisation } from '../../cycles/decider/evaluation-cycle.events.ts';
import type { DutyReportOpened, GradedInput } from '../decider/duty-report.events.ts';

/** What a scheme that says nothing of its own asks of duty reports (000-01, 000-02). */
const USUAL: Pick<DutyReportOpened['data'], 'who' | 'directions' | 'sections'> = {
  who: ['organisation', 'secretary'],
  directions: ['upward', 'level', 'downward'],
  sections: [
    { key: 'performance', title: { zh: '履职情况', en: 'What was done' } },
    { key: 'problems', title: { zh: '存在问题', en: 'What is wrong' } },
    { key: 'causes', title: { zh: '原因分析', en: 'Why' } },
    { key: 'measures', title: { zh: '具体措施', en: 'What will be done' } },
  ],
};

/** What the scheme of a cycle asks of an organisation's duty reports, and by which inputs their reviews are graded. */
export const dutyReportFrame = (
  cycleId: string,
  { dutyReport, indicators, inputs }: Pick<EntryPart, 'dutyReport' | 'indicators' | 'inputs'>,
  { organisationId, name, ancestorIds }: RosterOrganisation,
): DutyReportOpened['data'] => {
  const { who, directions, sections } = dutyReport ?? USUAL;
  return {
    cycleId,
    organisation: { organisationId, name, ancestorIds },
    who,
    directions,
    sections: sections.map(({ key, title }) => ({ key, title })),
    graded: gradedInputs(indicators, inputs),
  };
};

const gradedInputs = (
  indicators: readonly EntryIndicator[],
  inputs: EntryPart['inputs'],
): readonly GradedInput[] =>
  flattened(indicators)
    .filter(({ by }) => by === 'duty-report')
    .flatMap((indicator) =>
      indicator.inputs.flatMap((name) => {
        const input = inputs.find((one) => one.name === name);
        const group = name.split('@')[1]?.split('/')[0];
        const rater = indicator.raters.find(({ key }) => key === group);
        return input ? [{ input, mayNotRate: rater?.mayNotRate ?? [] }] : [];
      }),
    );

const flattened = (indicators: readonly EntryIndicator[]): readonly EntryIndicator[] =>
  indicators.flatMap((indicator) => [indicator, ...flattened(indicator.indicators)]);
