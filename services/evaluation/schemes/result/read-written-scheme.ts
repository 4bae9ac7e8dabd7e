import { openSchemeText, type CheckedScheme, type SchemeLibrary } from '@kaoping/schemes';
import { canonicalText } from '../../cycles/result/canonical-text.ts';
import type { BasedOn, WrittenScheme } from '../decider/scheme.events.ts';
import { SchemeTextRefused } from './scheme-text-refused.error.ts';

/** A scheme that was read, with its id. */
export interface ReadScheme {
  readonly schemeId: string;
  readonly written: WrittenScheme;
  readonly checked: CheckedScheme;
}

/**
 * Reads and checks the text of a scheme.
 *
 * @throws {SchemeTextRefused} with every error, its line and column, and what would be right.
 */
export const readWrittenScheme = (yaml: string, library: SchemeLibrary, basedOn?: BasedOn): ReadScheme => {
  const { checked, problems } = openSchemeText(yaml, { file: '方案', library });
  if (!checked) throw new SchemeTextRefused(problems.filter(({ severity }) => severity === 'error'));
  const { scheme, digest, entering } = checked;
  const { scheme: schemeId, version, title, period } = scheme;
  return {
    schemeId,
    checked,
    written: {
      version,
      title: { zh: title.zh, en: title.en ?? title.zh },
      period,
      digest,
      yaml,
      canonical: canonicalText(scheme),
      approval: entering.approval,
      ...(basedOn && { basedOn }),
    },
  };
};
