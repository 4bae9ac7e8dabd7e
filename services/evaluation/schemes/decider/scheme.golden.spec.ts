import { asGolden, goldenSamples } from '@kaoping/testing';
import type { SchemeEvent, WrittenScheme } from './scheme.events.ts';

const written: WrittenScheme = {
  version: 2,
  title: { zh: '长平公司部门月度考核', en: 'Departments of Changping' },
  period: 'month',
  digest: 'a'.repeat(64),
  yaml: 'scheme: changping-own\n',
  canonical: '{"scheme":"changping-own"}',
  approval: 'two',
  basedOn: { schemeId: 'group-2026', version: 1, digest: 'b'.repeat(64), handedDownBy: 'jinmei' },
};

const history: readonly SchemeEvent[] = [
  { type: 'SchemeVersionDrafted', data: { ...written, draftedBy: 'wang-fang' } },
  {
    type: 'SchemeVersionConsulted',
    data: {
      version: 2,
      consultation: 'committee',
      heldOn: '2025-12-20',
      participants: '机关党委委员 7 人',
      opinion: '同意',
    },
  },
  {
    type: 'SchemeVersionApproved',
    data: { version: 2, digest: 'a'.repeat(64), approvedBy: 'li-qiang' },
  },
  {
    type: 'SchemeVersionPublished',
    data: { ...written, approvedBy: ['li-qiang'], publishedAt: '2026-01-05T01:00:00.000Z' },
  },
  {
    type: 'SchemeVersionHandedDown',
    data: {
      version: 2,
      digest: 'a'.repeat(64),
      title: written.title,
      yaml: written.yaml,
      recipients: ['wangtai'],
      note: '请于一月底前采用',
    },
  },
];

describe('the stored shapes of a scheme', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
