import type { CommandMetadata, Sentence } from '@kaoping/event-sourcing';
import type { StageKind } from '../decider/evaluation-cycle.events.ts';

/** A cycle as somebody, or a calendar, asks for it. */
export interface CycleWanted {
  readonly cycleId: string;
  readonly schemeId: string;
  /** The latest published one where left out. */
  readonly version?: number;
  readonly title?: Sentence;
  /** As the scheme's kind of period is written, e.g. 2026-05. */
  readonly period: string;
  readonly startsOn: string;
  /** Whoever stands in the scheme's peer groups on the first day, where left out. */
  readonly roster?: readonly { readonly organisationId: string; readonly peerGroup: string }[];
  /** Stages with other days than the scheme's; those left out are scheduled by the scheme. */
  readonly stages?: readonly { readonly stage: StageKind; readonly from: string; readonly until: string }[];
  readonly opened: 'by-hand' | 'by-calendar';
}

/** Asks to open a cycle. */
export class OpenCycleRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: CycleWanted,
  ) {}
}
