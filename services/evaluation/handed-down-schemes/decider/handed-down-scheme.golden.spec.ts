import { asGolden, goldenSamples } from '@kaoping/testing';
import type { HandedDownSchemeEvent } from './handed-down-scheme.events.ts';

const history: readonly HandedDownSchemeEvent[] = [
  {
    type: 'HandedDownSchemeReceived',
    data: {
      version: 1,
      digest: 'a'.repeat(64),
      title: '集团党建责任制考核办法',
      yaml: 'scheme: group-2026\n',
      from: 'jinmei',
      note: '请于一月底前采用',
    },
  },
  {
    type: 'HandedDownSchemeAdopted',
    data: {
      version: 1,
      subsidiary: 'changping',
      adopted: { schemeId: 'changping-own', version: 1, digest: 'b'.repeat(64) },
      adoptedAt: '2026-01-20T01:00:00.000Z',
    },
  },
];

describe('the stored shapes of a scheme between headquarters and subsidiary', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
