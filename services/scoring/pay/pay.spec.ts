import type { DataScope } from '@kaoping/nest-platform';
import { writeCsv } from '@kaoping/spreadsheets';
import { tenantId } from '@kaoping/event-sourcing';
import { approvePayRun } from './approve-pay-run/approve-pay-run.ts';
import { arrangeStaffRules } from './arrange-staff-rules/arrange-staff-rules.ts';
import { enterPersonalFactors } from './enter-personal-factors/enter-personal-factors.ts';
import { importPayTable } from './import-pay-bases/import-pay-table.ts';
import { openDifferenceRun } from './open-difference-run/open-difference-run.ts';
import { openPayRun } from './open-pay-run/open-pay-run.ts';
import { payPreview } from './pay-preview-view/pay-preview.ts';
import { publicPayPreview } from './pay-preview-view/public-pay-preview.ts';
import { PayRunHandler } from './pay-run-view/pay-run.handler.ts';
import { PayRunQuery, type PayRunAsked } from './pay-run-view/pay-run.query.ts';
import { publicPayRun } from './pay-run-view/public-pay-run.ts';
import { PayrollHandler } from './payroll-view/payroll.handler.ts';
import { PayrollQuery } from './payroll-view/payroll.query.ts';
import type { PayBasesRequest } from './pay.request.ts';
import { preparePayBases } from './prepare-pay-bases.ts';
import { publicPayBases } from './public-pay-bases.ts';
import { settlePayRun } from './settle-pay-run/settle-pay-run.ts';
import {
  CHANGPING,
  EVERYTHING,
  identity,
  officer,
  openPayDesk,
  publication,
  quarter,
} from './spec-support/pay-desk.ts';

type Desk = Awaited<ReturnType<typeof openPayDesk>>;

const HEADERS = ['工号', '姓名', '部门', '岗位', '绩效基数'];
const BASES = [
  ['0001', '王芳', '甲部', '干事', '1,000'],
  ['0002', '李明', '乙部', '', '1000.00'],
  ['0003', '赵磊', '丙部', '科长', '１０００'],
];
const PLACE = { cycleId: '2024-Q1', peerGroup: 'partyBlock' };

const table = (
  rows: readonly (readonly string[])[] = BASES,
  headers: readonly string[] = HEADERS,
  given: Partial<PayBasesRequest> = {},
): PayBasesRequest => ({
  ...PLACE,
  source: '人力资源部 2024 年绩效基数',
  fileName: '绩效基数.csv',
  bytes: writeCsv({ columns: headers.map((header) => ({ header })), rows }),
  reach: officer(),
  ...given,
});

const previewTable = ({ ports, metadata }: Desk, data: PayBasesRequest) =>
  preparePayBases(ports, { metadata: metadata('preview'), data });

const importTable = async (desk: Desk, data: PayBasesRequest = table()) => {
  const { digest } = await previewTable(desk, data);
  return importPayTable(desk.ports, { metadata: desk.metadata('import'), data: { ...data, digest } });
};

const view = ({ store }: Desk, who: ReturnType<typeof identity>, asked: Partial<PayRunAsked> = {}) =>
  new PayRunHandler(store).execute(new PayRunQuery(who, { payRunId: '2024-Q1-party', ...asked }));

const OFFICER = identity([{ role: 'officer', scope: EVERYTHING }]);
const reviewed = async (desk: Desk) => {
  const { round } = await view(desk, OFFICER);
  return { payRunId: '2024-Q1-party', digest: round.header.digest, reach: officer() };
};

const open = (desk: Desk, given: Parameters<typeof quarter>[0] = {}, commandId = 'open') =>
  openPayRun(desk.ports, { metadata: desk.metadata(commandId), data: quarter(given) });
