import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';

/** A cell by its place. */
interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface GridKeysOptions {
  readonly rows: number;
  readonly columns: number;
  readonly scrollTo: (row: number) => void;
  readonly root: RefObject<HTMLElement | null>;
}

/** Rows that Page Up and Page Down move. */
const PAGE_ROWS = 10;

/** Where a key leads from a cell; null when the key is none of the grid's. */
export function placeAfterKey(
  { row, column }: CellPlace,
  key: string,
  ctrl: boolean,
  { rows, columns }: Pick<GridKeysOptions, 'rows' | 'columns'>,
): CellPlace | null {
  const clamp = (value: number, size: number) => Math.max(0, Math.min(size - 1, value));
  const to = (nextRow: number, nextColumn: number): CellPlace => ({
    row: clamp(nextRow, rows),
    column: clamp(nextColumn, columns),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + PAGE_ROWS, column);
    case 'PageUp':
      return to(row - PAGE_ROWS, column);
    case 'Home':
      return to(ctrl ? 0 : row, 0);
    case 'End':
      return to(ctrl ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}

/**
 * The keyboard of a grid (WAI-ARIA Authoring Practices, grid pattern): one cell is reached with Tab, the others with
 * the arrow keys; Enter and Space press the link, button or check box of a cell.
 */
export function useGridKeys({ rows, columns, scrollTo, root }: GridKeysOptions) {
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  const moved = useRef(false);

  // The row may exist only after the list was scrolled to it.
  useEffect(() => {
    if (!moved.current) return;
    const cell = root.current?.querySelector<HTMLElement>(
      `[data-row="${active.row}"][data-column="${active.column}"]`,
    );
    if (!cell) return;
    moved.current = false;
    cell.focus();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = placeOf(event.target);
    if (!from || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') return press(event);
    const next = placeAfterKey(from, event.key, event.ctrlKey, { rows, columns });
    if (!next) return;
    event.preventDefault();
    moved.current = true;
    setActive(next);
    scrollTo(next.row);
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    if (place && (place.row !== active.row || place.column !== active.column)) setActive(place);
  };

  return { active: { ...active, row: Math.min(active.row, Math.max(0, rows - 1)) }, onKeyDown, onFocus };
}

function press(event: KeyboardEvent<HTMLElement>): void {
  const inner = (event.target as HTMLElement).querySelector<HTMLElement>('a, button, input');
  if (!inner || !(event.target as HTMLElement).matches('[data-row]')) return;
  event.preventDefault();
  inner.click();
}

function placeOf(target: EventTarget): CellPlace | null {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null;
  const { row, column } = cell?.dataset ?? {};
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}
