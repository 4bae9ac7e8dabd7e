import { pageOfRows } from './row-page.ts';

const ROWS = Array.from({ length: 620 }, (_, at) => `row-${String(at)}`);
const page = (wanted: Parameters<typeof pageOfRows>[2]) => pageOfRows(ROWS, (row) => row, wanted);

describe('a page of rows', () => {
  it('holds a hundred where nobody says, and never more than five hundred', () => {
    expect(page({}).rows).toHaveLength(100);
    expect(page({ first: 9_999 }).rows).toHaveLength(500);
    expect(page({ first: 0 }).rows).toHaveLength(1);
  });

  it('goes on after its cursor until the last', () => {
    const [first, second] = [page({ first: 400 }), page({ first: 400, after: 'row-399' })];
    expect(first.nextCursor).toBe('row-399');
    expect(second).toEqual({ rows: ROWS.slice(400) });
  });

  it('begins anew after a row that is gone', () => {
    expect(page({ first: 1, after: 'gone' }).rows).toEqual(['row-0']);
  });
});
