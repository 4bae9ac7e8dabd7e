import type { AssessmentPage, AssessmentSummary } from '../../generated/graphql.ts';
import type { AssessmentSight } from '../assessment-sight.ts';
import type { AssessmentRow, ListedAssessment } from '../live-assessments/live-assessments.rows.ts';
import { publicPeriod, publicScheme } from '../public-scheme.ts';
import type { ListPage } from '../result/list-page.ts';

/** Those of a page that concern anybody whom somebody reaches; a page that was narrowed keeps its cursor. */
export const publicAssessmentPage = (
  { items, nextCursor }: ListPage<AssessmentRow>,
  sight: AssessmentSight,
): AssessmentPage => ({
  assessments: items.flatMap(({ opened, cancelledBecause }) =>
    opened !== undefined && concerns(opened, sight) ? [summaryOf(opened, cancelledBecause)] : [],
  ),
  ...(nextCursor !== undefined && { nextCursor }),
});

const concerns = ({ unitIds, aboveIds }: ListedAssessment, sight: AssessmentSight): boolean =>
  sight.isWhole || unitIds.some((organisationId) => sight.covers({ organisationId, ancestorIds: aboveIds }));

const summaryOf = (
  { cycleId, title, period, scheme, openedAt }: ListedAssessment,
  cancelledBecause: string | undefined,
): AssessmentSummary => ({
  ...{ cycleId, title, openedAt },
  period: publicPeriod(period),
  scheme: publicScheme(scheme),
  state: cancelledBecause === undefined ? 'OPEN' : 'CANCELLED',
});
