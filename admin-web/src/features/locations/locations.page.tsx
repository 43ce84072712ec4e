import { useCallback, useMemo } from 'react';
import { Anchor, Badge, Select } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { DataGrid } from '../../app/data-grid/data-grid.tsx';
import type { GridColumn } from '../../app/data-grid/grid-column.ts';
import { useUrlFilter } from '../../app/data-grid/use-url-filter.ts';
import { SearchInput } from '../../app/employee-filters/employee-filters.tsx';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { DistrictPicker } from '../../app/pickers/district-picker.tsx';
import { useViewerScope } from '../../app/session/viewer-scope.ts';
import type { LocationsQuery, WorkLocationWhere } from '../../gql/graphql.ts';
import { coordinateText } from './geo.rules.ts';
import { LOCATIONS } from './locations.operations.ts';
import { useLocationsTexts } from './locations.texts.ts';

type LocationRow = LocationsQuery['workLocations']['nodes'][number];

/** Every place of work; those without coordinates are found by one filter. */
export function LocationsPage() {
  const t = useLocationsTexts();
  const scope = useViewerScope();
  const { values, set } = useUrlFilter(['q', 'district', 'titik'], { district: scope.districtId });
  const { q, district, titik } = values;
  const columns = useLocationColumns();
  const load = useCallback(
    async (page: { first: number; after: string | null }) => {
      const { data } = await api.query({
        query: LOCATIONS,
        variables: { ...page, where: whereOf(q, district, titik) },
        fetchPolicy: 'no-cache',
      });
      if (!data) throw new Error('An answer without data');
      return data.workLocations;
    },
    [q, district, titik],
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <DataGrid
        name="lokasi"
        label={t('title')}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        load={load}
        filters={
          <>
            <SearchInput label={t('search')} value={q} onChange={(text) => set('q', text)} />
            <DistrictPicker value={district} onChange={(id) => set('district', id)} />
            <Select
              label={t('coordinates')}
              placeholder={t('all')}
              clearable
              value={titik || null}
              onChange={(value) => set('titik', value)}
              data={[
                { value: 'ada', label: t('located') },
                { value: 'belum', label: t('notLocated') },
              ]}
              w={{ base: '100%', xs: 170 }}
            />
          </>
        }
      />
    </>
  );
}

function whereOf(q: string, district: string, located: string): WorkLocationWhere {
  return {
    ...(q.trim() ? { name: { contains: q.trim() } } : {}),
    ...(district ? { districtId: { eq: district } } : {}),
    ...(located === 'ada' || located === 'belum' ? { located: { eq: located === 'ada' } } : {}),
  };
}

function useLocationColumns(): readonly GridColumn<LocationRow>[] {
  const t = useLocationsTexts();
  return useMemo(() => {
    const point = ({ latitude, longitude }: LocationRow) =>
      latitude == null || longitude == null
        ? t('notLocated')
        : `${coordinateText(latitude)}, ${coordinateText(longitude)}`;
    return [
      {
        id: 'name',
        header: t('name'),
        width: 260,
        text: ({ name }) => name,
        cell: ({ id, name }) => (
          <Anchor component={Link} to={`/lokasi/${id}`} size="sm" fw={600} tabIndex={-1}>
            {name}
          </Anchor>
        ),
      },
      { id: 'unit', header: t('unit'), width: 230, text: ({ orgUnit }) => orgUnit.name },
      {
        id: 'district',
        header: t('district'),
        width: 140,
        text: ({ orgUnit }) => orgUnit.district?.name ?? '',
      },
      {
        id: 'point',
        header: t('coordinates'),
        width: 210,
        text: point,
        cell: (row) =>
          row.latitude == null ? (
            <Badge variant="light" color="orange">
              {t('notLocated')}
            </Badge>
          ) : (
            point(row)
          ),
      },
      { id: 'radius', header: t('radius'), width: 110, text: ({ radiusMeters }) => String(radiusMeters) },
      { id: 'people', header: t('people'), width: 100, text: ({ employeeCount }) => String(employeeCount) },
      {
        id: 'state',
        header: t('state'),
        width: 130,
        text: ({ active }) => t(active ? 'active' : 'inactive'),
      },
    ];
  }, [t]);
}
