import { CHANGES_PER_ROW, type ChangesRow, type ScoreChange } from '../live-ranking/live-ranking.rows.ts';
import { ScoreTimeline } from './score-timeline.ts';

const change = (position: number): ScoreChange => ({
  position,
  score: { status: 'complete', total: String(position) },
  isSealed: position % 2 === 0,
});
/** A row of changes at consecutive positions. */
const row = (part: number, first: number, count: number): ChangesRow => ({
  organisationId: 'shijing',
  peerGroupId: 'towns',
  part,
  changes: Array.from({ length: count }, (_none, index) => change(first + index)),
});
const totalAt = (timeline: ScoreTimeline, position: number): string | undefined => {
  const at = timeline.at(position);
  return at?.score.status === 'complete' ? String(at.score.total.value.numerator) : undefined;
};

describe('the timeline of a scorecard', () => {
  it('tells what it was worth at any position, and nothing before it opened', () => {
    const timeline = new ScoreTimeline();
    timeline.put(row(0, 10, 3));
    expect([9, 10, 11, 12, 99].map((position) => totalAt(timeline, position))).toEqual([
      undefined,
      '10',
      '11',
      '12',
      '12',
    ]);
    expect(timeline.at(11)?.isSealed).toBe(false);
    expect(timeline.at(12)?.isSealed).toBe(true);
  });

  it('makes the figures of a moment once', () => {
    const timeline = new ScoreTimeline();
    timeline.put(row(0, 10, 3));
    expect(timeline.at(12)).toBe(timeline.at(500));
  });

  it('takes rows in any order', () => {
    const timeline = new ScoreTimeline();
    timeline.put(row(1, 65, 2));
    timeline.put(row(0, 1, CHANGES_PER_ROW));
    expect(totalAt(timeline, 64)).toBe('64');
    expect(totalAt(timeline, 66)).toBe('66');
  });

  it('keeps a longer row when a shorter one, read earlier, comes after it', () => {
    const timeline = new ScoreTimeline();
    timeline.put(row(0, 1, 3));
    timeline.put(row(0, 1, 2));
    expect(totalAt(timeline, 3)).toBe('3');
  });

  it('asks again for a row that was not full, though the row after it has begun', () => {
    const timeline = new ScoreTimeline();
    expect(timeline.firstOpenPart).toBe(0);
    timeline.put(row(0, 1, CHANGES_PER_ROW - 1));
    timeline.put(row(1, 65, 1));
    expect(timeline.firstOpenPart).toBe(0);
    expect(totalAt(timeline, 70)).toBe('65');
    timeline.put(row(0, 1, CHANGES_PER_ROW));
    expect(totalAt(timeline, 64)).toBe('64');
    expect(totalAt(timeline, 70)).toBe('65');
    expect(timeline.firstOpenPart).toBe(1);
  });

  it('asks for a row that was never read', () => {
    const timeline = new ScoreTimeline();
    timeline.put(row(1, 65, 1));
    expect(timeline.firstOpenPart).toBe(0);
  });
});
