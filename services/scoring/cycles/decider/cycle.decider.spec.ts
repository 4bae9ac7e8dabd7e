import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { cycleData, openCycle, schemeOf, townRules } from '../../spec-support/towns.ts';
import { ROSTER_LIMIT } from './check-cycle.ts';
import { OpenCycle } from './cycle.commands.ts';
import { cycleDecider } from './cycle.decider.ts';
import { CycleAlreadyOpen, CycleMalformed, SchemeRefused } from './cycle.errors.ts';
import type { CycleOpened } from './cycle.events.ts';

const now = '2017-05-03T08:00:00.000Z';
const spec = deciderSpec(cycleDecider);
const { cycleId: _, ...content } = cycleData();
const opened: CycleOpened = { type: 'CycleOpened', data: { ...content, openedAt: now } };
const [shijing, ...others] = cycleData().roster;

const refusalOf = (given: Partial<OpenCycle['data']>): unknown => {
  try {
    cycleDecider.decide(openCycle(given), cycleDecider.initialState);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('a cycle', () => {
  it('opens with its scheme and its roster copied in', () => {
    spec.given().when(openCycle()).then(opened);
  });

  it('is opened once by a repeated command, also under another command id and at another time', () => {
    spec.given(opened).when(openCycle()).thenNothing();
    spec
      .given(opened)
      .when(openCycle({}, { commandId: 'later', now: '2017-06-01T00:00:00.000Z' }))
      .thenNothing();
  });

  it('is the same cycle in whatever order the keys of its contents stand', () => {
    const turned = Object.fromEntries(Object.entries(cycleData()).reverse()) as unknown as OpenCycle['data'];
    spec.given(opened).when(new OpenCycle(commandMetadata(), turned)).thenNothing();
  });

  it.each([
    ['title', { title: { zh: '别的', en: 'Other' } }],
    ['scheme', { scheme: { ...schemeOf(), version: 2 } }],
    ['roster', { roster: others }],
  ])('refuses to open again with another %s', (_part, given) => {
    spec.given(opened).when(openCycle(given)).thenRefuses(CycleAlreadyOpen);
  });

  it.each([
    ['month', '2017-04', '2017-13'],
    ['quarter', '2017-Q2', '2017-Q5'],
    ['half-year', '2017-H1', '2017-H3'],
    ['year', '2017', '17'],
    ['term', '2017/2021', '2021/2017'],
  ] as const)('runs over a %s such as %s, not %s', (kind, label, wrong) => {
    expect(refusalOf({ period: { kind, label } })).toBeUndefined();
    expect(refusalOf({ period: { kind, label: wrong } })).toMatchObject({ field: 'period.label' });
  });
});

describe('a cycle that makes no sense', () => {
  const group = (id: string) => ({ id, title: { zh: '乡镇', en: 'Towns' } });
  it.each<[string, Partial<OpenCycle['data']>]>([
    ['cycleId', { cycleId: '2017 04' }],
    ['cycleId', { cycleId: 'Towns' }],
    ['cycleId', { cycleId: 'a:b' }],
    ['title.zh', { title: { zh: ' ', en: 'April' } }],
    ['title.en', { title: { zh: '四月', en: '' } }],
    ['period.label', { period: { kind: 'month', label: '2017-4' } }],
    ['peerGroups[0].id', { peerGroups: [group('a b')] }],
    ['peerGroups[1].id', { peerGroups: [group('towns'), group('towns')] }],
    ['peerGroups[0].title.zh', { peerGroups: [{ id: 'towns', title: { zh: '', en: 'Towns' } }] }],
    ['roster', { roster: [] }],
    ['roster[0].organisationId', { roster: [{ ...shijing!, organisationId: 'a:b' }] }],
    ['roster[0].organisationId', { roster: [{ ...shijing!, organisationId: '' }] }],
    ['roster[1].organisationId', { roster: [shijing!, shijing!] }],
    ['roster[0].name', { roster: [{ ...shijing!, name: '  ' }] }],
    ['roster[0].peerGroupId', { roster: [{ ...shijing!, peerGroupId: 'villages' }] }],
  ])('is refused naming %s', (field, given) => {
    const refusal = refusalOf(given) as CycleMalformed;
    expect(refusal).toBeInstanceOf(CycleMalformed);
    expect(refusal.field).toBe(field);
    expect(refusal.sentence.en.startsWith(`${field}: `)).toBe(true);
    expect(refusal.sentence.zh.startsWith(`${field}：`)).toBe(true);
  });

  it('is refused when it assesses more organisations than one cycle can', () => {
    const roster = Array.from({ length: ROSTER_LIMIT + 1 }, (_none, index) => ({
      ...shijing!,
      organisationId: `o${String(index)}`,
    }));
    expect(refusalOf({ roster })).toMatchObject({ field: 'roster' });
    expect(refusalOf({ roster: roster.slice(1) })).toBeUndefined();
  });

  it('names the peer groups there are when one does not exist', () => {
    const refusal = refusalOf({ roster: [{ ...shijing!, peerGroupId: 'villages' }] }) as CycleMalformed;
    expect(refusal.sentence.en).toContain('towns, streets');
  });

  it('is refused with every problem of its scheme at once', () => {
    const [, property, urban] = townRules.indicators;
    const rules = {
      ...townRules,
      indicators: [
        { ...property!, weight: '75' },
        { ...urban!, key: 'property' },
      ],
    };
    const refusal = refusalOf({ scheme: schemeOf(rules) }) as SchemeRefused;
    expect(refusal).toBeInstanceOf(SchemeRefused);
    expect(refusal.problems.map(({ code }) => code)).toEqual(['RULES.DUPLICATE_KEY', 'RULES.WEIGHT_UNUSED']);
    for (const { path } of refusal.problems) expect(refusal.sentence.en).toContain(`scheme.rules.${path}: `);
  });
});
