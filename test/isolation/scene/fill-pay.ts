import type { Filling } from './filling.ts';
import { RESULTS_GROUP } from './results-scheme.ts';

/** A pay run by the published result that was agreed to and settled. */
export const fillPay = async (filling: Filling): Promise<void> => {
  const { change, door, id, mark, unitMark, places, unit, year } = filling;
  const of = { cycleId: id('results-cycle'), peerGroup: RESULTS_GROUP };
  const lines = [
    '工号,姓名,部门,岗位,绩效基数',
    `${id('wei')},卫国强${mark},综采队党支部${mark},党支部书记${unitMark},12000`,
    `${id('jiang')},蒋小红${mark},掘进队党支部${mark},干事${mark},11000`,
  ];
  const table = {
    ...of,
    fileName: `绩效基数${mark}.csv`,
    content: Buffer.from(lines.join('\n')).toString('base64'),
    source: `人力资源部${mark}`,
  };
  const { digest } = await change<{ readonly digest: string }>('previewPayBases', table);
  await change('importPayBases', { ...table, digest });
  await change('arrangeStaffRules', { ...of, shippedScheme: 'dinghai-staff-pay' });
  await change('setPersonalFactors', {
    ...of,
    factors: ['wei', 'jiang'].map((name) => ({ personId: id(name), factor: '1.05' })),
    reason: `年度考核${mark}`,
  });
  const payRunId = id('pay-run');
  await change('openPayRun', {
    ...of,
    payRunId,
    title: `年度绩效工资${mark}`,
    reward: 'reward',
    budget: '90000',
    unitBudgets: [{ organisationId: unit, amount: '30000' }],
  });
  const { payRun } = await door('officer').ask<{ readonly payRun: { readonly digest: string } }>(
    'query ($id: ID!) { payRun(payRunId: $id) { digest } }',
    { id: payRunId },
  );
  await change('approvePayRun', { payRunId, digest: payRun.digest, note: `已核对${mark}` }, 'reviewer');
  await change('settlePayRun', { payRunId });
  Object.assign(places, {
    payRunId,
    'PayBasesInput.digest': digest,
    'PayBasesInput.content': table.content,
    'PayBasesInput.fileName': 'table.csv',
    'ApprovePayRunInput.digest': payRun.digest,
    'PersonalFactorInput.grade': 'A',
    'OpenPayRunInput.period': year,
    factor: 'payFactor',
    reward: 'reward',
    shippedScheme: 'dinghai-staff-pay',
    schemeOfCycle: of.cycleId,
  });
};
