// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** A version of a scheme as headquarters handed it down. */
export interface HandedDownVersion {
  readonly version: number;
  readonly digest: string;
  readonly title: string;
  readonly yaml: string;
  /** The headquarters' tenant. */
  readonly from: string;
  readonly note?: string;
}

/** Headquarters handed a scheme down to this enterprise. */
export type HandedDownSchemeReceived = DomainEvent<'HandedDownSchemeReceived', HandedDownVersion>;

/** A subsidiary of this enterprise published a scheme that rests on one handed down to it. */
export type HandedDownSchemeAdopted = DomainEvent<
  'HandedDownSchemeAdopted',
  {
    readonly version: number;
    readonly subsidiary: string;
    readonly adopted: { readonly schemeId: string; readonly version: number; readonly digest: string };
    readonly adoptedAt: string;
  }
>;

/** Everything that can happen to a scheme between headquarters and subsidiary. */
export type HandedDownSchemeEvent = HandedDownSchemeReceived | HandedDownSchemeAdopted;
