/** One sentence in each language that the product speaks. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}
