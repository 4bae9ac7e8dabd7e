import type { Outlet } from '@kaoping/messaging';
import { rectificationsOutlet } from './rectifications/rectifications.outlet.ts';
import { followUpReportsOutlet } from './follow-up-reports/follow-up-reports.outlet.ts';
import type { AccountabilityPorts } from './accountability-ports.ts';

/** What the service tells others. */
export const accountabilityOutlets = ({ eventStore }: AccountabilityPorts): readonly Outlet[] => [
  // One feature a line.
  rectificationsOutlet(eventStore),
  followUpReportsOutlet,
];