const settle = async (desk: Desk, commandId = 'settle') => {
  const data = await reviewed(desk);
  const note = '已核对';
  await approvePayRun(desk.ports, {
    metadata: desk.metadata(`approve-${commandId}`, 'li-ming'),
    data: { ...data, note },
  });
  return settlePayRun(desk.ports, { metadata: desk.metadata(commandId), data });
};
const opened = async () => {
  const desk = await openPayDesk();
  await desk.publishMonths();
  await importTable(desk);
  await open(desk);
  return desk;
};
const settled = async () => {
  const desk = await opened();
  await settle(desk);
  return desk;
};

const amounts = (lines: readonly { readonly name: string; readonly amount?: string }[]) =>
  lines.map(({ name, amount }) => [name, amount]);

describe('a table of pay bases', () => {
  it('is read by the roster, however amounts are written, and taken in once', async () => {
    const desk = await openPayDesk();
    const preview = await previewTable(desk, table());
    expect(preview.problems).toEqual([]);
    expect(
      preview.rows.map(({ personId, organisationId, base, fate }) => [personId, organisationId, base, fate]),
    ).toEqual([
      ['0001', 'jia', '1000', 'new'],
      ['0002', 'yi', '1000', 'new'],
      ['0003', 'bing', '1000', 'new'],
    ]);
    expect((await importTable(desk)).events).toHaveLength(1);
    expect((await importTable(desk)).events).toEqual([]);
    const changed = await previewTable(desk, table([['0001', '王芳', '甲部', '干事', '1200']]));
    expect(publicPayBases(changed).rows).toMatchObject([
      { fate: 'CHANGED', replacedBase: '1000', base: '1200' },
    ]);
  });

  it('tells every problem with its place, and takes nothing in', async () => {
    const desk = await openPayDesk();
    const bad = table([
      ['0001', '王芳', '甲部', '', '86..67'],
      ['0002', '', '丁部', '', '1000'],
      ['0003', '赵磊', '丙部', '', '1000'],
      ['0003', '赵磊', '丙部', '', '-1'],
    ]);
    const { problems, rows } = await previewTable(desk, bad);
    expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, '绩效基数', 'PAY_TABLE.MONEY_MALFORMED'],
      [3, '姓名', 'PAY_TABLE.CELL_BLANK'],
      [3, '部门', 'PAY_TABLE.ORGANISATION_UNKNOWN'],
      [5, '绩效基数', 'PAY_TABLE.MONEY_MALFORMED'],
      [5, '工号', 'PAY_TABLE.PERSON_TWICE'],
    ]);
    expect(rows.map(({ personId }) => personId)).toEqual(['0003']);
    await expect(importTable(desk, bad)).rejects.toMatchObject({ code: 'PAY_TABLE.TABLE_REFUSED' });
    expect((await desk.ledger.head()).position).toBe(0);
  });

  it('says which columns it needs, and takes them by other names where somebody says so', async () => {
    const desk = await openPayDesk();
    const odd = ['编码', '姓名', '部门', '岗位', '月薪'];
    expect((await previewTable(desk, table(BASES, odd))).problems.map(({ code }) => code)).toEqual([
      'PAY_TABLE.COLUMN_MISSING',
      'PAY_TABLE.COLUMN_MISSING',
    ]);
    const columns = { 编码: 'person', 姓名: 'name', 部门: 'organisation', 月薪: 'base' } as const;
    expect(await previewTable(desk, table(BASES, odd, { columns }))).toMatchObject({
      problems: [],
      unused: ['岗位'],
    });
  });

  it('is imported as it was previewed', async () => {
    const desk = await openPayDesk();
    const data = { ...table(), digest: 'another' };
    await expect(
      importPayTable(desk.ports, { metadata: desk.metadata('import'), data }),
    ).rejects.toMatchObject({
      code: 'PAY_TABLE.OUTDATED',
    });
  });

  it('speaks of nobody outside the reach of its officer, and moves nobody from there', async () => {
    const desk = await openPayDesk();
    await importTable(desk);
    const reach = officer({ kind: 'unit', organisationId: 'jia' });
    const { problems } = await previewTable(
      desk,
      table(
        [
          ['0002', '李明', '甲部', '', '9999'],
          ['0004', '孙丽', '乙部', '', '1'],
        ],
        HEADERS,
        { reach },
      ),
    );
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'PAY_TABLE.PERSON_ELSEWHERE'],
      [3, 'PAY_TABLE.ORGANISATION_UNKNOWN'],
    ]);
  });

  it('takes grades by the staff rules, and factors in per cent', async () => {
    const desk = await openPayDesk();
    const headers = [...HEADERS, '等次', '个人系数'];
    const rows = [
      [...BASES[0]!, '优秀', ''],
      [...BASES[1]!, '', '105%'],
    ];
    expect((await previewTable(desk, table(rows, headers))).problems).toMatchObject([
      { line: 2, column: '等次', code: 'PAY_TABLE.GRADE_MALFORMED' },
    ]);
    const scheme = { shipped: 'dinghai-staff-pay' };
    await arrangeStaffRules(desk.ports, {
      metadata: desk.metadata('arrange'),
      data: { ...PLACE, scheme, reach: officer() },
    });
    expect((await previewTable(desk, table(rows, headers))).rows).toMatchObject([
      { grade: 'A' },
      { factor: '1.05' },
    ]);
  });
});

