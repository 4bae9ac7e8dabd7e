import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { DutyReportEvent } from '../decider/duty-report.events.ts';
import { dutyReportListProjection } from './duty-report-list.projection.ts';
import { DUTY_REPORT_TABLES } from './duty-report-list.rows.ts';

const opened: DutyReportEvent = {
  type: 'DutyReportOpened',
  data: {
    cycleId: '2026',
    organisation: { organisationId: 'wangtai', name: '王台矿', ancestorIds: ['company'] },
    who: ['organisation', 'secretary'],
    directions: ['upward'],
    sections: [],
    graded: [],
  },
};
const submitted = (who: 'organisation' | 'secretary'): DutyReportEvent => ({
  type: 'DutyReportSubmitted',
  data: { who, submittedAt: '2026-12-20T08:00:00.000Z' },
});
const sentBack: DutyReportEvent = {
  type: 'DutyReportSentBack',
  data: { who: 'organisation', reason: '笼统' },
};
const history = recordedHistory().in(
  'duty-report',
  '2026:wangtai',
  opened,
  submitted('organisation'),
  submitted('secretary'),
  sentBack,
);

it('lists who handed a duty report in', async () => {
  const spec = projectionSpec(dutyReportListProjection).given(...history.events);
  await spec.thenRow(DUTY_REPORT_TABLES.reports, '2026:wangtai', {
    cycleId: '2026',
    organisationId: 'wangtai',
    name: '王台矿',
    ancestorIds: ['company'],
    submitted: ['secretary'],
    reviewCount: 0,
  });
  await spec.thenIndexes(DUTY_REPORT_TABLES.reports, '2026:wangtai', { cycle: '2026' });
});
