import { projectionSpec, recordedHistory } from '@kaoping/testing';
import { OFFICE_FACT_TABLE, officeFactsProjection } from './office-facts.projection.ts';
import type { OfficeEvent } from './telling.ts';

const opened = (about: 'persons' | 'organisations'): OfficeEvent => ({
  type: 'AwardListOpened',
  data: {
    ...{ kind: 'other', about, year: '2025', publicityDays: 0 },
    title: { zh: '先进集体', en: 'Advanced units' },
    rules: { barredBy: [], needs: [], priority: [] },
  },
});
const finalised = (...subjectIds: string[]): OfficeEvent => ({
  type: 'AwardListFinalised',
  data: {
    awarded: subjectIds.map((subjectId) => ({ subjectId, name: subjectId, places: [], priority: [] })),
    ...{ on: '2017-05-03', digest: 'd' },
  },
});

describe('what met people and units', () => {
  it('is kept for each of them, also what concerns one of a list alone', async () => {
    const settled: OfficeEvent = {
      type: 'AwardConflictSettled',
      data: {
        ...{ subjectId: 'sihe', outcome: 'revoked', reason: '一票否决' },
        ...{ settledBy: 'director-li', on: '2017-05-03' },
      },
    };
    const { events } = recordedHistory()
      .in('award-list', 'l-1', opened('organisations'), finalised('sihe', 'chengzhuang'), settled)
      .in('award-list', 'l-2', opened('persons'), finalised('p-zhang'));
    const spec = projectionSpec(officeFactsProjection).given(...events);
    const on = '2017-05-03';
    const listed = { on, text: { zh: '列入确定名单', en: 'on the final list' } };
    const title = { zh: '先进集体', en: 'Advanced units' };
    const fact = (subject: string, sourceId: string) => ({ kind: 'award', sourceId, subject, title });
    await spec.thenRows(OFFICE_FACT_TABLE, {
      'organisation:sihe award-list/l-1': {
        ...fact('organisation:sihe', 'award-list/l-1'),
        states: [listed, { on, text: { zh: '予以撤销：一票否决', en: 'revoked: 一票否决' } }],
      },
      'organisation:chengzhuang award-list/l-1': {
        ...{ ...fact('organisation:chengzhuang', 'award-list/l-1'), states: [listed] },
      },
      'person:p-zhang award-list/l-2': {
        ...{ ...fact('person:p-zhang', 'award-list/l-2'), states: [listed] },
      },
    });
    await spec.thenIndexes(OFFICE_FACT_TABLE, 'person:p-zhang award-list/l-2', { subject: 'person:p-zhang' });
  });
});
