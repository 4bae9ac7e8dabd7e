import { branch, resultOf } from '../spec-support/published-results.ts';
import { CONDITIONS, DINGHAI, publishable } from '../spec-support/publishable.ts';
import type { PublishedResult } from './assessment-publication.events.ts';
import {
  publicationGate,
  publicityStartGate,
  type GateConditions,
  type GateQuestion,
} from './publication-gate.ts';

const { result, resultDigest } = publishable();
const heldUntil = (until: string, digest = resultDigest) => ({
  from: '2018-04-01',
  until,
  ledgerPosition: 20,
  resultDigest: digest,
});
const agreed = (approverId: string, digest = resultDigest) => ({ approverId, resultDigest: digest });

const ask = (extra: Partial<GateQuestion> = {}) =>
  publicationGate({
    conditions: DINGHAI,
    result,
    resultDigest,
    publicity: heldUntil('2018-04-05'),
    approvals: [agreed('王芳'), agreed('李强')],
    today: '2018-04-06',
    isCorrection: false,
    ...extra,
  });
const codes = (extra: Partial<GateQuestion>) => ask(extra).map(({ code }) => code);
const given = (conditions: Partial<GateConditions>) => ask({ conditions: { ...DINGHAI, ...conditions } });
const only = (items: ReturnType<typeof ask>) => {
  expect(items).toHaveLength(1);
  return items[0]!;
};
const leftOut = (extra: Partial<PublishedResult['leftOut'][number]> = {}) =>
  resultOf('2018-Q1', [branch('掘进', '1')], {
    leftOut: [
      {
        organisationId: '通风',
        name: '通风支部',
        missing: [{ zh: '缺少民主测评。', en: 'The ballot is missing.' }],
        ...extra,
      },
    ],
  });

