export type { LocatedProblem, SchemeProblem } from './problem.ts';
export { canonicalScheme } from './canonical/canonical-scheme.ts';
export type { ReadingOptions, SchemeReading } from './reading/scheme-reading.ts';
export type { LibraryScheme, SchemeLibrary } from './inheriting/scheme-library.ts';
export { scheme, type Scheme } from './language/scheme.ts';
export { openSchemeText, type CheckedScheme, type OpenedScheme } from './opening/open-scheme-text.ts';
export { shippedSchemes, type ShippedScheme } from './library/shipped-schemes.ts';
export { newScheme, type NewSchemeName } from './library/new-scheme.ts';
export { diffSchemes } from './comparing/diff-schemes.ts';
export type { SchemeDifference } from './comparing/scheme-difference.ts';
export { compileScheme, type CompiledScheme } from './compiling/compile-scheme.ts';
export type {
  EntryCircumstance,
  EntryCriterion,
  EntryDutyReport,
  EntryIndicator,
  EntryPart,
  EntryRater,
  EntryStage,
} from './compiling/entry-part.ts';
export type { ConsequencePart, FollowingBar, FollowingConsequence } from './compiling/following-part.ts';
export { explainScheme } from './explaining/explain-scheme.ts';
export type { SchemeSection } from './explaining/scheme-section.ts';
export { schemeJsonSchema } from './json-schema/scheme-json-schema.ts';