describe('rules of staff', () => {
  it('come from a scheme that has them', async () => {
    const desk = await openPayDesk();
    const arrange = (
      scheme: { readonly shipped: string } | { readonly cycleId: string },
      commandId: string,
    ) =>
      arrangeStaffRules(desk.ports, {
        metadata: desk.metadata(commandId),
        data: { ...PLACE, scheme, reach: officer() },
      });
    const [event] = (await arrange({ cycleId: '2024' }, 'arrange')).events;
    expect(event).toMatchObject({
      data: {
        rules: {
          distribution: 'exact',
          grades: [
            { key: 'A', factor: '1.2', shares: { A: '0.3' } },
            { factor: '1.05' },
            {},
            { factor: '0.7' },
          ],
        },
      },
    });
    for (const shipped of ['changping-departments-quarter', 'none-such'])
      await expect(arrange({ shipped }, shipped)).rejects.toMatchObject({
        code: 'PAY_TABLE.STAFF_RULES_ABSENT',
      });
  });
});

describe('a quarter that is paid by its months', () => {
  it('comes to 3400 and 3200, and waits where March is missing', async () => {
    const desk = await opened();
    const run = publicPayRun(await view(desk, OFFICER));
    expect(run).toMatchObject({ status: 'DRAFT', total: '6600.00', lineCount: 3, missingCount: 1, round: 1 });
    expect(run.lines.map(({ name, due }) => [name, due])).toEqual([
      ['赵磊', null],
      ['王芳', '3400.00'],
      ['李明', '3200.00'],
    ]);
    expect(run.lines[0]?.missing[0]?.zh).toBe('丙部在 2024-03 的考核结果中没有系数。');
  });

  it('is shown beside its budgets, and scales nothing down', async () => {
    const desk = await openPayDesk();
    await desk.publishMonths();
    await importTable(desk);
    const request = quarter({ budget: '6500', unitBudgets: [{ organisationId: 'jia', amount: '3500' }] });
    const preview = publicPayPreview(await payPreview(desk.ports, CHANGPING, request));
    expect(preview).toMatchObject({ total: '6600.00', budget: '6500', left: '-100.00', isOverBudget: true });
    expect(preview.units.find(({ organisationId }) => organisationId === 'jia')).toMatchObject({
      total: '3400.00',
      left: '100.00',
      isOverBudget: false,
    });
  });

  it('takes the factor of the scheme by itself, and refuses what is none', async () => {
    const desk = await openPayDesk();
    await desk.publishMonths();
    await importTable(desk);
    expect((await payPreview(desk.ports, CHANGPING, quarter())).terms.factor).toBe('payFactor');
    await expect(open(desk, { factor: 'monthPay' })).rejects.toMatchObject({
      code: 'PAY_RUN.QUANTITY_UNCLEAR',
    });
    await expect(open(desk, { reward: 'payFactor' })).rejects.toMatchObject({
      code: 'PAY_RUN.QUANTITY_UNCLEAR',
    });
  });

  it.each([
    ['a month of another quarter', ['2024-01', '2024-04']],
    ['a month twice', ['2024-01', '2024-01']],
    ['a month beside a year', ['2024-01', '2024']],
  ])('is not paid by %s', async (_, labels) => {
    const desk = await openPayDesk();
    const results = labels.map((cycleId) => ({ cycleId, peerGroup: 'partyBlock' }));
    await expect(open(desk, { results })).rejects.toMatchObject({ code: 'PAY_RUN.PERIOD_UNCLEAR' });
  });

  it('is opened once by one request, and its results are paid by no other run', async () => {
    const desk = await opened();
    expect((await open(desk)).events).toEqual([]);
    await expect(open(desk, { payRunId: 'another' }, 'open-2')).rejects.toMatchObject({
      code: 'PAY_TABLE.RESULT_TAKEN',
    });
  });

  it('is approved by a second person and settled', async () => {
    const desk = await opened();
    const data = await reviewed(desk);
    await expect(
      approvePayRun(desk.ports, { metadata: desk.metadata('approve'), data }),
    ).rejects.toMatchObject({
      code: 'PAY_RUN.SECOND_PERSON',
    });
    await settle(desk);
    expect(publicPayRun(await view(desk, OFFICER))).toMatchObject({
      status: 'SETTLED',
      drafterId: 'wang-fang',
      approverId: 'li-ming',
      results: [{ revision: 1 }, { revision: 1 }, { revision: 1 }],
    });
  });

  it('is computed anew when a factor was entered in between', async () => {
    const desk = await openPayDesk();
    await desk.publishMonths();
    await importTable(desk);
    const factors = ['0001', '0002', '0003'].map((personId) => ({ personId, factor: '1.1' }));
    const enter = (commandId: string, given: typeof factors) =>
      enterPersonalFactors(desk.ports, {
        metadata: desk.metadata(commandId),
        data: { ...PLACE, reason: '2024 年考核', factors: given, reach: officer() },
      });
    await enter('enter', factors);
    await open(desk, { personalFactors: 'needed' });
    expect((await view(desk, OFFICER)).totals.total).toBe('7260.00');
    await enter('enter-2', [{ personId: '0001', factor: '1.2' }]);
    await expect(settle(desk)).rejects.toMatchObject({ code: 'PAY_RUN.OUTDATED' });
  });
});

