import type { Period as StoredPeriod, PeriodKind as StoredPeriodKind } from '@kaoping/scoring-engine';
import type { Place, Reach } from '@kaoping/nest-platform';
import type {
  DerivedConsequences as PublicDerived,
  DerivedItem,
  Period,
  PeriodKind,
  PublicationGate,
  PublishedGrade,
  PublishedPlace,
  PublishedResult,
  PublishedResultChange,
  PublishedResultStanding,
  PublishedResultSummary,
} from '../generated/graphql.ts';
import { pageOfRows, type WantedPage } from '../row-page.ts';
import type { PublishedStanding, StandingChange } from './decider/assessment-publication.events.ts';
import type { DerivedConsequences } from './decider/derived-consequences.events.ts';
import type { GateView } from './publication-gate-view/publication-gate.query.ts';
import type { PublishedRankingRow } from './published-result-list/published-result-list.rows.ts';
import type { WordedResult } from './published-result-view/published-result.query.ts';
import type { SchemeWords } from './result/scheme-words.ts';

/** The most rows of a list that has no pages. */
const LIST_LIMIT = 500;

const PERIODS = {
  month: 'MONTH',
  quarter: 'QUARTER',
  'half-year': 'HALF_YEAR',
  year: 'YEAR',
  term: 'TERM',
} as const satisfies Readonly<Record<StoredPeriodKind, PeriodKind>>;

/** A kind of period as the domain says it. */
export const storedPeriodKind = (kind: PeriodKind): StoredPeriodKind | undefined =>
  (Object.keys(PERIODS) as readonly StoredPeriodKind[]).find((stored) => PERIODS[stored] === kind);

const publicPeriod = ({ kind, label }: StoredPeriod): Period => ({ kind: PERIODS[kind], label });

/** The gate in the shape of the public schema. */
export const publicGate = ({ present, state, items }: GateView): PublicationGate => {
  const { resultDigest, ledgerPosition, conditions } = present;
  const latest = state.publications.at(-1);
  const isOfPresentResult = (each: { readonly resultDigest: string }): boolean =>
    each.resultDigest === resultDigest;
  return {
    isOpen: items.length === 0,
    items: items.slice(0, LIST_LIMIT),
    itemCount: items.length,
    ...{ resultDigest, ledgerPosition, approvalsNeeded: conditions.approvals },
    approvals: state.approvals
      .slice(-LIST_LIMIT)
      .map((each) => ({ ...each, isOfPresentResult: isOfPresentResult(each) })),
    ...(state.publicity && {
      publicity: { ...state.publicity, isOfPresentResult: isOfPresentResult(state.publicity) },
    }),
    ...(latest && { latestRevision: latest.revision }),
  };
};

/** How far a reader sees: which rows, and in which of them what the scheme alone gave. */
export interface Sight {
  readonly rows: Reach;
  readonly uncalibrated: Reach;
}

const placeOf = ({ organisation, ancestorIds }: PublishedStanding): Place => ({
  organisationId: organisation,
  ancestorIds,
});

/**
 * A publication in the shape of the public schema, as far as a reader sees.
 *
 * @throws {OutsideScope} when that is nothing at all.
 */
export const publicResult = (
  { kept, latestRevision, words }: WordedResult,
  sight: Sight,
  wanted: WantedPage,
): PublishedResult => {
  const { result, changes, recall, actorId, title, ...publication } = kept;
  const seen = result.standings.filter((standing) => sight.rows.covers(placeOf(standing)));
  if (seen.length === 0) sight.rows.requireWhole();
  const { rows, nextCursor } = pageOfRows(seen, ({ organisation }) => organisation, wanted);
  const { revision, ledgerPosition, resultDigest, reason, publishedAt, eventId } = publication;
  return {
    ...{ revision, ledgerPosition, resultDigest, reason, publishedAt, eventId, latestRevision, title },
    ...{ cycleId: result.cycleId, period: publicPeriod(result.period), scheme: result.scheme },
    ...{ peerGroup: result.peerGroup, engineVersion: result.engineVersion, publishedBy: actorId },
    ...(recall && {
      recall: { reason: recall.reason, recalledAt: recall.recalledAt, recalledBy: recall.actorId },
    }),
    changeCount: changes.length,
    standings: rows.map((standing) => publicStanding(standing, words, sight)),
    ...(nextCursor !== undefined && { nextCursor }),
    leftOut: result.leftOut
      .filter(({ organisationId }) =>
        sight.rows.covers({ organisationId, ancestorIds: words.ancestorIds(organisationId) }),
      )
      .slice(0, LIST_LIMIT),
  };
};

