import type { Identity } from '@kaoping/nest-platform';
import { commandMetadata } from '@kaoping/testing';
import { DINGHAI } from '../spec-support/assessment-scene.ts';
import { openDepartmentsMonth, PARTY_BLOCK } from '../spec-support/departments-month.ts';
import { PeerGroupGate } from '../peer-group-gate.ts';
import { ApproveCalibrationHandler } from './approve-calibration/approve-calibration.handler.ts';
import { CalibrationListHandler } from './calibration-list/calibration-list.handler.ts';
import { CalibrationListQuery } from './calibration-list/calibration-list.query.ts';
import { publicCalibration } from './calibration-list/public-calibration.ts';
import {
  ApproveCalibration,
  ProposeCalibration,
  ReverseCalibration,
} from './decider/calibration.commands.ts';
import { ProposeCalibrationHandler } from './propose-calibration/propose-calibration.handler.ts';
import { calibrationGroundOf } from './result/calibration-ground.ts';
import { ReverseCalibrationHandler } from './reverse-calibration/reverse-calibration.handler.ts';
import { uncalibratedRanking } from './uncalibrated-ranking-view/uncalibrated-ranking.ts';

const PLACE = PARTY_BLOCK;

const openScene = async () => {
  const scene = await openDepartmentsMonth();
  const gate = new PeerGroupGate(scene.live);
  const look = async (roles: Identity['grants'], throughPosition?: number) =>
    gate.require(
      { tenantId: DINGHAI, actorId: 'wang-fang', grants: roles },
      { ...PLACE, ...(throughPosition !== undefined && { throughPosition }) },
      ['officer'],
    );
  const officer: Identity['grants'] = [{ role: 'officer', scope: { kind: 'tenant' } }];
  const ground = async () => calibrationGroundOf(await look(officer), PLACE.peerGroup);
  const by = (actorId: string, commandId: string) =>
    commandMetadata({ tenantId: DINGHAI, actorId, commandId });
  const change = (organisationId: string, from: string, to: string) => ({
    ...{ organisationId, from, to },
    reason: '重点任务实绩突出',
  });
  const c1 = { ...PLACE, calibrationId: 'c1' };
  return {
    ...scene,
    look: (throughPosition?: number) => look(officer, throughPosition),
    lookAs: look,
    ground,
    swap: async () => {
      const changes = [change('组织部', 'upper', 'middle'), change('宣传部', 'middle', 'upper')];
      const data = { ...c1, changes, reason: '党委会研究', ground: await ground() };
      await new ProposeCalibrationHandler(scene.commands).execute(
        new ProposeCalibration(by('wang-fang', 'p'), data),
      );
    },
    approve: async () => {
      const data = { ...c1, ground: await ground() };
      await new ApproveCalibrationHandler(scene.commands).execute(
        new ApproveCalibration(by('zhao-min', 'a'), data),
      );
    },
    reverse: async (actorId: string) => {
      const data = { ...c1, reason: '依据有误' };
      await new ReverseCalibrationHandler(scene.commands).execute(
        new ReverseCalibration(by(actorId, `r-${actorId}`), data),
      );
    },
    list: () =>
      new CalibrationListHandler(scene.eventStore).execute(new CalibrationListQuery(DINGHAI, PLACE)),
  };
};

const gradesAndPay = (at: Awaited<ReturnType<Awaited<ReturnType<typeof openScene>>['look']>>) =>
  at.result.standings.map(({ organisation, grade, pay }) => [organisation, grade, pay['monthPay']]);

describe('calibrating a month of departments', () => {
  it('changes grade and pay once two people agreed, and leaves the scheme’s own result to be seen', async () => {
    const scene = await openScene();
    expect(gradesAndPay(await scene.look()).slice(0, 2)).toEqual([
      ['组织部', 'upper', '1200'],
      ['宣传部', 'middle', '1000'],
    ]);
    await scene.swap();
    expect(gradesAndPay(await scene.look())[0]).toEqual(['组织部', 'upper', '1200']);
    const before = await scene.headOf();
    await scene.approve();
    const calibrated = await scene.look();
    expect(gradesAndPay(calibrated).slice(0, 2)).toEqual([
      ['组织部', 'middle', '1000'],
      ['宣传部', 'upper', '1200'],
    ]);
    expect(gradesAndPay(await scene.look(before))[0]).toEqual(['组织部', 'upper', '1200']);
    const [first] = uncalibratedRanking(calibrated, PLACE.peerGroup);
    expect(first).toMatchObject({
      name: '组织部',
      calibrationId: 'c1',
      uncalibrated: { rank: '1', grade: 'upper', pay: { monthPay: '1200' } },
      standing: { rank: '1', grade: 'middle', pay: { monthPay: '1000' } },
    });
    expect((await scene.list()).map(publicCalibration)).toMatchObject([
      { calibrationId: 'c1', status: 'APPROVED', approverId: 'zhao-min', refusedBecause: null },
    ]);
    await scene.stop();
  });

  it('restores the very bytes when it is taken back, live and from the ledger', async () => {
    const scene = await openScene();
    const before = JSON.stringify((await scene.look()).result);
    await scene.swap();
    await scene.approve();
    await scene.reverse('wang-fang');
    expect(JSON.stringify((await scene.look()).result)).not.toBe(before);
    await scene.reverse('zhao-min');
    expect(JSON.stringify((await scene.look()).result)).toBe(before);
    for (let position = 2; position <= (await scene.headOf()); position += 1) {
      const request = { cycleId: PLACE.cycleId, throughPosition: position };
      const [live, folded] = [scene.live.at(DINGHAI, request), scene.onLedger.at(DINGHAI, request)];
      expect((await live).result).toEqual((await folded).result);
    }
    await scene.stop();
  });

  it('is open to whoever reaches the whole peer group, and to nobody else', async () => {
    const scene = await openScene();
    const unit: Identity['grants'] = [{ role: 'officer', scope: { kind: 'unit', organisationId: '组织部' } }];
    const district: Identity['grants'] = [
      { role: 'officer', scope: { kind: 'subtree', organisationId: '定海区' } },
    ];
    const auditor: Identity['grants'] = [{ role: 'auditor', scope: { kind: 'tenant' } }];
    await expect(scene.lookAs(unit)).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
    await expect(scene.lookAs(auditor)).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
    expect((await scene.lookAs(district)).cycleId).toBe(PLACE.cycleId);
    const gate = new PeerGroupGate(scene.live);
    const wanted = { ...PLACE, peerGroup: 'minesBlock' };
    const asking = (grants: Identity['grants']) =>
      gate.require({ tenantId: DINGHAI, actorId: 'wang-fang', grants }, wanted, ['officer']);
    await expect(asking(district)).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
    await expect(asking([{ role: 'officer', scope: { kind: 'tenant' } }])).rejects.toMatchObject({
      code: 'PEER_GROUP.NOT_ASSESSED',
    });
    await scene.stop();
  });
});
