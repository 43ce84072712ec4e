import { api } from '../../app/api.ts';
import type { LoadPage } from '../../app/data-grid/grid-column.ts';
import type { AssignmentChangeRowWhere } from '../../gql/graphql.ts';
import type { ChangeRow } from './change-row-columns.tsx';
import { CHANGE_ROWS } from './change-sets.operations.ts';

/** Reads the rows of a change set page by page. */
export function readChangeRows(id: string, where: AssignmentChangeRowWhere): LoadPage<ChangeRow> {
  return async (page) => {
    const { data } = await api.query({
      query: CHANGE_ROWS,
      variables: { id, where, ...page },
      fetchPolicy: 'network-only',
    });
    const rows = data?.assignmentChangeSet?.rows;
    if (!rows) throw new Error('The change set is gone');
    return rows;
  };
}
