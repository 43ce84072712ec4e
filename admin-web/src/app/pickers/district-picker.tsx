import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { graphql } from '../../gql/gql.ts';
import { usePickerTexts } from './picker.texts.ts';

const DISTRICTS = graphql(`
  query Districts {
    districts {
      id
      code
      name
    }
  }
`);

interface DistrictPickerProps {
  /** Id of the chosen district; empty for all. */
  readonly value: string;
  readonly onChange: (id: string | null) => void;
}

/** Chooses a district (kecamatan). */
export function DistrictPicker({ value, onChange }: DistrictPickerProps) {
  const t = usePickerTexts();
  const { data } = useQuery(DISTRICTS, { fetchPolicy: 'cache-first' });
  return (
    <Select
      label={t('district')}
      placeholder={t('all')}
      searchable
      clearable
      value={value || null}
      onChange={onChange}
      nothingFoundMessage={t('nothingFound')}
      data={(data?.districts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      w={{ base: '100%', xs: 190 }}
    />
  );
}
