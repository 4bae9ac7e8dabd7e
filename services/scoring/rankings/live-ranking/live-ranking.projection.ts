import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import { condenseScore, expandScore, scoreOrganisation } from '@kaoping/scoring-engine';
import type { CycleEvent } from '../../cycles/decider/cycle.events.ts';
import type { ScorecardEvent } from '../../scorecards/decider/scorecard.events.ts';
import {
  evolveScorecard,
  initialScorecard,
  type OpenedScorecard,
  type Scorecard,
} from '../../scorecards/decider/scorecard.state.ts';
import type { SchemeVersion } from '../../scheme/scheme-version.ts';
import { rankingId } from '../decider/ranking.decider.ts';
import { computeRanking } from '../result/compute-ranking.ts';
import {
  CHANGES_PER_ROW,
  changesKey,
  CYCLE_INDEX,
  TABLES,
  type ChangesRow,
  type CycleRow,
  type MemberRow,
  type RankingRow,
  type ScorecardRow,
  type ScoreChange,
} from './live-ranking.rows.ts';

/** The last thing that happened to one member of a peer group, in the events at hand. */
interface MemberChange {
  readonly scorecard: OpenedScorecard;
  readonly change: ScoreChange;
  readonly recordedAt: string;
}

/** Changes by ranking id, then by organisation id. */
type Touched = Map<string, Map<string, MemberChange>>;

/**
 * Keeps the ranking of every peer group as it stands, and what each scorecard was worth after each of its
 * changes, so that any past moment can be ranked without folding its history again. A peer group is ranked
 * once for all the events at hand.
 */
export const liveRankingProjection: Projection = {
  name: 'live-ranking',
  version: 2,
  categories: ['cycle', 'scorecard'],
  tables: Object.values(TABLES),
  project: async (events, rows) => {
    const touched: Touched = new Map();
    for (const event of events) {
      if (event.stream.category === 'cycle') addCycle(event as RecordedEvent<CycleEvent>, rows);
      else await applyToScorecard(event as RecordedEvent<ScorecardEvent>, rows, touched);
    }
    for (const [id, changes] of touched) await rankAgain(id, changes, rows);
  },
};

const addCycle = (event: RecordedEvent<CycleEvent>, rows: Rows): void => {
  const cycleId = event.stream.id;
  const row: CycleRow = { ...event.data, cycleId, openedAtPosition: event.position };
  rows.put(TABLES.cycles, cycleId, row);
};

const applyToScorecard = async (
  event: RecordedEvent<ScorecardEvent>,
  rows: Rows,
  touched: Touched,
): Promise<void> => {
  const { id } = event.stream;
  const row = await rows.get<ScorecardRow>(TABLES.scorecards, id);
  const present = row ? await withScheme(rows, row.scorecard) : initialScorecard;
  const scorecard = evolveScorecard(present, event);
  if (scorecard.status === 'absent') return;
  const { card, entries } = scorecard;
  const change: ScoreChange = {
    position: event.position,
    score: condenseScore(scoreOrganisation(card.scheme.rules, Object.values(entries))),
    isSealed: scorecard.status === 'sealed',
  };
  const changeCount = row?.changeCount ?? 0;
  const next: ScorecardRow = { scorecard: withoutScheme(scorecard), changeCount: changeCount + 1 };
  rows.put(TABLES.scorecards, id, next);
  if (event.type === 'ScorecardOpened') await keepScheme(rows, scorecard);
  await addChange(rows, { id, scorecard, change, changeCount });
  const ranking = rankingId(card.cycleId, card.peerGroupId);
  const members = touched.get(ranking) ?? new Map<string, MemberChange>();
  touched.set(ranking, members.set(card.organisationId, { scorecard, change, recordedAt: event.recordedAt }));
};

/** All scorecards of a cycle have one scheme: kept once, it stays out of rows that change with every score. */
const keepScheme = async (rows: Rows, { card }: OpenedScorecard): Promise<void> => {
  if (!(await rows.get(TABLES.schemes, card.cycleId))) rows.put(TABLES.schemes, card.cycleId, card.scheme);
};

const withScheme = async (rows: Rows, kept: ScorecardRow['scorecard']): Promise<Scorecard> => {
  const scheme = await rows.get<SchemeVersion>(TABLES.schemes, kept.card.cycleId);
  return scheme ? { ...kept, card: { ...kept.card, scheme } } : initialScorecard;
};

/** Nothing is decided here, so what tells a repeated command is left out as well. */
const withoutScheme = ({ card, ...scorecard }: OpenedScorecard): ScorecardRow['scorecard'] => {
  const { scheme: _, ...kept } = card;
  return { ...scorecard, card: kept, changedBy: {} };
};

const addChange = async (
  rows: Rows,
  {
    id,
    scorecard: { card },
    change,
    changeCount,
  }: {
    readonly id: string;
    readonly scorecard: OpenedScorecard;
    readonly change: ScoreChange;
    readonly changeCount: number;
  },
): Promise<void> => {
  const part = Math.floor(changeCount / CHANGES_PER_ROW);
  const key = changesKey(id, part);
  const present = await rows.get<ChangesRow>(TABLES.changes, key);
  const { organisationId, peerGroupId, cycleId } = card;
  const row: ChangesRow = {
    organisationId,
    peerGroupId,
    part,
    changes: [...(present?.changes ?? []), change],
  };
  rows.put(TABLES.changes, key, row, { [CYCLE_INDEX]: cycleId });
};

const rankAgain = async (
  id: string,
  changes: ReadonlyMap<string, MemberChange>,
  rows: Rows,
): Promise<void> => {
  const row = (await rows.get<RankingRow>(TABLES.rankings, id)) ?? { members: {} };
  const members: Record<string, MemberRow> = { ...row.members };
  let last: MemberChange | undefined;
  for (const [organisationId, member] of changes) {
    const { change, scorecard } = member;
    members[organisationId] = {
      name: scorecard.card.name,
      score: change.score,
      isSealed: change.isSealed,
    };
    if (!last || change.position > last.change.position) last = member;
  }
  if (!last) return;
  const { card } = last.scorecard;
  const computed = computeRanking({
    cycleId: card.cycleId,
    peerGroupId: card.peerGroupId,
    scheme: card.scheme,
    ledgerPosition: last.change.position,
    members: Object.entries(members).map(([organisationId, { name, score, isSealed }]) => ({
      organisationId,
      name,
      score: expandScore(score),
      isSealed,
    })),
  });
  const next: RankingRow = { members, computed, recordedAt: last.recordedAt };
  rows.put(TABLES.rankings, id, next, { [CYCLE_INDEX]: card.cycleId });
};
