import type { IntegrationEvent } from '@kaoping/contracts';
import fc from 'fast-check';
import { cycleOpenedData, shippedScheme, told, toldEntry, TOWNS_2018 } from './assessment-scene.ts';

/** Towns on the roster of told histories. */
export const TOWNS = ['盐仓街道', '双桥街道', '金塘镇', '白泉镇'] as const;

const INPUTS = shippedScheme('dinghai-towns-2018')
  .plan.inputs.filter(({ entries, entry }) => entries === 'one' && entry.kind === 'decimal')
  .map(({ name }) => name);

/** What evaluation says next, as a test draws it. */
type Step = (sequence: number) => IntegrationEvent;

const cycleId = TOWNS_2018;
const town = fc.constantFrom<string>(...TOWNS, '外县镇');
// A few inputs, so that entries meet; and one that the plan does not have.
const input = fc.constantFrom(...INPUTS.slice(0, 3), 'no-such-input');
const value = fc.constantFrom('1', '2.5', '3', 'x', '99999');
const id = fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7');
const sourceId = fc.constantFrom('sheet-1', 'sheet-2');
const reason = '复核';

/** An id belongs to one town, as in evaluation: `金塘镇/e3`. */
const entry = fc
  .tuple(town, input, value, id)
  .map(([organisation, name, text, entryId]) =>
    toldEntry(organisation, name, text, `${organisation}/${entryId}`),
  );

const recorded = fc.tuple(fc.array(entry, { minLength: 1, maxLength: 4 }), sourceId).map(
  ([entries, source]): Step =>
    (sequence) =>
      told(
        'scores-recorded',
        { cycleId, procedure: 'department-evaluation', sourceId: source, entries },
        { sequence },
      ),
);
const corrected = entry.map(
  (replacement): Step =>
    (sequence) =>
      told(
        'scores-corrected',
        {
          ...{ cycleId, sourceId: 'sheet-1', reason },
          corrections: [{ replacedEntryId: replacement.entryId, replacement }],
        },
        { sequence },
      ),
);
const takenBack = fc.tuple(town, id).map(
  ([organisation, entryId]): Step =>
    (sequence) =>
      told(
        'scores-corrected',
        {
          ...{ cycleId, sourceId: 'sheet-1', reason },
          corrections: [{ replacedEntryId: `${organisation}/${entryId}` }],
        },
        { sequence },
      ),
);
const adjusted = fc.tuple(town, fc.constantFrom('a1', 'a2'), fc.boolean()).map(
  ([organisationId, adjustmentId, isBetter]): Step =>
    (sequence) =>
      told(
        'adjustment-approved',
        {
          ...{ cycleId, adjustmentId: `${organisationId}/${adjustmentId}`, side: 'bonus' },
          ...{ circumstance: 'redFlagProject', claimed: '1', counted: '1' },
          entry: {
            ...toldEntry(organisationId, 'bonus/redFlagProject', '1', `${adjustmentId}/${String(sequence)}`),
            label: adjustmentId,
          },
          supersedes: isBetter ? [`${organisationId}/${adjustmentId === 'a1' ? 'a2' : 'a1'}`] : [],
        },
        { sequence },
      ),
);
const veto = fc.tuple(town, fc.boolean()).map(([organisationId, isRaised]): Step => (sequence) => {
  const about = { cycleId, organisationId, vetoId: 'v1', input: 'food', entryId: `v1/${organisationId}` };
  return isRaised
    ? told('veto-raised', { ...about, from: '2018-06-01', reason: '食品安全事故' }, { sequence })
    : told('veto-lifted', { ...about, reason: '查无实据' }, { sequence });
});
const tallied = fc.tuple(town, value).map(
  ([organisationId, text]): Step =>
    (sequence) =>
      told(
        'ballot-tallied',
        {
          ...{ cycleId, campaignId: `ballot-${String(sequence)}` },
          turnout: [{ electorate: 'masses', due: 9, issued: 9, returned: 9 }],
          entries: [toldEntry(organisationId, INPUTS[1] ?? '', text, `ballot-${String(sequence)}`)],
        },
        { sequence },
      ),
);
const stage = fc.constantFrom('report', 'review').map(
  (key): Step =>
    (sequence) =>
      told('stage-closed', { cycleId, stage: key, closedAt: '2018-11-01T00:00:00.000Z' }, { sequence }),
);

/** Everything that evaluation says of one cycle, in its order; the cycle opens first. */
export const toldHistory: fc.Arbitrary<readonly IntegrationEvent[]> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: recorded },
      { weight: 3, arbitrary: corrected },
      { weight: 3, arbitrary: takenBack },
      { weight: 2, arbitrary: adjusted },
      { weight: 2, arbitrary: veto },
      { weight: 1, arbitrary: tallied },
      { weight: 1, arbitrary: stage },
    ),
    { maxLength: 30 },
  )
  .map((steps) => [
    told('cycle-opened', cycleOpenedData(TOWNS), { sequence: 1 }),
    ...steps.map((step, at) => step(at + 2)),
  ]);
