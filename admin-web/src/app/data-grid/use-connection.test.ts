import { connectionReducer, emptyConnection } from './use-connection.ts';

const page = (nodes: readonly string[], hasNextPage: boolean) => ({
  nodes,
  totalCount: 5,
  pageInfo: { hasNextPage, endCursor: nodes.at(-1) ?? null },
});

describe('a list that grows page by page', () => {
  const first = connectionReducer(emptyConnection<string>(), {
    type: 'ARRIVED',
    page: page(['a', 'b'], true),
    behind: null,
  });

  it('continues behind the last item', () => {
    const second = connectionReducer(first, { type: 'ARRIVED', page: page(['c'], false), behind: 'b' });
    expect(second).toMatchObject({ rows: ['a', 'b', 'c'], total: 5, status: 'READY', hasMore: false });
  });

  it('keeps what was read when the next page fails', () => {
    const failed = connectionReducer(connectionReducer(first, { type: 'MORE_STARTED' }), { type: 'FAILED' });
    expect(failed).toMatchObject({ rows: ['a', 'b'], status: 'FAILED', hasMore: true });
  });

  it('begins again with another question', () => {
    expect(connectionReducer(first, { type: 'STARTED' })).toEqual(emptyConnection());
  });
});
