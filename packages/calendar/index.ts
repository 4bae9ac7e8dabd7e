export { addDays, daysBetween, isDay } from './days.ts';
export { addMonths } from './months.ts';
export { dayOf } from './day-of.ts';
