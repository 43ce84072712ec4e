import type { LoadPage } from './grid-column.ts';

const PAGE_SIZE = 100;

/**
 * Reads a whole list, for an export or a count.
 *
 * @param limit most items to read, so that a list of a whole country cannot fill the memory.
 * @param onProgress items read, and how many there are.
 */
export async function loadAll<Row>(
  load: LoadPage<Row>,
  limit: number,
  onProgress: (read: number, total: number) => void = () => undefined,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page = await load({ first: PAGE_SIZE, after });
    rows.push(...page.nodes);
    onProgress(rows.length, page.totalCount);
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null && rows.length < limit);
  return rows.slice(0, limit);
}
