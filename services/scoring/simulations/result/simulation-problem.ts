import type { Sentence } from '@kaoping/event-sourcing';

/** Why a what-if cannot be computed: of the scheme, as its own checks tell it, or of an entry. */
export interface SimulationProblem {
  /** Stable, such as `SCHEME.WEIGHTS_NOT_100`. */
  readonly code: string;
  /** Where in the scheme, such as `indicators.party.weight`, or the place of the change. */
  readonly path: string;
  readonly sentence: Sentence;
}

/** A problem with its sentence in both languages: Chinese first, as in the checks of schemes. */
export const simulationProblem = (
  code: string,
  path: string,
  [zh, en]: readonly [zh: string, en: string],
): SimulationProblem => ({ code, path, sentence: { zh, en } });