describe('a settled run after a result changed', () => {
  const REVISED = publication('ResultRevised', '2024-03', { jia: '1', yi: '1.2', bing: '1' });

  it('shows the difference of everybody and changes nothing by itself', async () => {
    const desk = await settled();
    await desk.tell('2024-03:partyBlock', REVISED);
    const run = await view(desk, OFFICER);
    expect(amounts(run.lines)).toEqual([
      ['赵磊', undefined],
      ['王芳', '3400.00'],
      ['李明', '3200.00'],
    ]);
    expect(amounts(run.differences)).toEqual([
      ['赵磊', '2800.00'],
      ['王芳', '-200.00'],
      ['李明', '200.00'],
    ]);
    expect(run.results.at(-1)).toMatchObject({ revision: 1, presentRevision: 2, presentStatus: 'published' });
  });

  it('pays the difference in a round of its own, approved like the first', async () => {
    const desk = await settled();
    await desk.tell('2024-03:partyBlock', REVISED);
    const data = { payRunId: '2024-Q1-party', reach: officer() };
    await openDifferenceRun(desk.ports, { metadata: desk.metadata('difference'), data });
    await settle(desk, 'settle-2');
    const run = publicPayRun(await view(desk, OFFICER));
    expect(run).toMatchObject({
      round: 2,
      roundCount: 2,
      status: 'SETTLED',
      total: '2800.00',
      differenceCount: 0,
    });
    expect(publicPayRun(await view(desk, OFFICER, { round: 1 }))).toMatchObject({ total: '6600.00' });
    expect(
      (await openDifferenceRun(desk.ports, { metadata: desk.metadata('difference'), data })).events,
    ).toEqual([]);
    await expect(
      openDifferenceRun(desk.ports, { metadata: desk.metadata('difference-2'), data }),
    ).rejects.toMatchObject({ code: 'PAY_RUN.NO_DIFFERENCE' });
  });

  it('says that a result was recalled, and takes nothing back before it is revised', async () => {
    const desk = await settled();
    const recalled = {
      type: 'ResultRecalled',
      data: { revision: 1, reason: '数据有误', recalledAt: '2024-04-09T08:00:00.000Z' },
    } as const;
    await desk.tell('2024-03:partyBlock', recalled);
    const run = await view(desk, OFFICER);
    expect(run.results.at(-1)?.presentStatus).toBe('recalled');
    expect(run.differences).toEqual([]);
  });
});

