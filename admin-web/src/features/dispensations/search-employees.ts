import { api } from '../../app/api.ts';
import { employeeWhere } from '../../app/employee-filters/employee-where.ts';
import type { Choice } from '../../app/pickers/search-select.tsx';
import { graphql } from '../../gql/gql.ts';

const EMPLOYEE_SEARCH = graphql(`
  query EmployeeSearch($where: EmployeeWhere) {
    employees(first: 20, where: $where) {
      nodes {
        id
        name
        assignments {
          id
          orgUnit {
            id
            name
          }
        }
      }
    }
  }
`);

/** Employees by a part of the name or of the NIP. */
export async function searchEmployees(text: string): Promise<readonly Choice[]> {
  const where = employeeWhere({ q: text, unit: '', district: '', role: '' });
  const { data } = await api.query({ query: EMPLOYEE_SEARCH, variables: { where } });
  return (data?.employees.nodes ?? []).map(({ id, name, assignments }) => ({
    value: id,
    label: [name, ...assignments.slice(0, 1).map(({ orgUnit }) => orgUnit.name)].join(' – '),
  }));
}
