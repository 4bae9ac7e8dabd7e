import type { Scheme } from '../language/scheme.ts';
import { readScheme } from '../reading/read-scheme.ts';

/** The least that a scheme needs; a spec lays over it what it is about. */
export const LEAST = {
  scheme: 'least',
  version: 1,
  title: { zh: '示例', en: 'Example' },
  period: 'year',
  source: { zh: '示例办法', en: 'An example' },
  peerGroups: { towns: { zh: '镇', en: 'Towns' } },
  indicators: {
    work: { zh: '重点工作', en: 'Key work', fullMark: 60, method: 'direct' },
    party: { zh: '党建', en: 'Party building', fullMark: 40, method: 'direct' },
  },
  calculate: { final: 'work + party' },
  result: { score: 'final' },
};

/** The text of the least scheme with other parts laid over it. JSON is YAML too. */
export const schemeText = (parts: object = {}): string =>
  JSON.stringify({ ...LEAST, ...parts }, undefined, 1);

/**
 * The least scheme with other parts, read.
 *
 * @throws {Error} when it has not the shape of a scheme, for then the spec itself is wrong.
 */
export const schemeOf = (parts: object = {}): Scheme => {
  const { scheme, problems } = readScheme(schemeText(parts), { file: 'spec.yaml' });
  if (!scheme) throw new Error(problems.map(({ sentence }) => sentence.en).join('\n'));
  return scheme;
};
