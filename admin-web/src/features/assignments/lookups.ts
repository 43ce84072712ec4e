import { api } from '../../app/api.ts';
import type { Choice } from '../../app/pickers/search-select.tsx';
import type { PlacementPartsFragment, Role } from '../../gql/graphql.ts';
import { LOCATION_SEARCH, PLACEMENTS, SUPERVISOR_SEARCH } from './assignments.operations.ts';

/** Names in one question: a page of the API has at most a hundred items. */
const CHUNK = 100;

/** Most people that are shown while somebody types. */
const CHOICES = 20;

/** Roles of people who stand above others. */
const SUPERVISING: readonly Role[] = ['PRINCIPAL', 'KORWIL', 'OFFICE_HEAD', 'STAFF', 'SCHOOL_SUPERVISOR'];

/** People who may stand above others, by a part of the name or of the NIP. */
export async function searchSupervisors(
  text: string,
  roleName: (role: Role) => string,
): Promise<readonly Choice[]> {
  const digits = text.replace(/\s/g, '');
  const named = /^\d+$/.test(digits) ? { nip: { contains: digits } } : { name: { contains: text } };
  const where = { role: { oneOf: [...SUPERVISING] }, ...(text === '' ? {} : named) };
  const { data } = await api.query({ query: SUPERVISOR_SEARCH, variables: { where } });
  return (data?.employees.nodes ?? []).map(({ id, name, assignments }) => ({
    value: id,
    label: [
      name,
      ...assignments.slice(0, 1).map((post) => `${roleName(post.role)}, ${post.orgUnit.name}`),
    ].join(' – '),
  }));
}

/** Places of work by a part of the name. */
export async function searchLocations(text: string): Promise<readonly Choice[]> {
  const where = { active: { eq: true }, ...(text === '' ? {} : { name: { contains: text } }) };
  const { data } = await api.query({ query: LOCATION_SEARCH, variables: { first: CHOICES, where } });
  return (data?.workLocations.nodes ?? []).map(({ id, name, orgUnit }) => ({
    value: id,
    label: name === orgUnit.name ? name : `${name} – ${orgUnit.name}`,
  }));
}

/** The employees of the viewer's scope with these NIPs, by NIP. */
export async function employeesByNip(
  nips: readonly string[],
): Promise<ReadonlyMap<string, PlacementPartsFragment>> {
  const found = new Map<string, PlacementPartsFragment>();
  for (const oneOf of chunks(nips)) {
    const { data } = await api.query({
      query: PLACEMENTS,
      variables: { first: CHUNK, where: { nip: { oneOf } }, orderBy: [] },
      fetchPolicy: 'network-only',
    });
    for (const employee of data?.employees.nodes ?? []) found.set(employee.nip, employee);
  }
  return found;
}

/** The places of work with these names, by the name in lower case; several when the name is not unique. */
export async function locationsByName(
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly Choice[]>> {
  const found = new Map<string, Choice[]>();
  for (const oneOf of chunks(names)) {
    const where = { active: { eq: true }, name: { oneOf } };
    const { data } = await api.query({
      query: LOCATION_SEARCH,
      variables: { first: CHUNK, where },
      fetchPolicy: 'network-only',
    });
    for (const { id, name } of data?.workLocations.nodes ?? []) {
      const key = name.toLowerCase();
      found.set(key, [...(found.get(key) ?? []), { value: id, label: name }]);
    }
  }
  return found;
}

function* chunks(items: readonly string[]): Generator<string[]> {
  const unique = [...new Set(items)];
  for (let start = 0; start < unique.length; start += CHUNK) yield unique.slice(start, start + CHUNK);
}
