/** What merging needs to know of an inspection that is still to come. */
export interface ComingInspection {
  readonly inspectionId: string;
  readonly organisationIds: readonly string[];
  readonly on: string;
}

/** Inspections of one organisation in one month that could be one. */
export interface MergeProposal {
  readonly organisationId: string;
  /** Such as 2026-03. */
  readonly month: string;
  /** In the order of their days. */
  readonly inspectionIds: readonly string[];
}

/**
 * Inspections that would come to one organisation in the same month (000-36): the same people need not be visited
 * twice.
 *
 * @example proposeMerges([{ inspectionId: 'a', organisationIds: ['mine'], on: '2026-03-02' },
 *   { inspectionId: 'b', organisationIds: ['mine'], on: '2026-03-20' }])
 *   // [{ organisationId: 'mine', month: '2026-03', inspectionIds: ['a', 'b'] }]
 */
export const proposeMerges = (coming: readonly ComingInspection[]): readonly MergeProposal[] => {
  const together = new Map<string, MergeProposal>();
  const byDay = [...coming].sort((one, other) => (one.on < other.on ? -1 : 1));
  for (const { inspectionId, organisationIds, on } of byDay) {
    const month = on.slice(0, 'YYYY-MM'.length);
    for (const organisationId of organisationIds) {
      const key = `${month} ${organisationId}`;
      const inspectionIds = [...(together.get(key)?.inspectionIds ?? []), inspectionId];
      together.set(key, { organisationId, month, inspectionIds });
    }
  }
  return [...together.values()].filter(({ inspectionIds }) => inspectionIds.length > 1);
};