const gradeOf = (key: string, words: SchemeWords): PublishedGrade => ({ key, title: words.grade(key) });

const publicStanding = (
  standing: PublishedStanding,
  words: SchemeWords,
  { uncalibrated }: Sight,
): PublishedResultStanding => {
  const { organisation, name, rank, score, rankBefore, coefficient, grade, uncalibratedGrade } = standing;
  const isEntitled = uncalibratedGrade !== undefined && uncalibrated.covers(placeOf(standing));
  return {
    ...{ organisationId: organisation, name, rank, score },
    ...(rankBefore !== undefined && { rankBefore }),
    ...(coefficient !== undefined && { coefficient }),
    scopeRanks: Object.entries(standing.scopeRanks ?? {}).map(([scope, place]) => ({ scope, rank: place })),
    ...(grade !== undefined && { grade: gradeOf(grade, words) }),
    ...(isEntitled && { uncalibratedGrade: gradeOf(uncalibratedGrade, words) }),
    flags: standing.flags.map((key) => ({ key, title: words.quantity(key) })),
    pay: Object.entries(standing.pay).map(([quantity, value]) => ({
      quantity,
      title: words.quantity(quantity),
      value,
    })),
  };
};

/** A ranking of the list in the shape of the public schema: its latest revision. */
export const publicSummary = (row: PublishedRankingRow): PublishedResultSummary => {
  const { cycleId, peerGroup, title, period, schemeId, revisions } = row;
  const latest = revisions.at(-1) ?? revisions[0];
  const { revision, publishedAt, resultDigest, organisationCount, recalledAt } = latest;
  return {
    ...{ cycleId, peerGroup, title, schemeId, revision, publishedAt, resultDigest, organisationCount },
    period: publicPeriod(period),
    isRecalled: recalledAt !== undefined,
  };
};

/** What changed for an organisation, in the shape of the public schema. */
export const publicChange = (
  { organisationId, name, before, after }: StandingChange,
  words: SchemeWords,
): PublishedResultChange => {
  const shown = ({ rank, score, grade }: NonNullable<StandingChange['after']>): PublishedPlace => ({
    ...{ rank, score },
    ...(grade !== undefined && { grade: gradeOf(grade, words) }),
  });
  return {
    ...{ organisationId, name },
    ...(before && { before: shown(before) }),
    ...(after && { after: shown(after) }),
  };
};

/** What follows from a ranking in the shape of the public schema, as far as a reader reaches. */
export const publicDerived = (
  derived: DerivedConsequences,
  reach: Reach,
  wanted: WantedPage,
): PublicDerived => {
  const { cycleId, peerGroup, derivation, revision, derivedAt, because } = derived;
  const seen = itemsOf(derived).filter(({ place }) => reach.covers(place));
  const { rows, nextCursor } = pageOfRows(seen, ({ item }) => cursorOf(item), wanted);
  return {
    ...{ cycleId, peerGroup, derivation, revision, derivedAt },
    ...{ becauseCycleId: because.cycleId, because: because.reason },
    items: rows.map(({ item }) => item),
    ...(nextCursor !== undefined && { nextCursor }),
  };
};

const cursorOf = ({ kind, key, organisationId }: DerivedItem): string => `${kind} ${key} ${organisationId}`;

interface PlacedItem {
  readonly item: DerivedItem;
  readonly place: Place;
}

const itemsOf = ({ definitions, triggered, bars }: DerivedConsequences): readonly PlacedItem[] => {
  const definition = new Map(definitions.map((each) => [each.key, each]));
  return [
    ...triggered.map(({ consequence: key, organisationId, name, ancestorIds, evidence, history }) => ({
      place: { organisationId, ancestorIds },
      item: {
        ...{ kind: 'CONSEQUENCE' as const, key, organisationId, name, evidence, history },
        title: definition.get(key)?.title ?? { zh: key, en: key },
        barsFrom: definition.get(key)?.bars ?? [],
      },
    })),
    ...bars.map(({ key, title, organisationId, name, ancestorIds, barsFrom }) => ({
      place: { organisationId, ancestorIds },
      item: { kind: 'BAR' as const, key, title, organisationId, name, barsFrom, history: [] },
    })),
  ];
};
