import type { Places } from '../places.ts';
import { fillAccess } from './fill-access.ts';
import { fillAwards } from './fill-awards.ts';
import { fillBallots } from './fill-ballots.ts';
import { fillClaims } from './fill-claims.ts';
import { fillConsequences } from './fill-consequences.ts';
import { fillDirectory } from './fill-directory.ts';
import { fillImports } from './fill-imports.ts';
import { fillInspections } from './fill-inspections.ts';
import { fillMeetings } from './fill-meetings.ts';
import { fillPay } from './fill-pay.ts';
import { fillRectifications } from './fill-rectifications.ts';
import { fillResults } from './fill-results.ts';
import { fillSchemes } from './fill-schemes.ts';
import { fillScores } from './fill-scores.ts';
import { fillSheets } from './fill-sheets.ts';
import { fillUnitWork } from './fill-unit-work.ts';
import { beginFilling, type FillingPlan } from './filling.ts';

/** In this order: later ones name what earlier ones entered. */
const STEPS = [
  fillDirectory,
  fillAccess,
  fillSchemes,
  fillSheets,
  fillBallots,
  fillClaims,
  fillUnitWork,
  fillInspections,
  fillMeetings,
  fillImports,
  fillScores,
  fillRectifications,
  fillResults,
  fillConsequences,
  fillPay,
  fillAwards,
];

/** Enters something in every feature, as people of the enterprise would. */
export const fillEnterprise = async (plan: FillingPlan): Promise<Places> => {
  const filling = beginFilling(plan);
  for (const step of STEPS) await step(filling);
  return filling.places;
};
