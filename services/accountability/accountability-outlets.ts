import type { Outlet } from '@kaoping/messaging';
import type { AccountabilityPorts } from './accountability-ports.ts';

/** What the service tells others. */
export const accountabilityOutlets = (_ports: AccountabilityPorts): readonly Outlet[] => [
  // One feature a line.
];
