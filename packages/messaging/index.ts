export type { Inlet } from './ports/inlet.ts';
export type { Outlet } from './ports/outlet.ts';
