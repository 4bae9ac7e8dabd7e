import { projectionSpec, recordedHistory } from '@kaoping/testing';
import {
  accepted,
  overdue,
  raised,
  raisedAt,
  relapsed,
  reported,
} from '../../spec-support/rectification-events.ts';
import { rectificationListProjection } from './rectification-list.projection.ts';

const history = recordedHistory()
  .in('rectification', 'f1', raised, overdue(), reported, accepted, relapsed)
  .in('rectification', 'f2', raised)
  .in('rectification', 'f3', raisedAt('o-sihe'), reported);
const spec = projectionSpec(rectificationListProjection).given(...history.events);

describe('the list of rectifications', () => {
  it('has a row for each, as it stands, listed by unit, cycle and standing', async () => {
    await spec.thenIndexes('rectifications', 'f1', {
      organisation: 'o-wangtai',
      cycle: '2026-Q1',
      standing: 'reopened',
    });
    await spec.thenRow(
      'rectifications',
      'f3',
      expect.objectContaining({ rectificationId: 'f3', status: 'fixed', standing: 'fixed' }),
    );
  });

  it('counts for each unit how its rectifications stand, and which are poor', async () => {
    const none = { open: 0, overdue: 0, fixed: 0, resolved: 0, reopened: 0, dropped: 0 };
    await spec.thenRows('rectification-counts', {
      'o-wangtai': {
        ...{ organisation: raised.data.organisation, poor: 1 },
        counts: { ...none, open: 1, reopened: 1 },
      },
      'o-sihe': {
        ...{ organisation: raisedAt('o-sihe').data.organisation, poor: 0 },
        counts: { ...none, fixed: 1 },
      },
    });
  });
});
