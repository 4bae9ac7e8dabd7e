import fc from 'fast-check';
import { commandMetadata, deciderSpec } from '@kaoping/testing';
import type { CarriedInto } from './carried-into.ts';
import { CountCarriedProblems, LearnUnitProblem } from './unit-problems.commands.ts';
import { unitProblemsDecider } from './unit-problems.decider.ts';
import type { UnitProblem, UnitProblemsEvent } from './unit-problems.events.ts';

const now = '2026-12-01T01:00:00.000Z';
const metadata = commandMetadata({ now });
const spec = deciderSpec(unitProblemsDecider);
const PATH = 'assessment.basic.rectification';
const into: CarriedInto = {
  ...{ cycleId: 'duty-2026', schemeId: 'energy-group-duty', indicator: PATH },
  inputs: { raised: `${PATH}/raised`, solved: `${PATH}/solved` },
  ...{ periodFrom: '2026-01-01', previousFrom: '2025-01-01', dueBy: '2026-12-20' },
  earlierCycleIds: new Set(['duty-2025']),
};
const problem = (rectificationId: string, given: Partial<UnitProblem> = {}): UnitProblem => ({
  ...{ rectificationId, sequence: 1, state: 'open', problem: `“第一议题”记录不全（${rectificationId}）` },
  ...{ foundOn: '2025-12-03', dueOn: '2026-01-03', sourceId: 'i-1', cycleId: 'duty-2025', on: '2025-12-03' },
  ...given,
});
const learned = (rectificationId: string, given: Partial<UnitProblem> = {}): UnitProblemsEvent => ({
  type: 'UnitProblemLearned',
  data: problem(rectificationId, given),
});
const learn = (data: UnitProblem) => new LearnUnitProblem(metadata, data);
const count = (given: Partial<CarriedInto> = {}) =>
  new CountCarriedProblems(metadata, { organisationId: 'sihe', into: { ...into, ...given } });
const entryId = (input: string, times: number) => `carried:duty-2026:sihe:${PATH}/${input}:${String(times)}`;
const item = (rectificationId: string, isSolved = false, dueOn = '2026-01-03') => ({
  ...{ rectificationId, problem: problem(rectificationId).problem, foundOn: '2025-12-03', dueOn, isSolved },
});

/** How many were raised and solved of what was learned. */
const counted = (problems: readonly UnitProblemsEvent[], given: Partial<CarriedInto> = {}) => {
  const { decide, evolve, initialState } = unitProblemsDecider;
  const state = problems.reduce(
    (before, { type, data }) =>
      evolve(before, {
        ...{ id: 'e', version: 1, actorId: 'a', correlationId: 'c', causationId: 'd' },
        ...({ type, data } as UnitProblemsEvent),
      }),
    initialState,
  );
  const [event] = decide(count(given), state);
  if (event?.type !== 'CarriedProblemsCounted') throw new Error('nothing was counted');
  return event.data.entries.map(({ value }) => value).join('/');
};

describe('the problems of a unit', () => {
  it('are known as they were told last, and not as they were told late', () => {
    spec
      .given()
      .when(learn(problem('f1')))
      .then(learned('f1'));
    spec
      .given(learned('f1', { sequence: 3, state: 'resolved' }))
      .when(learn(problem('f1', { sequence: 2 })))
      .thenNothing();
    spec
      .given(learned('f1', { sequence: 3, state: 'resolved' }))
      .when(learn(problem('f1', { sequence: 3 })))
      .thenNothing();
  });

  it('count in the next assessment: how many, and how many of them are put right (000-35)', () => {
    spec
      .given(learned('f1'), learned('f2', { state: 'resolved', on: '2026-02-01' }))
      .when(count())
      .then({
        type: 'CarriedProblemsCounted',
        data: {
          ...{ cycleId: 'duty-2026', schemeId: 'energy-group-duty', indicator: PATH, times: 1 },
          items: [item('f1'), item('f2', true)],
          countedAt: now,
          entries: [
            {
              ...{ entryId: entryId('raised', 1), organisationId: 'sihe', input: `${PATH}/raised` },
              value: '2',
              reason: '上期指出的问题：“第一议题”记录不全（f1）、“第一议题”记录不全（f2）',
            },
            {
              ...{ entryId: entryId('solved', 1), organisationId: 'sihe', input: `${PATH}/solved` },
              value: '1',
              reason: '已整改：“第一议题”记录不全（f2）；未整改：“第一议题”记录不全（f1）',
            },
          ],
        },
      });
  });

  it('are none, and say so, of a unit without any', () => {
    expect(counted([])).toBe('0/0');
  });

  it('count anew when one is put right, and the entries before are replaced', () => {
    const first: UnitProblemsEvent = {
      type: 'CarriedProblemsCounted',
      data: {
        ...{ cycleId: 'duty-2026', schemeId: 'energy-group-duty', indicator: PATH, times: 1 },
        ...{ items: [item('f1')], countedAt: now },
        entries: ['raised', 'solved'].map((input, at) => ({
          ...{ entryId: entryId(input, 1), organisationId: 'sihe', input: `${PATH}/${input}` },
          ...{ value: at === 0 ? '1' : '0', reason: '上期指出的问题' },
        })),
      },
    };
    spec.given(learned('f1'), first).when(count()).thenNothing();
    const name = '“第一议题”记录不全（f1）';
    const replacement = (input: string, reason: string) => ({
      replacedEntryId: entryId(input, 1),
      replacement: {
        ...{ entryId: entryId(input, 2), organisationId: 'sihe', input: `${PATH}/${input}` },
        ...{ value: '1', reason },
      },
    });
    spec
      .given(learned('f1'), first, learned('f1', { sequence: 2, state: 'resolved', on: '2026-11-30' }))
      .when(count())
      .then({
        type: 'CarriedProblemsCountedAnew',
        data: {
          ...{ cycleId: 'duty-2026', schemeId: 'energy-group-duty', indicator: PATH, times: 2 },
          ...{ items: [item('f1', true)], countedAt: now, reason: '上期问题整改情况有变化，自动更新' },
          corrections: [
            replacement('raised', `上期指出的问题：${name}`),
            replacement('solved', `已整改：${name}；未整改：无`),
          ],
        },
      });
  });
});

