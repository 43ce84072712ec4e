import { placeAfterKey } from './use-grid-keys.ts';

const SIZE = { rows: 30, columns: 4 };

describe('the keyboard of a grid', () => {
  it('moves by cell, by page and to the edges, and never outside', () => {
    const from = { row: 5, column: 1 };
    expect(placeAfterKey(from, 'ArrowDown', false, SIZE)).toEqual({ row: 6, column: 1 });
    expect(placeAfterKey(from, 'PageUp', false, SIZE)).toEqual({ row: 0, column: 1 });
    expect(placeAfterKey(from, 'End', false, SIZE)).toEqual({ row: 5, column: 3 });
    expect(placeAfterKey(from, 'End', true, SIZE)).toEqual({ row: 29, column: 3 });
    expect(placeAfterKey({ row: 29, column: 3 }, 'ArrowRight', false, SIZE)).toEqual({ row: 29, column: 3 });
  });

  it('leaves other keys to the page', () => {
    expect(placeAfterKey({ row: 0, column: 0 }, 'a', false, SIZE)).toBeNull();
  });
});
