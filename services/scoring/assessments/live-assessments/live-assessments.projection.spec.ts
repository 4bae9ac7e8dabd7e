import { projectionSpec, recordedHistory } from '@kaoping/testing';
import { cancelAssessment, openStaff, takeEntries } from '../../spec-support/assessment-samples.ts';
import { liveAssessmentsProjection } from './live-assessments.projection.ts';
import { EVENTS_PER_ROW, LIVE_TABLES, partKey } from './live-assessments.rows.ts';

const spec = projectionSpec(liveAssessmentsProjection);
const opened = { type: 'AssessmentOpened', data: openStaff.data };
const cancelled = { type: 'AssessmentCancelled', data: cancelAssessment.data };
const taken = { type: 'EntriesTaken', data: takeEntries.data };
const ID = '2018-towns:金塘镇';

describe('the rows of live assessments', () => {
  it('list an assessment with whom it concerns, and whether it was given up', async () => {
    const given = spec.given(...recordedHistory().in('assessment', '2018-staff', opened, cancelled).events);
    await given.thenRow(LIVE_TABLES.assessments, '2018-staff', {
      opened: expect.objectContaining({
        ...{ cycleId: '2018-staff', unitIds: ['处室'], aboveIds: ['定海区'] },
        openedAt: '2017-05-03T08:00:00.000Z',
      }) as unknown,
      cancelledBecause: '机构改革',
    });
    await given.thenIndexes(LIVE_TABLES.assessments, '2018-staff', {
      ...{ opened: 'yes', period: '2018', state: 'cancelled' },
    });
  });

  it('list no assessment that never opened', async () => {
    const given = spec.given(...recordedHistory().in('assessment', '2018-staff', cancelled).events);
    await given.thenIndexes(LIVE_TABLES.assessments, '2018-staff', {});
  });

  it('cut the events of a scorecard into rows', async () => {
    const many = Array.from({ length: EVENTS_PER_ROW + 1 }, () => taken);
    const given = spec.given(...recordedHistory().in('unit-scorecard', ID, ...many).events);
    const rowOf = (part: number, positions: readonly number[]): unknown => ({
      ...{ cycleId: '2018-towns', organisationId: '金塘镇', part },
      events: positions.map((position) => expect.objectContaining({ position }) as unknown),
    });
    const full = Array.from({ length: EVENTS_PER_ROW }, (_none, index) => index + 1);
    await given.thenRow(LIVE_TABLES.units, partKey(ID, 0), rowOf(0, full));
    await given.thenRow(LIVE_TABLES.units, ID, rowOf(1, [EVENTS_PER_ROW + 1]));
    await given.thenIndexes(LIVE_TABLES.units, partKey(ID, 0), { cycle: '2018-towns' });
  });
});
