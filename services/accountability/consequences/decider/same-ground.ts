import type { ConsequenceGround } from './consequence.events.ts';

/** Whether a consequence rests on the same facts as before, so that nothing new is to be said of it. */
export const sameGround = (one: ConsequenceGround, other: ConsequenceGround): boolean =>
  one.evidence.zh === other.evidence.zh &&
  one.evidence.en === other.evidence.en &&
  one.history.length === other.history.length &&
  one.history.every((id, index) => id === other.history[index]);
