import type { Sentence } from '@kaoping/event-sourcing';
import type { Language } from '@kaoping/nest-platform';

/** Where a command speaks to people, and to scripts. */
export interface Terminal {
  readonly language: Language;
  /** True where the caller asked for JSON instead of text for people. */
  readonly isJson: boolean;
  /** Prints a result: for people as text, with `--json` as one JSON value. */
  result(value: unknown, text: () => string): void;
  /** Prints a remark on the error channel, so that results can be piped. */
  remark(sentence: Sentence): void;
}

/** A terminal on the process's own channels. */
export const processTerminal = (language: Language, isJson: boolean): Terminal => ({
  language,
  isJson,
  result: (value, text) => {
    process.stdout.write(`${isJson ? JSON.stringify(value, null, 2) : text()}\n`);
  },
  remark: (sentence) => {
    process.stderr.write(`${sentence[language]}\n`);
  },
});

/** The language of the system, as its locale names it. */
export const systemLanguage = (environment: NodeJS.ProcessEnv): Language => {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};
