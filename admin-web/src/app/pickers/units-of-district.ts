import { useEffect, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { UnitChoicesQuery } from '../../gql/graphql.ts';
import { api } from '../api.ts';
import { loadAll } from '../data-grid/load-all.ts';

const UNIT_CHOICES = graphql(`
  query UnitChoices($districtId: ID!, $first: Int!, $after: String) {
    orgUnits(first: $first, after: $after, where: { districtId: { eq: $districtId } }) {
      totalCount
      nodes {
        id
        name
        kind
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A unit that can be chosen. */
type UnitChoice = UnitChoicesQuery['orgUnits']['nodes'][number];

/** Most units of a district. */
const LIMIT = 500;

/** Every unit of a district, by name; null while they are read, empty without a district. */
export function useUnitsOfDistrict(districtId: string): readonly UnitChoice[] | null {
  const [found, setFound] = useState<{ districtId: string; units: readonly UnitChoice[] } | null>(null);
  useEffect(() => {
    if (!districtId) return;
    let current = true;
    loadAll(async (page) => {
      const { data } = await api.query({ query: UNIT_CHOICES, variables: { districtId, ...page } });
      if (!data) throw new Error('An answer without data');
      return data.orgUnits;
    }, LIMIT).then(
      (units) => current && setFound({ districtId, units }),
      () => current && setFound({ districtId, units: [] }),
    );
    return () => {
      current = false;
    };
  }, [districtId]);
  if (!districtId) return [];
  return found?.districtId === districtId ? found.units : null;
}
