import type { ProposedEvent, StreamName, StreamWrite } from '@kaoping/event-sourcing';

/** Units of the enterprise, each with its recorder and its account. */
const UNITS = 200;

/** What a scorecard asks: as many indicators as a township's yearly table has. */
const INDICATORS = 24;

/** Work goes on for a month, then the next cycle begins. */
const SHEETS_A_MONTH = 1_250;

/** What one round of work leads to: a sheet from its draft to what counts, and what goes on beside it. */
type Occurrence = readonly [category: string, id: string, type: string, data: object];

const indicatorKeys = Array.from({ length: INDICATORS }, (_, at) => `base.indicator-${String(at + 1)}`);

const scheme = {
  id: 'towns',
  version: 1,
  title: { zh: '乡镇考评', en: 'Towns' },
  source: '考评通报',
  titles: {},
  rules: {
    indicators: indicatorKeys.map((key) => ({ key, method: { kind: 'direct', min: '0', max: '100' } })),
    total: { kind: 'sum' },
    rounding: { places: 2, mode: 'half-up', when: 'once' },
    ties: 'standard',
  },
};

const unitOf = (number: number): string => `第${String(number % UNITS)}支部`;
const ANCESTORS = ['root', 'group'] as const;
const valueOf = (number: number): string => `${String(60 + (number % 40))}.${String(number % 10)}`;
const dayOf = (number: number): string => `2026-03-${String((number % 28) + 1).padStart(2, '0')}`;
const monthOf = (number: number): string =>
  `${String(2020 + Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, '0')}`;

/** The scorecards of a month, opened with it. */
const openMonth = (cycleId: string): readonly Occurrence[] => {
  const roster = Array.from({ length: UNITS }, (_, unit) => ({
    organisationId: unitOf(unit),
    name: unitOf(unit),
    peerGroupId: 'branches',
  }));
  const cycle = {
    title: { zh: '月度考核', en: 'Month' },
    period: { kind: 'month', label: cycleId },
    scheme,
    peerGroups: [{ id: 'branches', title: { zh: '支部', en: 'Branches' } }],
    roster,
  };
  return [
    ['cycle', cycleId, 'CycleOpened', cycle],
    ...roster.map((entry): Occurrence => [
      'scorecard',
      `${cycleId}:${entry.organisationId}`,
      'ScorecardOpened',
      { ...entry, cycleId, scheme },
    ]),
  ];
};

/** A sheet: assigned, typed in five times, submitted and accepted; then scoring takes its entries. */
const sheet = (cycleId: string, number: number): readonly Occurrence[] => {
  const id = `${cycleId}-${String(number)}`;
  const rater = unitOf(number);
  const assessed = [number + 1, number + 2, number + 3].map((unit) => ({
    organisationId: unitOf(unit),
    name: unitOf(unit),
    ancestorIds: ANCESTORS,
  }));
  const input = indicatorKeys[number % INDICATORS] ?? '';
  const questions = assessed.map(({ organisationId }) => ({ input, organisationId }));
  const answers = questions.map((question, at) => ({ ...question, value: valueOf(number + at) }));
  const entries = answers.map((answer, at) => ({ ...answer, entryId: `${id}.1.${String(at + 1)}` }));
  const title = { zh: '安全生产', en: 'Safety' };
  const inputs = [{ name: input, title, entry: { kind: 'decimal', min: '0', max: '100' }, entries: 'one' }];
  const about = { cycleId, procedure: 'peer-evaluation' };
  const named = { name: `第${String(number % UNITS)}支部书记`, personId: `person-${String(number % UNITS)}` };
  return [
    [
      'assessment-sheet',
      id,
      'SheetAssigned',
      {
        ...about,
        rater: { ...named, organisationId: rater, ancestorIds: ANCESTORS },
        ...{ acceptance: 'at-once', inputs, assessed, questions, leftOut: [] },
        ...{ dueOn: dayOf(number), late: 'with-reason' },
      },
    ],
    ...[1, 2, 3, 4, 5].map((draftRevision): Occurrence => [
      'assessment-sheet',
      id,
      'SheetDraftSaved',
      { draftRevision, answers: answers.slice(0, 1 + (draftRevision % 3)) },
    ]),
    ['assessment-sheet', id, 'SheetSubmitted', { round: 1, answers, submittedAt: SUBMITTED_AT }],
    ['assessment-sheet', id, 'SheetAccepted', { ...about, accepted: 'at-once', entries }],
    ...entries.map(({ entryId, organisationId, value }): Occurrence => [
      'unit-scorecard',
      `${cycleId}:${organisationId}`,
      'EntriesTaken',
      {
        ...{ cycleId, organisationId },
        origin: { procedure: about.procedure, sourceId: id, actorId: named.personId, at: SUBMITTED_AT },
        told: { eventId: `${entryId}#scores-recorded`, sequence: number },
        entries: [{ id: entryId, input, value }],
      },
    ]),
  ];
};

