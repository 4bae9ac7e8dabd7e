import {
  executeCommands,
  orderFor,
  tenantId,
  type CommandMetadata,
  type EventStore,
  type Ledger,
} from '@kaoping/event-sourcing';
import {
  CorrectScore,
  cycleDecider,
  OpenCycle,
  OpenScorecard,
  RecordScore,
  scorecardDecider,
  scorecardId,
  type SchemeVersion,
} from '@kaoping/scoring';

/** The size that the goals speak of: a large group's yearly cycle. */
export const SIZE = { organisations: 200, indicators: 40, corrections: 10 } as const;

/** The cycle and its only peer group. */
export const TARGET = { cycleId: 'large-cycle', peerGroupId: 'all' } as const;

/** The tenant that the cycle belongs to. */
export const LARGE_TENANT = tenantId('large');

const indicators = Array.from({ length: SIZE.indicators }, (_, index) => `indicator-${String(index + 1)}`);

/** Organisations of the large cycle. */
const organisations = Array.from(
  { length: SIZE.organisations },
  (_, index) => `organisation-${String(index + 1)}`,
);

const scheme: SchemeVersion = {
  id: 'large',
  version: 1,
  title: { zh: '大型方案', en: 'Large scheme' },
  source: 'benchmark',
  titles: {},
  rules: {
    indicators: indicators.map((key) => ({
      key,
      weight: '2.5',
      method: { kind: 'direct', min: '0', max: '100' },
    })),
    total: { kind: 'weighted-sum', scale: 'percent' },
    rounding: { places: 2, mode: 'half-up', when: 'once' },
    ties: 'standard',
  },
};

/** A score with two decimals, different from place to place and the same at every run. */
const scoreText = (seed: number): string => {
  const hundredths = 5_000 + ((seed * 2_654_435_761) % 5_000);
  return `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`;
};

/** Metadata of one benchmark command. */
const metadataOf = (commandId: string): CommandMetadata => ({
  tenantId: LARGE_TENANT,
  commandId,
  now: '2017-05-03T08:00:00.000Z',
  actorId: 'benchmark',
  correlationId: 'benchmark',
});

/** Opens the cycle with all its scorecards and nothing in them. */
export const openLargeCycle = async (store: EventStore): Promise<Ledger> => {
  const ledger = await store.createLedger(LARGE_TENANT);
  const metadata = metadataOf('open');
  const roster = organisations.map((organisationId) => ({
    organisationId,
    name: organisationId,
    peerGroupId: TARGET.peerGroupId,
  }));
  const { cycleId, peerGroupId } = TARGET;
  const opening = new OpenCycle(metadata, {
    cycleId,
    title: { zh: '大型周期', en: 'Large cycle' },
    period: { kind: 'year', label: '2017' },
    scheme,
    peerGroups: [{ id: peerGroupId, title: { zh: '全部', en: 'All' } }],
    roster,
  });
  await executeCommands(
    ledger,
    [
      orderFor(cycleDecider, cycleId, opening),
      ...roster.map((entry) =>
        orderFor(
          scorecardDecider,
          scorecardId(cycleId, entry.organisationId),
          new OpenScorecard(metadata, { ...entry, cycleId, scheme }),
        ),
      ),
    ],
    metadata,
  );
  return ledger;
};

/** Enters every score once, round 0, or corrects every score once, in each later round. */
export const enterRound = async (ledger: Ledger, round: number): Promise<void> => {
  for (const [place, organisationId] of organisations.entries()) {
    const commands = indicators.map((indicator, index) => {
      const metadata = metadataOf(`${String(round)}-${organisationId}-${indicator}`);
      const data = {
        cycleId: TARGET.cycleId,
        organisationId,
        indicator,
        value: scoreText(round * 7_919 + place * 104_729 + index * 1_299_709),
        reason: 'benchmark',
      };
      return round === 0 ? new RecordScore(metadata, data) : new CorrectScore(metadata, data);
    });
    const id = scorecardId(TARGET.cycleId, organisationId);
    const metadata = metadataOf(`${String(round)}-${organisationId}`);
    await executeCommands(ledger, [orderFor(scorecardDecider, id, ...commands)], metadata);
  }
};

/** A command that corrects one score of the cycle, another one for every number. */
export const correctionNumber = (number: number): CorrectScore => {
  const organisationId = organisations[number % organisations.length] ?? '';
  const indicator = indicators[Math.floor(number / organisations.length) % indicators.length] ?? '';
  return new CorrectScore(metadataOf(`correction-${String(number)}`), {
    cycleId: TARGET.cycleId,
    organisationId,
    indicator,
    value: scoreText(number * 15_485_863),
    reason: 'benchmark',
  });
};
