import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { SchemeVersionConsulted, WrittenScheme } from './scheme.events.ts';

/** Writes a version that is not published yet. */
export class DraftScheme {
  readonly type = 'DraftScheme';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly schemeId: string; readonly written: WrittenScheme; readonly account: string },
  ) {}
}

/** Records that those concerned were heard. */
export class RecordConsultation {
  readonly type = 'RecordConsultation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SchemeVersionConsulted['data'] & { readonly schemeId: string },
  ) {}
}

/** Agrees to a version as it is written. */
export class ApproveScheme {
  readonly type = 'ApproveScheme';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly schemeId: string;
      readonly version: number;
      /** Digest of what was read: refused when another text stands there by now. */
      readonly digest: string;
      readonly account: string;
    },
  ) {}
}

/** Lets a version be used. */
export class PublishScheme {
  readonly type = 'PublishScheme';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly schemeId: string; readonly version: number },
  ) {}
}

/** Sends a published version to subsidiaries. */
export class HandDownScheme {
  readonly type = 'HandDownScheme';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly schemeId: string;
      readonly version: number;
      readonly recipients: readonly string[];
      readonly note?: string;
    },
  ) {}
}

/** Everything that can be asked of a scheme. */
export type SchemeCommand = DraftScheme | RecordConsultation | ApproveScheme | PublishScheme | HandDownScheme;