const SUBMITTED_AT = '2026-04-02T08:00:00.000Z';

/** Four scores of a table that was read in: the first ones are records, those of later weeks corrections. */
const scores = (cycleId: string, number: number): readonly Occurrence[] =>
  [0, 1, 2, 3].map((at): Occurrence => {
    const place = number * 4 + at;
    const unit = unitOf(place);
    const indicator = indicatorKeys[Math.floor(place / UNITS) % INDICATORS] ?? '';
    const stands = { indicator, value: valueOf(place), entryId: `${cycleId}-score-${String(place)}` };
    const replaced = place - UNITS * INDICATORS;
    const stream = ['scorecard', `${cycleId}:${unit}`] as const;
    if (replaced < 0) return [...stream, 'ScoreRecorded', { ...stands, reason: '四月通报' }];
    const former = {
      replacedEntryId: `${cycleId}-score-${String(replaced)}`,
      replacedValue: valueOf(replaced),
    };
    return [...stream, 'ScoreCorrected', { ...stands, ...former, reason: '复核' }];
  });

/** Somebody signs in and out, enters a fact that a form takes, and a daily record is made. */
const beside = (cycleId: string, number: number): readonly Occurrence[] => {
  const id = `${cycleId}-${String(number)}`;
  const unit = unitOf(number);
  const accountId = `account-${String(number % UNITS)}`;
  const place = { organisationId: unit, ancestorIds: ANCESTORS, key: 'party-members', on: dayOf(number) };
  const use = { kind: 'sheet', id, cycleId, indicator: indicatorKeys[number % INDICATORS] };
  const session = { accountId, accountEpoch: 1, secretDigest: '2bb80d537b1da3e38bd30361aa855686' };
  const ends = { openedAt: '2026-04-02T08:00:00.000Z', expiresAt: '2026-04-02T20:00:00.000Z' };
  return [
    ['session', id, 'SessionOpened', { ...session, ...ends }],
    ['fact', id, 'FactRecorded', { ...place, title: '党员人数', value: '86', unit: '人', evidenceIds: [] }],
    ['fact', id, 'FactUsed', { ...place, by: use, value: '86' }],
    [
      'daily-fact',
      id,
      'DailyFactRecorded',
      {
        ...{ cycleId, on: place.on, place: '三楼会议室', description: '“第一议题”未落实' },
        organisation: { organisationId: unit, name: unit, ancestorIds: ANCESTORS },
        ...{ evidenceIds: ['photo-1'], values: [{ input: 'daily.politics', value: '1' }] },
        ...{ inputs: [], unopposedUntil: dayOf(number + 6) },
      },
    ],
    ['session', id, 'SessionEnded', { accountId, endedAt: '2026-04-02T09:00:00.000Z' }],
  ];
};

/** The work of an enterprise of 200 units, month after month, without end: 20 events a sheet, the same every time. */
export const monthsOfWork = (): (() => readonly StreamWrite[]) => {
  const revisions = new Map<string, number>();
  let made = 0;
  const write = ([category, id, type, data]: Occurrence): StreamWrite => {
    const stream: StreamName = { category, id };
    const key = `${category} ${id}`;
    const expectedRevision = revisions.get(key) ?? -1;
    revisions.set(key, expectedRevision + 1);
    const eventId = `${key}#${String(expectedRevision + 1)}`;
    const event: ProposedEvent = {
      ...{ id: eventId, type, version: 1, data, actorId: 'account-1' },
      ...{ correlationId: eventId, causationId: eventId },
    };
    return { stream, expectedRevision, events: [event] };
  };
  return () => {
    const month = Math.floor(made / SHEETS_A_MONTH);
    const number = made % SHEETS_A_MONTH;
    const cycleId = monthOf(month);
    made += 1;
    const opening = number === 0 ? openMonth(cycleId) : [];
    return [
      ...opening,
      ...sheet(cycleId, number),
      ...scores(cycleId, number),
      ...beside(cycleId, number),
    ].map(write);
  };
};
