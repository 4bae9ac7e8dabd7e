import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { AssessmentPublicationEvent } from '../../publications/decider/assessment-publication.events.ts';
import type {
  PayLine,
  PayLinesDrafted,
  PayRoundDrafted,
  PayRoundSettled,
  PayRunEvent,
  PayTerms,
} from '../decider/pay-run.events.ts';
import { PAY_RUN_TABLES, type OwnPayRow, type PaidRankingRow, type PayRunRow } from './pay-run-list.rows.ts';

/** A settled round leads to a row for everybody who was paid. */
const EVENTS_PER_BATCH = 20;

/** Lists pay runs, what each person was paid, and whether a result changed since. */
export const payRunListProjection: Projection = {
  name: 'pay-run-list',
  version: 1,
  categories: ['pay-run', 'assessment-publication'],
  tables: Object.values(PAY_RUN_TABLES),
  batchLimit: EVENTS_PER_BATCH,
  project: async (events, rows) => {
    for (const event of events) {
      if (event.stream.category === 'pay-run') await applyToRun(event as RecordedEvent<PayRunEvent>, rows);
      else await applyToRanking(event as RecordedEvent<AssessmentPublicationEvent>, rows);
    }
  },
};

const applyToRun = async (event: RecordedEvent<PayRunEvent>, rows: Rows): Promise<void> => {
  const row = await rows.get<PayRunRow>(PAY_RUN_TABLES.runs, event.data.payRunId);
  if (event.type === 'PayRoundDrafted') return draft(event, row, rows);
  if (row === undefined) return;
  switch (event.type) {
    case 'PayLinesDrafted':
      addLines(event, row, rows);
      return;
    case 'PayRoundApproved':
      put(rows, { ...row, status: 'approved' });
      return;
    case 'PayRoundSettled':
      await settle(event, row, rows);
  }
};

const draft = async (
  { data }: RecordedEvent<PayRoundDrafted>,
  before: PayRunRow | undefined,
  rows: Rows,
): Promise<void> => {
  const { payRunId, round, terms, lineCount, missingCount, total, draftedAt, ledgerPosition } = data;
  forgetDraft(before, rows);
  const { title, cycleId, peerGroup, period } = terms;
  put(rows, {
    ...{ payRunId, title, cycleId, peerGroup, period, round, lineCount, missingCount, total, draftedAt },
    status: 'draft',
    ...settledBefore(before),
    // A revision may have come in between what the draft was computed from and the draft itself.
    resultsChanged: (await restOn(payRunId, terms, rows)) > ledgerPosition,
    places: round === 1 ? [] : (before?.places ?? []),
    parts: 0,
  });
};

const settledBefore = (row: PayRunRow | undefined): Pick<PayRunRow, 'settledAt'> =>
  row?.settledAt === undefined ? {} : { settledAt: row.settledAt };

/** Notes which rankings a run rests on, and tells when one of them changed last. */
const restOn = async (payRunId: string, { results, staffResult }: PayTerms, rows: Rows): Promise<number> => {
  let latest = 0;
  for (const ranking of staffResult ? [...results, staffResult] : results) {
    const key = `${ranking.cycleId}:${ranking.peerGroup}`;
    const known = await rows.get<PaidRankingRow>(PAY_RUN_TABLES.rankings, key);
    const { payRunIds, changedAt } = known ?? { payRunIds: [], changedAt: 0 };
    const all = payRunIds.includes(payRunId) ? payRunIds : [...payRunIds, payRunId];
    rows.put(PAY_RUN_TABLES.rankings, key, { payRunIds: all, changedAt });
    latest = Math.max(latest, changedAt);
  }
  return latest;
};

const addLines = ({ data }: RecordedEvent<PayLinesDrafted>, row: PayRunRow, rows: Rows): void => {
  rows.put(PAY_RUN_TABLES.drafts, partKey(row.payRunId, row.parts), { lines: data.lines });
  const places = new Map(row.places.map((place) => [place.organisationId, place]));
  for (const { organisationId, ancestorIds } of data.lines)
    places.set(organisationId, { organisationId, ancestorIds });
  put(rows, { ...row, places: [...places.values()], parts: row.parts + 1 });
};

const settle = async (
  { data: { payRunId, round, settledAt } }: RecordedEvent<PayRoundSettled>,
  row: PayRunRow,
  rows: Rows,
): Promise<void> => {
  const { title, period } = row;
  for (let part = 0; part < row.parts; part += 1) {
    const key = partKey(payRunId, part);
    const drafted = await rows.get<{ readonly lines: readonly PayLine[] }>(PAY_RUN_TABLES.drafts, key);
    for (const line of drafted?.lines ?? []) {
      if (line.kind !== 'person' || line.amount === undefined) continue;
      const own: OwnPayRow = { payRunId, round, title, period, settledAt, line };
      const ownKey = JSON.stringify([line.payeeId, payRunId, round]);
      rows.put(PAY_RUN_TABLES.own, ownKey, own, { person: line.payeeId });
    }
  }
  forgetDraft(row, rows);
  put(rows, { ...row, status: 'settled', settledAt, parts: 0 });
};

const forgetDraft = (row: PayRunRow | undefined, rows: Rows): void => {
  for (let part = 0; part < (row?.parts ?? 0); part += 1)
    rows.remove(PAY_RUN_TABLES.drafts, partKey(row?.payRunId ?? '', part));
};

const partKey = (payRunId: string, part: number): string => JSON.stringify([payRunId, part]);

const applyToRanking = async (
  { type, stream, position }: RecordedEvent<AssessmentPublicationEvent>,
  rows: Rows,
): Promise<void> => {
  if (type !== 'ResultPublished' && type !== 'ResultRevised' && type !== 'ResultRecalled') return;
  const known = await rows.get<PaidRankingRow>(PAY_RUN_TABLES.rankings, stream.id);
  const payRunIds = known?.payRunIds ?? [];
  rows.put(PAY_RUN_TABLES.rankings, stream.id, { payRunIds, changedAt: position });
  for (const payRunId of payRunIds) {
    const row = await rows.get<PayRunRow>(PAY_RUN_TABLES.runs, payRunId);
    if (row) put(rows, { ...row, resultsChanged: true });
  }
};

const put = (rows: Rows, row: PayRunRow): void => {
  rows.put(PAY_RUN_TABLES.runs, row.payRunId, row, { cycle: row.cycleId });
};
