import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { projectionsByTenant } from '@kaoping/event-sourcing';
import type { DataScope, Role } from '@kaoping/nest-platform';
import { noSleep } from '@kaoping/testing';
import { ImportPayBases } from '../decider/pay-table.commands.ts';
import { payTableDecider } from '../decider/pay-table.decider.ts';
import { orderFor } from '@kaoping/event-sourcing';
import { openPayRun } from '../open-pay-run/open-pay-run.ts';
import { approvePayRun } from '../approve-pay-run/approve-pay-run.ts';
import { settlePayRun } from '../settle-pay-run/settle-pay-run.ts';
import { EVERYTHING, identity, officer, openPayDesk, quarter } from '../spec-support/pay-desk.ts';
import { person } from '../spec-support/pay-scene.ts';
import { payRunListProjection } from './pay-run-list.projection.ts';
import { OwnPayQuery, PayRunListQuery } from './pay-run-list.query.ts';
import { PayRunListReader } from './pay-run-list.reader.ts';
import { publicOwnPay, publicPayRuns } from './public-pay-list.ts';

const openList = async () => {
  const desk = await openPayDesk();
  await desk.publishMonths();
  const { ports, metadata, store, ledger } = desk;
  const place = { cycleId: '2024-Q1', peerGroup: 'partyBlock' };
  const batch = { ...place, batchId: 'b', source: '人力资源部', fileName: '基数.csv' };
  const rows = [person('0001', 'jia'), person('0002', 'yi')];
  const order = orderFor(
    payTableDecider,
    '2024-Q1:partyBlock',
    new ImportPayBases(metadata('import'), { ...batch, rows }),
  );
  await ports.commands.execute(metadata('import'), order);
  await openPayRun(ports, { metadata: metadata('open'), data: quarter() });
  const [drafted] = (await ledger.readStream({
    category: 'pay-run',
    id: '2024-Q1-party',
  })) as unknown as readonly {
    readonly data: { readonly digest: string };
  }[];
  const data = { payRunId: '2024-Q1-party', reach: officer(), digest: drafted!.data.digest };
  await approvePayRun(ports, { metadata: metadata('approve', 'li-ming'), data });
  const { position } = await settlePayRun(ports, { metadata: metadata('settle'), data });
  const projections = projectionsByTenant({
    eventStore: store,
    readModels: openMemoryReadModels(),
    projection: payRunListProjection,
    sleep: noSleep().sleep,
  });
  return {
    reader: new PayRunListReader(projections),
    asked: { atLeastPosition: position },
    stop: () => projections.stop(),
  };
};

const as = (role: Role, scope: DataScope, personId?: string) => identity([{ role, scope }], personId);

describe('the lists of pay', () => {
  it('show runs of units within reach, and the sum to whoever reaches all of them', async () => {
    const { reader, asked, stop } = await openList();
    const runs = async (role: Role, scope: DataScope, cycleId?: string) => {
      const query = new PayRunListQuery(as(role, scope), {
        ...asked,
        ...(cycleId !== undefined && { cycleId }),
      });
      return publicPayRuns(await reader.runs(query)).runs.map(({ payRunId, status, total }) => [
        payRunId,
        status,
        total,
      ]);
    };
    expect(await runs('officer', EVERYTHING)).toEqual([['2024-Q1-party', 'SETTLED', '6600.00']]);
    expect(await runs('auditor', { kind: 'unit', organisationId: 'jia' }, '2024-Q1')).toEqual([
      ['2024-Q1-party', 'SETTLED', null],
    ]);
    expect(await runs('reviewer', { kind: 'unit', organisationId: 'bing' })).toEqual([]);
    expect(await runs('officer', EVERYTHING, 'another')).toEqual([]);
    expect(await runs('evaluator', EVERYTHING)).toEqual([]);
    await stop();
  });

  it('show oneself what one was paid, and nobody else', async () => {
    const { reader, asked, stop } = await openList();
    const own = async (personId?: string) =>
      publicOwnPay(await reader.own(new OwnPayQuery(as('evaluator', EVERYTHING, personId), asked))).pay.map(
        ({ payRunId, round, line }) => [payRunId, round, line.payeeId, line.amount],
      );
    expect(await own('0002')).toEqual([['2024-Q1-party', 1, '0002', '3200.00']]);
    expect(await own('0009')).toEqual([]);
    expect(await own()).toEqual([]);
    await stop();
  });
});
