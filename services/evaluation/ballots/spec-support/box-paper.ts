import type { BoxPaper, BoxPapers } from '../ballot-boxes.port.ts';
import { parseToken } from '../result/token-text.ts';

/** A paper of one question on two branches, for electorates of so many voters: `e0`, `e1`, … */
export const boxPaper = (...electorates: readonly number[]): BoxPaper => ({
  campaignId: 'ballot-2026',
  title: '民主测评',
  closesAt: '2026-06-02T10:00:00.000Z',
  questions: [
    {
      indicator: 'ballot',
      title: { zh: '民主测评', en: 'Democratic ballot' },
      kind: 'levels',
      choices: ['satisfied', 'fairly', 'dissatisfied'].map((key) => ({
        key,
        title: { zh: key, en: key },
        input: `ballot/${key}`,
      })),
      counts: {},
    },
  ],
  organisations: [
    { organisationId: 'kaituo', name: '开拓支部' },
    { organisationId: 'dongfeng', name: '东峰支部' },
  ],
  electorates: electorates.map((tokens, at) => ({
    key: `e${String(at)}`,
    title: '党员群众',
    organisationIds: ['kaituo', 'dongfeng'],
    due: tokens,
    tokens,
  })),
});

/** The secrets of all printed tokens, in the order of the sheets. */
export const secretsOf = ({ sheets }: BoxPapers): readonly string[] =>
  sheets.flatMap(({ tokens }) => tokens.map((token) => parseToken(token)?.secret ?? ''));
