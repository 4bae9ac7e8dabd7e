import { projectionSpec, recorded } from '@kaoping/testing';
import type { SchemeEvent, WrittenScheme } from './decider/scheme.events.ts';
import { schemeListProjection } from './scheme-list/scheme-list.projection.ts';
import { SCHEME_TABLE } from './scheme-list/scheme.row.ts';

const title = { zh: '部门月度考核', en: 'Departments, monthly' };
const written = (version: number): WrittenScheme => ({
  version,
  title,
  period: 'month',
  digest: 'd',
  yaml: '',
  canonical: '{}',
  approval: 'one',
});
const drafted = (version: number): SchemeEvent => ({
  type: 'SchemeVersionDrafted',
  data: { ...written(version), draftedBy: 'wang-fang' },
});
const published = (version: number): SchemeEvent => ({
  type: 'SchemeVersionPublished',
  data: { ...written(version), approvedBy: [], publishedAt: '2026-01-05T01:00:00.000Z' },
});
const history = (...events: readonly SchemeEvent[]) =>
  events.map((event, revision) =>
    recorded(event, {
      id: `e${String(revision)}`,
      stream: { category: 'scheme', id: 'month' },
      revision,
      position: revision + 1,
    }),
  );

describe('the list of schemes', () => {
  it.each([
    ['a draft', [drafted(1)], { version: 1, status: 'draft' }],
    ['what was published', [drafted(1), published(1)], { version: 1, status: 'published' }],
    ['the draft of a later version', [drafted(1), published(1), drafted(2)], { version: 2, status: 'draft' }],
  ] as const)('shows %s', async (_what, events, shown) => {
    await projectionSpec(schemeListProjection)
      .given(...history(...events))
      .thenRows(SCHEME_TABLE, { month: { schemeId: 'month', title, ...shown } });
  });
});
