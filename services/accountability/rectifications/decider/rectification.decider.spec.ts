import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { AssignRectification, RaiseRectification } from './rectification.commands.ts';
import { rectificationDecider } from './rectification.decider.ts';
import {
  RectificationDayRefused,
  RectificationOwnerBlank,
  RectificationUnknown,
} from './rectification.errors.ts';
import type { RectificationAssigned, RectificationRaised } from './rectification.events.ts';

const metadata = commandMetadata({ now: '2026-02-11T01:00:00.000Z' });
const spec = deciderSpec(rectificationDecider);
const raised: RectificationRaised = {
  type: 'RectificationRaised',
  data: {
    organisation: { organisationId: 'o-wangtai', name: '王台矿党支部', ancestorIds: ['o-changping'] },
    problem: '“三会一课”记录缺 3 次',
    foundOn: '2026-02-10',
    source: { procedure: 'inspection', sourceId: 'i1', cycleId: '2026-Q1' },
    dueOn: '2026-03-10',
  },
};
const assigned: RectificationAssigned = {
  type: 'RectificationAssigned',
  data: { ownerId: 'p-1', dueOn: '2026-03-10' },
};
const raise = (data: Partial<RaiseRectification['data']> = {}) => {
  const { dueOn: _, ...rest } = raised.data;
  return new RaiseRectification(metadata, { rectificationId: 'f1', ...rest, ...data });
};
const assign = (data: Partial<AssignRectification['data']> = {}) =>
  new AssignRectification(metadata, { rectificationId: 'f1', ownerId: 'p-1', ...data });

describe('a rectification', () => {
  it('is raised by a problem, due within a month where nobody said otherwise', () => {
    spec.given().when(raise()).then(raised);
    spec
      .given()
      .when(raise({ dueOn: '2026-02-20' }))
      .then({ ...raised, data: { ...raised.data, dueOn: '2026-02-20' } });
  });

  it('is raised once, however often the problem is told of', () => {
    spec
      .given(raised)
      .when(raise({ problem: '换了说法' }))
      .thenNothing();
  });

  it('is assigned to somebody, by a day', () => {
    spec.given(raised).when(assign()).then(assigned);
    spec.given(raised, assigned).when(assign()).thenNothing();
    spec
      .given(raised, assigned)
      .when(assign({ ownerId: ' p-2 ', dueOn: '2026-03-20', reason: '原责任人调离' }))
      .then({
        type: 'RectificationAssigned',
        data: { ownerId: 'p-2', dueOn: '2026-03-20', reason: '原责任人调离' },
      });
  });

  it('refuses nobody, a day that is none, and one that is past', () => {
    spec
      .given(raised)
      .when(assign({ ownerId: ' ' }))
      .thenRefuses(RectificationOwnerBlank);
    spec
      .given(raised)
      .when(assign({ dueOn: '月底' }))
      .thenRefuses(RectificationDayRefused);
    spec
      .given(raised)
      .when(assign({ dueOn: '2026-02-10' }))
      .thenRefuses(RectificationDayRefused);
    spec.given().when(assign()).thenRefuses(RectificationUnknown);
  });
});
