import type { Outlet } from '@kaoping/messaging';

/** What the service tells others. */
export const evaluationOutlets: readonly Outlet[] = [];