describe('a problem counts', () => {
  it.each<[string, Partial<UnitProblem>, string]>([
    ['as open while it awaits its check', { state: 'fixed' }, '1/0'],
    ['as open when it is overdue', { state: 'overdue' }, '1/0'],
    ['as open when it is back', { state: 'reopened' }, '1/0'],
    ['nowhere when it was dropped', { state: 'dropped' }, '0/0'],
    ['not yet when it is due after the assessment', { dueOn: '2026-12-21' }, '0/0'],
    ['when it is due on the last day', { dueOn: '2026-12-20' }, '1/0'],
    ['as put right before its day', { dueOn: '2026-12-31', state: 'resolved', on: '2026-03-01' }, '1/1'],
    ['not when this very cycle found it', { cycleId: 'duty-2026' }, '0/0'],
    ['not when it was found since', { cycleId: 'spot-2026', foundOn: '2026-03-01' }, '0/0'],
    ['when last year’s cycle found it in January', { foundOn: '2026-01-15', dueOn: '2026-02-15' }, '1/0'],
    ['without a cycle by the day alone', { cycleId: 'unknown', foundOn: '2024-05-01' }, '1/0'],
    [
      'not when it is of long ago and was put right then',
      { foundOn: '2024-05-01', state: 'resolved', on: '2024-06-01' },
      '0/0',
    ],
    [
      'when it is of long ago and was put right this year',
      { foundOn: '2024-05-01', state: 'resolved', on: '2026-06-01' },
      '1/1',
    ],
  ])('%s', (_, given, expected) => {
    expect(counted([learned('f1', given)])).toBe(expected);
  });

  it('as put right once, in the first cycle that asks', () => {
    const earlier: UnitProblemsEvent = {
      type: 'CarriedProblemsCounted',
      data: {
        ...{ cycleId: 'duty-2025', schemeId: 'energy-group-duty', indicator: PATH, times: 1 },
        ...{ items: [item('f1', true)], countedAt: now, entries: [] },
      },
    };
    const resolved = learned('f1', { state: 'resolved', on: '2026-01-20' });
    expect(counted([resolved, earlier])).toBe('0/0');
    expect(counted([resolved, earlier], { schemeId: 'another' })).toBe('1/1');
    const relapsed = learned('f1', { sequence: 2, state: 'reopened', on: '2026-02-20' });
    expect(counted([resolved, earlier, relapsed])).toBe('1/0');
  });

  it('the same in whatever order the problems are told, and never more put right than there were', () => {
    const state = fc.constantFrom<UnitProblem['state']>('open', 'overdue', 'fixed', 'resolved', 'dropped');
    const events = fc
      .array(state, { maxLength: 12 })
      .map((states) => states.map((one, at) => learned(`f${String(at)}`, { state: one, on: '2026-02-01' })));
    fc.assert(
      fc.property(
        events.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        ([some, shuffled]) => {
          const [raised = '', solved = ''] = counted(some).split('/');
          expect(counted(shuffled)).toBe(`${raised}/${solved}`);
          expect(parseInt(solved, 10)).toBeLessThanOrEqual(parseInt(raised, 10));
        },
      ),
    );
  });
});
