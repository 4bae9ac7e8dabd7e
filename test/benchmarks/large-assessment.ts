import {
  createCommandExecutor,
  recentSnapshots,
  tenantId,
  type EventStore,
  type ReadModels,
} from '@kaoping/event-sourcing';
import { scoringInlets } from '@kaoping/scoring';
import { sheetScheme } from './sheet-scheme.ts';

/** A group's cycle: a few hundred units, each with forty indicators that were corrected time and again. */
export const SIZE = { units: 200, indicators: 40, corrections: 10 } as const;

/** The tenant that the cycle belongs to. */
export const TENANT = tenantId('changping');

/** The cycle. */
export const CYCLE_ID = '2026-03';

/** Its scheme, as a cycle keeps it. */
export const SCHEME = sheetScheme();

const inputs = SCHEME.entering.inputs.map(({ name }) => name);

/** The units that it assesses. */
export const ROSTER = Array.from({ length: SIZE.units }, (_, at) => ({
  organisationId: `unit-${String(at)}`,
  name: `第 ${String(at + 1)} 支部`,
  peerGroup: 'departments',
  ancestorIds: ['root'],
}));

/** What is the same of a cycle in every service that knows it. */
export const CYCLE = {
  title: { zh: '三月考核', en: 'March' },
  scheme: SCHEME.pinned,
  roster: ROSTER,
} as const;

type Inlet = ReturnType<typeof scoringInlets>[number];
type Told = Parameters<Inlet['receive']>[0];

/** A score with two decimals, different from place to place and the same at every run. */
const scoreText = (seed: number): string => {
  const hundredths = 5_000 + ((seed * 2_654_435_761) % 5_000);
  return `${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`;
};

const entryOf = (unit: number, at: number, round: number) => {
  const organisationId = `unit-${String(unit)}`;
  const input = inputs[at] ?? '';
  const value = scoreText(round * 7_919 + unit * 104_729 + at * 1_299_709);
  return { entryId: `${organisationId}/${input}/${String(round)}`, organisationId, input, value };
};

/** Tells scoring what evaluation would, without evaluation's own part of the work. */
export class ToldAssessment {
  private readonly inlet: Inlet;
  private sequence = 0;

  constructor(eventStore: EventStore, readModels: ReadModels) {
    const ids = { next: () => String(this.sequence) };
    const commands = createCommandExecutor(eventStore, recentSnapshots());
    const inlets = scoringInlets({ eventStore, readModels, commands, ids });
    const inlet = inlets.find(({ types }) => types.some((type) => type.includes('scores-recorded')));
    if (inlet === undefined) throw new Error('no inlet takes scores');
    this.inlet = inlet;
  }

  /** Opens the cycle and enters every score once. */
  async open(): Promise<void> {
    const period = { kind: 'month', label: CYCLE_ID };
    await this.inlet.receive(this.told('cycle-opened', { cycleId: CYCLE_ID, period, ...CYCLE }));
    await this.inlet.receiveAll?.(
      ROSTER.map((_, unit) => {
        const entries = inputs.map((_input, at) => entryOf(unit, at, 0));
        const data = { cycleId: CYCLE_ID, procedure: 'leader-evaluation', sourceId: `sheet-${String(unit)}` };
        return this.told('scores-recorded', { ...data, entries });
      }),
    );
  }

  /** Corrects every score once, one by one, unit after unit; `round` counts from 1. */
  async correctAll(round: number): Promise<void> {
    for (let at = 0; at < SIZE.indicators; at += 1)
      await this.inlet.receiveAll?.(ROSTER.map((_, unit) => this.correction({ unit, at, round })));
  }

  /** Corrects one score; each number another one, in a round of its own after all others. */
  async correctOne(number: number): Promise<void> {
    const place = number % (SIZE.units * SIZE.indicators);
    const round = SIZE.corrections + 1 + Math.floor(number / (SIZE.units * SIZE.indicators));
    const [unit, at] = [place % SIZE.units, Math.floor(place / SIZE.units)];
    await this.inlet.receive(this.correction({ unit, at, round }));
  }

  private correction({ unit, at, round }: { unit: number; at: number; round: number }): Told {
    const replacement = entryOf(unit, at, round);
    const { entryId: replacedEntryId } = entryOf(unit, at, round - 1);
    return this.told('scores-corrected', {
      ...{ cycleId: CYCLE_ID, sourceId: `sheet-${String(unit)}`, reason: '复核更正' },
      corrections: [{ replacedEntryId, replacement }],
    });
  }

  private told(name: string, data: object): Told {
    this.sequence += 1;
    const id = `evaluation-${String(this.sequence)}`;
    return {
      ...{ specversion: '1.0', id, source: '/evaluation', type: `kaoping.evaluation.${name}.v1` },
      ...{
        subject: 'assessment-sheet/1',
        time: '2026-03-28T08:00:00.000Z',
        datacontenttype: 'application/json',
      },
      ...{ tenantid: TENANT, sequence: String(this.sequence), actorid: 'officer', correlationid: id, data },
    };
  }
}
