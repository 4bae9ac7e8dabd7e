import { shippedSchemes } from '@kaoping/schemes';
import {
  cycleOpenedData,
  DINGHAI,
  openAssessmentScene,
  shippedScheme,
  told,
  toldEntry,
} from '../../spec-support/assessment-scene.ts';

const UNITS = ['一支部', '二支部', '三支部'];

describe('a live assessment', () => {
  it.each(shippedSchemes().map(({ id }) => id))(
    'by %s takes in scores and says what is missing',
    async (id) => {
      const scene = await openAssessmentScene();
      await scene.hear(told('cycle-opened', cycleOpenedData(UNITS, { cycleId: id, schemeId: id })));
      const before = await scene.live.at(DINGHAI, { cycleId: id });
      expect(before.result.standings.length + before.result.leftOut.length).toBe(UNITS.length);
      expect(before.result.leftOut.every(({ missing }) => missing.length > 0)).toBe(true);
      const decimals = shippedScheme(id).plan.inputs.filter(({ entry }) => entry.kind === 'decimal');
      const entries = UNITS.flatMap((unit, at) =>
        decimals.map(({ name, entries: many }) => ({
          ...toldEntry(unit, name, String(at)),
          ...(many === 'many' && { label: '一月' }),
        })),
      );
      const by = { cycleId: id, procedure: 'inspection', sourceId: 'spring' };
      await scene.hear(told('scores-recorded', { ...by, entries }, { sequence: 2 }));
      const { run: _, ...live } = await scene.live.at(DINGHAI, { cycleId: id });
      const { run: __, ...onLedger } = await scene.onLedger.at(DINGHAI, { cycleId: id });
      expect(live.entries).not.toEqual([]);
      expect(live).toEqual(onLedger);
      await scene.stop();
    },
  );
});
