import type { Outlet } from '@kaoping/messaging';
import { cyclesOutlet } from './cycles/cycles.outlet.ts';
import { handedDownSchemesOutlet } from './handed-down-schemes/handed-down-schemes.outlet.ts';
import { sheetsOutlet } from './sheets/sheets.outlet.ts';

/** What the service tells others. */
export const evaluationOutlets: readonly Outlet[] = [
  // One feature a line.
  cyclesOutlet,
  handedDownSchemesOutlet,
  sheetsOutlet,
];
