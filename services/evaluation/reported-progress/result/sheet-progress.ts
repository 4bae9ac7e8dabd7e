import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { SheetEvent } from '../../sheets/decider/sheet.events.ts';

/** A sheet that somebody has to hand in. */
export interface SheetProgress {
  readonly cycleId: string;
  /** Its own last day, where it has one. */
  readonly dueOn?: string;
  readonly isIn: boolean;
}

/** The sheet after an event; nothing once it is withdrawn. */
export const foldSheet = (
  sheet: SheetProgress | undefined,
  event: RecordedEvent<SheetEvent>,
): SheetProgress | undefined => {
  if (event.type === 'SheetAssigned') {
    const { cycleId, dueOn } = event.data;
    return { cycleId, isIn: false, ...(dueOn !== undefined && { dueOn }) };
  }
  if (event.type === 'SheetWithdrawn' || !sheet) return undefined;
  if (event.type === 'SheetSubmitted') return { ...sheet, isIn: true };
  return event.type === 'SheetSentBack' ? { ...sheet, isIn: false } : sheet;
};
