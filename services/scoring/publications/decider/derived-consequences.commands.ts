import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { DerivedConsequences } from './derived-consequences.events.ts';

/** Takes down what follows from a ranking by now. */
export class DeriveConsequences {
  readonly type = 'DeriveConsequences';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: Omit<DerivedConsequences, 'derivation' | 'derivedAt'>,
  ) {}
}