describe('who sees what others are paid', () => {
  const seen = async (desk: Desk, who: ReturnType<typeof identity>) => {
    const { lines, totals, differences } = await view(desk, who);
    return { names: lines.map(({ name }) => name), total: totals.total, differences: differences.length };
  };
  const at = (
    scope: DataScope,
    role: 'officer' | 'reviewer' | 'auditor' | 'evaluator' | 'recorder' = 'officer',
  ) => identity([{ role, scope }]);

  it('is whoever reaches the unit: lines and sums of it alone', async () => {
    const desk = await settled();
    await desk.tell(
      '2024-03:partyBlock',
      publication('ResultRevised', '2024-03', { jia: '1', yi: '1.2', bing: '1' }),
    );
    expect(await seen(desk, at({ kind: 'unit', organisationId: 'jia' }, 'reviewer'))).toEqual({
      names: ['王芳'],
      total: '3400.00',
      differences: 1,
    });
    expect(await seen(desk, at({ kind: 'subtree', organisationId: 'mine' }, 'auditor'))).toEqual({
      names: ['赵磊'],
      total: '0.00',
      differences: 1,
    });
    expect(await seen(desk, at({ kind: 'subtree', organisationId: 'changping' }))).toMatchObject({
      total: '6600.00',
      differences: 3,
    });
  });

  it('is nobody by a role that reads no pay, and nobody of a headquarters', async () => {
    const desk = await settled();
    for (const who of [at(EVERYTHING, 'evaluator'), at(EVERYTHING, 'recorder'), at({ kind: 'subsidiaries' })])
      await expect(view(desk, who)).rejects.toMatchObject({ code: 'PAY_RUN.UNKNOWN' });
  });

  it('is oneself, of what was settled', async () => {
    const desk = await openPayDesk();
    await desk.publishMonths();
    await importTable(desk);
    await open(desk, { budget: '9000', unitBudgets: [{ organisationId: 'yi', amount: '9000' }] });
    const own = identity([{ role: 'evaluator', scope: { kind: 'unit', organisationId: 'yi' } }], '0002');
    await expect(view(desk, own)).rejects.toMatchObject({ code: 'PAY_RUN.UNKNOWN' });
    await settle(desk);
    const run = publicPayRun(await view(desk, own));
    expect(run).toMatchObject({ total: '3200.00', lineCount: 1, budget: null, note: null, differences: [] });
    expect(run.units).toMatchObject([{ organisationId: 'yi', budget: null }]);
    expect(run.lines.map(({ payeeId }) => payeeId)).toEqual(['0002']);
  });

  it('is nobody who guesses a unit or a page', async () => {
    const desk = await settled();
    const reviewer = at({ kind: 'unit', organisationId: 'jia' }, 'reviewer');
    expect((await view(desk, reviewer, { organisationId: 'yi' })).lines).toEqual([]);
    expect((await view(desk, reviewer, { after: '1' })).lines).toEqual([]);
    await expect(view(desk, reviewer, { after: 'x' })).rejects.toMatchObject({
      code: 'PAY_TABLE.REQUEST_UNCLEAR',
    });
  });

  it('is nobody of another enterprise with the same ids', async () => {
    const desk = await settled();
    const other = tenantId('huainan');
    const theirs = await openPayDesk(other, desk.store);
    await expect(
      view(theirs, identity([{ role: 'officer', scope: EVERYTHING }], undefined, other)),
    ).rejects.toMatchObject({ code: 'PAY_RUN.UNKNOWN' });
    await theirs.publishMonths();
    await importTable(theirs, table([['0001', '钱进', '甲部', '', '2000']]));
    await open(theirs);
    const run = await view(theirs, identity([{ role: 'officer', scope: EVERYTHING }], undefined, other));
    expect(amounts(run.lines)).toEqual([['钱进', '6800.00']]);
    expect((await view(desk, OFFICER)).lines).toHaveLength(3);
  });

  it('lets nobody change what they do not reach whole', async () => {
    const desk = await opened();
    const reach = officer({ kind: 'unit', organisationId: 'jia' });
    await expect(open(desk, { reach }, 'open-2')).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
    const data = { ...(await reviewed(desk)), reach };
    const metadata = desk.metadata('change', 'li-ming');
    for (const change of [approvePayRun, settlePayRun, openDifferenceRun])
      await expect(change(desk.ports, { metadata, data })).rejects.toMatchObject({
        code: 'ACCESS.OUTSIDE_SCOPE',
      });
    const factors = [{ personId: '0002', factor: '9' }];
    await expect(
      enterPersonalFactors(desk.ports, { metadata, data: { ...PLACE, reason: '调整', factors, reach } }),
    ).rejects.toMatchObject({ code: 'PAY_TABLE.PERSON_UNKNOWN' });
  });
});

