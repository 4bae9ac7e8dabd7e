import { tenantId } from '@kaoping/event-sourcing';
import { OpenCycle } from '@kaoping/scoring';
import type { Filling } from './filling.ts';

/** A cycle of scorecards with a published ranking, as tables of earlier years are entered. */
export const fillScores = async ({
  change,
  enterprise,
  group,
  id,
  mark,
  unitMark,
  places,
  unit,
}: Filling): Promise<void> => {
  const cycleId = id('scores');
  const text = (words: string) => ({ zh: `${words}${mark}`, en: `${words}${mark}` });
  await group.onConsole((session) =>
    session.execute(
      new OpenCycle(session.metadata(tenantId(enterprise.id), id('OpenCycle')), {
        cycleId,
        title: text('月度考评'),
        period: { kind: 'month', label: '2026-04' },
        scheme: {
          id: id('monthly'),
          version: 1,
          title: text('月度考评办法'),
          source: `月度考评办法${mark}`,
          titles: { total: text('得分') },
          rules: {
            indicators: [{ key: 'total', method: { kind: 'direct', min: '0', max: '100' } }],
            total: { kind: 'sum' },
            rounding: { places: 2, mode: 'half-up', when: 'once' },
            ties: 'standard',
          },
        },
        peerGroups: [{ id: id('group'), title: text('党支部') }],
        roster: [{ organisationId: unit, name: `综采队党支部${mark}`, peerGroupId: id('group') }],
      }),
    ),
  );
  const of = { cycleId, organisationId: unit };
  await change('recordScore', { ...of, indicator: 'total', value: '87', reason: `月度评分${unitMark}` });
  await change('correctScore', { ...of, indicator: 'total', value: '88', reason: `复核更正${unitMark}` });
  await change('sealScorecard', { ...of, reason: `定稿${unitMark}` });
  const peerGroupId = id('group');
  await change('publishRanking', { cycleId, peerGroupId, reason: `党委会审定${mark}` });
  const scored = [
    'cycle.id',
    'scorecard.cycleId',
    'scoreHistory.cycleId',
    'ranking.cycleId',
    'publications.cycleId',
  ];
  const ranked = ['publication', 'publicationReplay', 'standing', 'rankingComparison'].map(
    (name) => `${name}.cycleId`,
  );
  const written = ['RecordScore', 'CorrectScore', 'WithdrawScore', 'Scorecard', 'PublishRanking'];
  for (const name of [...scored, ...ranked, ...written.map((one) => `${one}Input.cycleId`)])
    places[name] = cycleId;
  for (const name of [...written.map((one) => `${one}Input.indicator`), 'scoreHistory.indicator'])
    places[name] = 'total';
  Object.assign(places, { peerGroupId, revision: 1 });
};
