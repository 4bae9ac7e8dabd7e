export { AccountabilityModule } from './accountability.module.ts';
export { accountabilityDueWork } from './accountability-due-work.ts';
export { accountabilityInlets } from './accountability-inlets.ts';
export { accountabilityOutlets } from './accountability-outlets.ts';
export { accountabilityReactors } from './accountability-reactors.ts';