describe('a payroll', () => {
  const payroll = (desk: Desk, format: 'csv' | 'xlsx', language: 'zh' | 'en', who = OFFICER) =>
    new PayrollHandler(desk.store).execute(
      new PayrollQuery(who, { payRunId: '2024-Q1-party', format, language }),
    );

  it('has everybody of a settled round, in either language, and no formula', async () => {
    const desk = await openPayDesk();
    await desk.publishMonths();
    await importTable(desk, table([['0001', '=HYPERLINK("x")', '甲部', '', '1000'], ...BASES.slice(1)]));
    await open(desk);
    await expect(payroll(desk, 'csv', 'zh')).rejects.toMatchObject({ code: 'PAY_RUN.NOT_SETTLED' });
    await settle(desk);
    const { bytes, fileName } = await payroll(desk, 'csv', 'zh');
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(fileName).toBe('2024年第一季度党群部门绩效兑现-1.csv');
    expect(lines[0]).toContain('绩效基数（元）,等次,个人绩效系数,单位绩效系数 2024-01');
    expect(lines[2]).toBe(`个人绩效,0001,"'=HYPERLINK(""x"")",甲部,,1000,,1,1.2,1,1.2,3400.00,,3400.00,`);
    expect(new TextDecoder().decode((await payroll(desk, 'csv', 'en')).bytes)).toContain(
      'Unit factor 2024-03,Due (CNY)',
    );
    expect((await payroll(desk, 'xlsx', 'zh')).bytes.byteLength).toBeGreaterThan(1_000);
  });

  it('has only whom its reader reaches', async () => {
    const desk = await settled();
    const reviewer = identity([{ role: 'reviewer', scope: { kind: 'unit', organisationId: 'yi' } }]);
    const text = new TextDecoder().decode((await payroll(desk, 'csv', 'zh', reviewer)).bytes);
    expect([text.includes('李明'), text.includes('王芳')]).toEqual([true, false]);
    const own = identity([{ role: 'evaluator', scope: EVERYTHING }], '0002');
    await expect(payroll(desk, 'csv', 'zh', own)).rejects.toMatchObject({ code: 'PAY_RUN.UNKNOWN' });
  });
});
