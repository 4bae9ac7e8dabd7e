import {
  consequencesDerived,
  integrationEvent,
  rankingPublished,
  rankingRecalled,
  type DataOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import { tenantId } from '@kaoping/event-sourcing';
import { recorded } from '@kaoping/testing';

/** The enterprise of the tests. */
export const CHANGPING = tenantId('changping');

/** Another one. */
export const WANGTAI = tenantId('wangtai');

const DERIVED_AT = '2026-01-20T08:00:00.000Z';
const DIGEST = 'a'.repeat(64);
const TITLES: Readonly<Record<string, string>> = {
  excellent: '优秀',
  good: '良好',
  fair: '一般',
  'A+': 'A+',
};

/** One row of a ranking: the organisation, its grade, and its score where it matters. */
export type ToldStanding = readonly [organisationId: string, grade: string, score?: string];

/** A yearly ranking as scoring tells it. */
export interface ToldRanking {
  readonly year: string;
  readonly standings: readonly ToldStanding[];
  readonly revision?: number;
  readonly publishedAt?: string;
  readonly tenant?: typeof CHANGPING;
  readonly kind?: 'year' | 'month';
  readonly position?: number;
}

/** What a recorded event at a position is told as. */
const at = (position: number, tenant: typeof CHANGPING, recordedAt: string) =>
  recorded(
    { type: 'Told', data: {} },
    { id: `told-${String(position)}`, position, tenantId: tenant, recordedAt },
  );

const scheme = { schemeId: 'energy-group-duty', version: 1, digest: DIGEST };
const peerGroup = { key: 'mines', title: { zh: '生产矿井', en: 'Mines' } };

/** A ranking of a year is published, by default on 20 January of the year after. */
export const yearPublished = ({ year, standings, ...given }: ToldRanking): IntegrationEvent => {
  const { revision = 1, tenant = CHANGPING, kind = 'year', position = 1 } = given;
  const following = String(parseInt(year, 10) + 1);
  const publishedAt = given.publishedAt ?? `${following}-01-20T08:00:00.000Z`;
  return integrationEvent(rankingPublished, at(position, tenant, publishedAt), {
    cycleId: `c-${year}`,
    title: { zh: `${year}年度党建工作责任制考核`, en: `Assessment of ${year}` },
    period: { kind, label: year },
    scheme,
    peerGroup,
    revision,
    reason: '年度考核',
    publishedAt,
    ledgerPosition: 1,
    resultDigest: DIGEST,
    standings: standings.map(([organisationId, grade, score = '90'], index) => ({
      organisationId,
      name: organisationId,
      ancestorIds: ['root'],
      rank: String(index + 1),
      score,
      grade: { key: grade, title: { zh: TITLES[grade] ?? grade, en: grade } },
      flags: [],
      pay: {},
    })),
    leftOut: [],
  });
};

/** The ranking of a year is recalled. */
export const yearRecalled = (
  year: string,
  { revision = 1, recalledAt = '2026-03-01T08:00:00.000Z', tenant = CHANGPING, position = 2 } = {},
): IntegrationEvent =>
  integrationEvent(rankingRecalled, at(position, tenant, recalledAt), {
    ...{ cycleId: `c-${year}`, peerGroup: 'mines', revision, reason: '一项得分录错', recalledAt },
  });

/** What follows from the ranking of a year: priority for some. */
export const priorityDerived = (
  year: string,
  derivation: number,
  ...organisationIds: readonly string[]
): IntegrationEvent => {
  const priority: DataOf<typeof consequencesDerived>['definitions'][number] = {
    key: 'priority',
    title: { zh: '优先推荐先进基层党组织', en: 'First to be proposed' },
    does: 'priority',
    whom: ['organisation'],
    severity: 'soft',
    bars: [],
    when: { zh: '等次为优秀', en: 'graded excellent' },
  };
  return integrationEvent(consequencesDerived, at(10 + derivation, CHANGPING, DERIVED_AT), {
    cycleId: `c-${year}`,
    title: { zh: '年度考核', en: 'Assessment' },
    period: { kind: 'year', label: year },
    scheme,
    peerGroup,
    derivation,
    revision: 1,
    because: { cycleId: `c-${year}`, revision: 1, reason: '公布' },
    derivedAt: DERIVED_AT,
    definitions: [priority],
    triggered: organisationIds.map((organisationId) => ({
      consequence: 'priority',
      ...{ organisationId, name: organisationId, ancestorIds: ['root'] },
      evidence: { zh: `${year}年度等次为优秀`, en: `excellent in ${year}` },
      history: [],
    })),
    bars: [],
  });
};
