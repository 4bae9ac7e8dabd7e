export { EvaluationModule } from './evaluation.module.ts';
export { evaluationDueWork } from './evaluation-due-work.ts';
export { evaluationInlets } from './evaluation-inlets.ts';
export { evaluationOutlets } from './evaluation-outlets.ts';
export { openBallotBoxes } from './ballots/box/ballot-box-store.ts';
export { BALLOT_BOXES, type BallotBoxes } from './ballots/ballot-boxes.port.ts';
export { EVIDENCE_STORE } from './evidence/evidence-store.token.ts';
export type { EvaluationPorts } from './evaluation-ports.ts';
