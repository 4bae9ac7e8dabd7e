// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** What a form asks for. */
export type AskedKind = 'decimal' | 'level' | 'flag' | 'text' | 'evidence';

/** Minutes that one of each takes, as decimals. */
export type BurdenRates = Readonly<Record<AskedKind, string>>;

/** The enterprise measured, or agreed, how long its people need. Stream `burden-rates`, one in an enterprise. */
export type BurdenRatesArranged = DomainEvent<'BurdenRatesArranged', { readonly rates: BurdenRates }>;

/** A screen says how long somebody typed. Stream `form-editing`, one for each form. */
export type FormEditingReported = DomainEvent<
  'FormEditingReported',
  {
    readonly organisationId: string;
    readonly ancestorIds: readonly string[];
    readonly kind: string;
    readonly formId: string;
    /** One opening of the form. */
    readonly sessionId: string;
    /** Counts the reports of a session, from 1. */
    readonly sequence: number;
    /** Seconds of typing since the report before. */
    readonly seconds: number;
  }
>;
