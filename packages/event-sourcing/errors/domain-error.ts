/** One sentence in each language that the product speaks. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/**
 * An expected refusal. Its `code` is stable (`AGGREGATE.RULE`) and safe to program against; its sentence
 * tells a person what is wrong and what would be right, in their language.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;

  constructor(readonly sentence: Sentence) {
    super(sentence.en);
    this.name = new.target.name;
  }
}
