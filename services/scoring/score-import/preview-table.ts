import { loadState, type Ledger } from '@kaoping/event-sourcing';
import { cycleAt } from '../cycles/decider/cycle-at.ts';
import { scorecardDecider, scorecardId } from '../scorecards/decider/scorecard.decider.ts';
import type { Scorecard } from '../scorecards/decider/scorecard.state.ts';
import type { ImportPreview, PreviewImportQuery } from './import-request.ts';
import { readCells } from './read-cells.ts';
import { previewScores } from './preview-scores.ts';

/** Reads a table against the cycle as it stands and tells what would come of it. */
export const previewTable = async (
  ledger: Ledger,
  { metadata, data }: Pick<PreviewImportQuery, 'metadata' | 'data'>,
): Promise<ImportPreview> => {
  const { cycleId, table, mapping, corrections, title } = data;
  const { position: throughPosition } = await ledger.head();
  const { roster, peerGroups } = await cycleAt(ledger, { cycleId, throughPosition });
  const cells = readCells(table, mapping, roster, corrections);
  const scorecards = new Map<string, Scorecard>();
  for (const { organisationId } of roster) {
    const { state } = await loadState(ledger, scorecardDecider, scorecardId(cycleId, organisationId));
    scorecards.set(organisationId, state);
  }
  const { accepted, refused } = previewScores(cells.scores, scorecards, { cycleId, metadata, title });
  return {
    accepted,
    refused: [...cells.refused, ...refused].sort((one, other) => one.line - other.line),
    published: cells.published,
    ignoredColumns: cells.ignoredColumns,
    peerGroupIds: peerGroups.map(({ id }) => id),
  };
};