describe('the gate before publication', () => {
  it('is open once everything is there', () => {
    expect(ask()).toEqual([]);
  });

  it('says everything that is missing at once', () => {
    const items = publicationGate({
      conditions: {
        ...DINGHAI,
        stages: DINGHAI.stages.map((stage) => ({ ...stage, isClosed: false })),
        openAppeals: ['appeal-7'],
      },
      result: leftOut(),
      resultDigest,
      approvals: [],
      today: '2018-04-01',
      isCorrection: false,
    });
    expect(items.map(({ code }) => code)).toEqual([
      'STAGE_OPEN',
      'STAGE_OPEN',
      'LEFT_OUT_WITHOUT_REASON',
      'APPEALS_OPEN',
      'NOT_PUBLICISED',
      'APPROVAL_MISSING',
    ]);
  });

  it('stays closed for a cycle that was cancelled', () => {
    const { code, sentence } = only(given({ cancelledBecause: '机构改革' }));
    expect(code).toBe('CYCLE_CANCELLED');
    expect(sentence.zh).toBe('考核周期已取消（机构改革），不得公布结果。');
    expect(sentence.en).toContain('was cancelled (机构改革)');
  });

  it('names each stage that is not closed', () => {
    const [assess] = DINGHAI.stages;
    const { code, sentence } = only(given({ stages: [{ ...assess!, isClosed: false }] }));
    expect(code).toBe('STAGE_OPEN');
    expect(sentence).toEqual({
      zh: '“考核”阶段尚未结束，请先结束该阶段。',
      en: 'The stage "Assessment" is not closed yet: close it first.',
    });
  });

  it('counts and names the appeals that are not decided', () => {
    const { code, sentence } = only(given({ openAppeals: ['appeal-7', 'appeal-9'] }));
    expect(code).toBe('APPEALS_OPEN');
    expect(sentence.zh).toBe('本周期尚有 2 件申诉未裁定：appeal-7、appeal-9。');
    expect(sentence.en).toContain('appeal-7, appeal-9');
  });

  it('publishes no ranking of nobody', () => {
    expect(codes({ result: resultOf('2018-Q1', []) })).toEqual(['NOBODY_RANKED']);
  });

  it('leaves nobody out without a reason, and says what is missing', () => {
    const { code, sentence } = only(ask({ result: leftOut() }));
    expect(code).toBe('LEFT_OUT_WITHOUT_REASON');
    expect(sentence.zh).toBe('通风支部尚无名次（缺少民主测评。）：请补齐，或说明免予排名的理由。');
    expect(sentence.en).toContain('The ballot is missing.');
    expect(codes({ result: leftOut({ exemptedBecause: '本季度新设' }) })).toEqual([]);
  });

  it('asks a grade of everybody, and a reason of everybody outside the shares', () => {
    const items = given({ ungraded: ['掘进支部'], exemptWithoutReason: ['机电支部'] });
    expect(items.map(({ code }) => code)).toEqual(['UNGRADED', 'EXEMPTION_WITHOUT_REASON']);
    expect(items.map(({ sentence }) => sentence.zh)).toEqual([
      '掘进支部有名次而无等次：评定等次所需的情况尚不齐全。',
      '机电支部不占等次比例但未说明理由：请补充理由，或取消豁免。',
    ]);
    expect(items.map(({ sentence }) => sentence.en.split(' ')[0])).toEqual(['掘进支部', '机电支部']);
  });

  it('says which calibrated grade too many or too few have', () => {
    const title = { zh: '优秀', en: 'Excellent' };
    const broken = (held: number, allowed: number, isWithBetter = false) =>
      only(given({ brokenShares: { grade: 'A', title, held, allowed, isWithBetter } }));
    const { code, sentence } = broken(3, 2);
    expect(code).toBe('DISTRIBUTION_BROKEN');
    expect(sentence).toEqual({
      zh: '经校准的等次中“优秀”有 3 家，按方案比例应最多 2 家：请撤回或重新校准，或说明例外理由。',
      en: '3 have "Excellent"; the shares of the scheme want at most 2. Calibrations no longer keep to them: take one back, or propose another that does or gives a reason for an exemption.',
    });
    expect(broken(1, 2, true).sentence.zh).toContain('“优秀”及以上有 1 家，按方案比例应至少 2 家');
    expect(broken(1, 2, true).sentence.en).toContain(
      '1 have "Excellent" or better; the shares of the scheme want at least 2.',
    );
  });

  it('waits until the last day of publicity is over', () => {
    const running = only(ask({ today: '2018-04-05' }));
    expect(running.code).toBe('PUBLICITY_RUNNING');
    expect(running.sentence).toEqual({
      zh: '结果公示至 2018-04-05，期满后方可公布。',
      en: 'The result is publicised until 2018-04-05: publish it on a later day.',
    });
    expect(codes({ today: '2018-04-06' })).toEqual([]);
  });

  it('wants the very result publicised that is published', () => {
    const unheld = publicationGate({
      ...{ conditions: DINGHAI, result, resultDigest, today: '2018-04-06', isCorrection: false },
      approvals: [agreed('王芳'), agreed('李强')],
    });
    expect(only(unheld).sentence.zh).toBe('结果尚未公示，请先公示 5 天。');
    const moved = only(ask({ publicity: heldUntil('2018-04-05', 'another') }));
    expect(moved.code).toBe('RESULT_MOVED_SINCE_PUBLICITY');
    expect(moved.sentence.zh).toBe('结果自 2018-04-01 公示后已有变化，请重新公示 5 天。');
    expect(moved.sentence.en).toContain('publicise it anew for 5 days');
  });

  it('asks for no publicity where the scheme has none, nor of a correction of what stands', () => {
    const { publicityDays: _, ...without } = DINGHAI;
    expect(codes({ conditions: without, publicity: heldUntil('2018-04-09', 'another') })).toEqual([]);
    expect(codes({ isCorrection: true, publicity: heldUntil('2018-04-09', 'another') })).toEqual([]);
  });

  it('needs as many different people as the scheme says, all for the same result', () => {
    const approval = only(ask({ approvals: [agreed('王芳'), agreed('王芳'), agreed('李强', 'another')] }));
    expect(approval.code).toBe('APPROVAL_MISSING');
    expect(approval.sentence).toEqual({
      zh: '须由 2 名不同人员对这一结果表示同意，目前已有 1 名。',
      en: '2 different people must agree to exactly this result; 1 did so far.',
    });
    expect(codes({ conditions: CONDITIONS, approvals: [] })).toEqual(['APPROVAL_MISSING']);
    expect(codes({ conditions: CONDITIONS, approvals: [agreed('王芳')] })).toEqual([]);
  });
});

describe('the gate before publicity', () => {
  it('asks only for what comes before it', () => {
    const [assess, publicity] = DINGHAI.stages;
    const open = (stages: GateConditions['stages']) =>
      publicityStartGate({ conditions: { ...DINGHAI, stages, openAppeals: ['appeal-7'] }, result }).map(
        ({ code }) => code,
      );
    expect(open([assess!, { ...publicity!, isClosed: false }])).toEqual([]);
    expect(open([{ ...assess!, isClosed: false }])).toEqual(['STAGE_OPEN']);
  });
});
