import { orderFor } from '@kaoping/event-sourcing';
import { commandMetadata } from '@kaoping/testing';
import { ApproveCalibration, ProposeCalibration } from '../calibrations/decider/calibration.commands.ts';
import { calibrationBookId, calibrationDecider } from '../calibrations/decider/calibration.decider.ts';
import { calibrationGroundOf } from '../calibrations/result/calibration-ground.ts';
import { DINGHAI, told } from '../spec-support/assessment-scene.ts';
import { openDepartmentsMonth, PARTY_BLOCK } from '../spec-support/departments-month.ts';
import { PublicationGateHandler } from './publication-gate-view/publication-gate.handler.ts';
import { PublicationGateQuery } from './publication-gate-view/publication-gate.query.ts';
import { PublishableResults } from './result/publishable-results.ts';

const { cycleId, peerGroup } = PARTY_BLOCK;
const NOW = '2024-04-02T01:00:00.000Z';

/** 003-15: of seven departments one has the upper grade; two people give it to the second instead of the first. */
const openCalibratedMonth = async () => {
  const scene = await openDepartmentsMonth();
  const id = calibrationBookId(PARTY_BLOCK);
  let sequence = 2;
  const by = (actorId: string) =>
    commandMetadata({ tenantId: DINGHAI, actorId, commandId: `${actorId}-${String((sequence += 1))}` });
  const calibrate = async (calibrationId: string, grades: readonly string[], exemption?: string) => {
    const ground = async () => calibrationGroundOf(await scene.live.at(DINGHAI, { cycleId }), peerGroup);
    const changes = grades.map((grade) => {
      const [organisationId = '', from = '', to = ''] = grade.split(' ');
      return { organisationId, from, to, reason: '重点任务实绩突出' };
    });
    const proposal = { ...PARTY_BLOCK, calibrationId, changes, reason: '党委会研究', ground: await ground() };
    const propose = new ProposeCalibration(by('wang-fang'), {
      ...proposal,
      ...(exemption !== undefined && { exemption }),
    });
    const approve = new ApproveCalibration(by('zhao-min'), {
      ...PARTY_BLOCK,
      calibrationId,
      ground: await ground(),
    });
    for (const command of [propose, approve])
      await scene.commands.execute(command.metadata, orderFor(calibrationDecider, id, command));
  };
  return {
    ...scene,
    calibrate,
    /** Marks of the leaders and of those served, corrected. */
    mark: (organisationId: string, value: string) => {
      sequence += 1;
      const inputs = ['performance.leaders', 'performance.service'];
      const corrections = inputs.map((input) => ({
        replacedEntryId: `${organisationId}/${input}`,
        replacement: { entryId: `${organisationId}/${input}/again`, organisationId, input, value },
      }));
      const data = { cycleId, sourceId: 'sheet-1', reason: '评分有误', corrections };
      return scene.hear(told('scores-corrected', data, { sequence }));
    },
    missing: async () => {
      const gate = new PublicationGateHandler(
        scene.eventStore,
        new PublishableResults(scene.live, scene.eventStore),
      );
      const query = new PublicationGateQuery({ tenantId: DINGHAI, now: NOW }, PARTY_BLOCK);
      return (await gate.execute(query)).items.filter(({ code }) => code === 'DISTRIBUTION_BROKEN');
    },
  };
};

const SWAP = ['组织部 upper middle', '宣传部 middle upper'];

describe('publishing calibrated grades', () => {
  it('asks nothing more where they keep to the shares of the scheme', async () => {
    const scene = await openCalibratedMonth();
    await scene.calibrate('c1', SWAP);
    expect(await scene.missing()).toEqual([]);
    await scene.stop();
  });

  it('waits once later scores let them break the shares, until they are calibrated anew (000-43)', async () => {
    const scene = await openCalibratedMonth();
    await scene.calibrate('c1', SWAP);
    await scene.mark('组织部', '97');
    await scene.mark('纪委办', '100');
    const missing = await scene.missing();
    expect(missing).toHaveLength(1);
    expect(missing[0]?.sentence.zh).toMatch(/有 2 家，按方案比例应最多 1 家/u);
    expect(missing[0]?.sentence.en).toMatch(/^2 have ".+"; the shares of the scheme want at most 1\./u);
    await scene.calibrate('c2', ['纪委办 upper middle']);
    expect(await scene.missing()).toEqual([]);
    await scene.stop();
  });

  it('lets grades through that two people exempted from the shares, for as long as that stands', async () => {
    const scene = await openCalibratedMonth();
    await scene.calibrate('c1', ['宣传部 middle upper'], '区委专题会议同意增加一名');
    expect(await scene.missing()).toEqual([]);
    await scene.mark('组织部', '97');
    await scene.mark('纪委办', '100');
    expect(await scene.missing()).toEqual([]);
    await scene.stop();
  });
});
